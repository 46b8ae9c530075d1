/**
 * Somebody registered by hand with a tjenestenummer but without a CPR number
 * gets the number that the payroll file has for that engagement, as long as the
 * name shares a word: a mistyped tjenestenummer must not make one person of two.
 */
import { fold } from '../kernel/text.ts';
import type { PersonSnapshot, StaffSnapshot } from './plan-model.ts';
import { fullName } from './plan-person.ts';
import type { StaffRow } from './rows.ts';

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '');

function shareWord(person: PersonSnapshot, row: StaffRow): boolean {
  const words = new Set(wordsOf(fullName(person)));
  return wordsOf(fullName(row)).some((w) => words.has(w));
}

/** The persons by CPR, with those who get their number from these rows. Each gets one, the first that comes. */
export function adoptNumbers(
  { engagements, persons }: StaffSnapshot,
  rows: readonly StaffRow[],
): ReadonlyMap<string, PersonSnapshot> {
  const adopted = new Map<string, PersonSnapshot>();
  const served = new Set<string>();
  for (const row of rows) {
    const person = engagements.get(row.key)?.person;
    if (person?.cpr !== '' || row.cpr === '' || served.has(person.id)) continue;
    if (persons.has(row.cpr) || adopted.has(row.cpr) || !shareWord(person, row)) continue;
    adopted.set(row.cpr, person);
    served.add(person.id);
  }
  return adopted.size === 0 ? persons : new Map([...persons, ...adopted]);
}
