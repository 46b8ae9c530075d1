/** Invented people: a name that fits the year of birth, and a CPR number that belongs to nobody. */
import { type IsoDate, partsOf } from '../kernel/dates.ts';
import { fileSafe } from '../kernel/text.ts';
import type { Chance } from './chance.ts';
import { mensNames, otherNames, surnames, womensNames } from './name-lists.ts';

export interface DemoPerson {
  readonly cpr: string;
  readonly birth: IsoDate;
  readonly woman: boolean;
  readonly firstName: string;
  lastName: string;
  readonly email: string;
}

export interface PeopleMaker {
  readonly make: (birth: IsoDate, woman: boolean) => DemoPerson;
  /** A new surname on marriage: the other's, or both. */
  readonly marry: (person: DemoPerson) => string;
}

const OTHER_NAMES = 0.06;
const SECOND_NAME = 0.12;

function generationOf(birth: IsoDate): number {
  const { year } = partsOf(birth);
  return year < 1965 ? 0 : year < 1980 ? 1 : year < 1995 ? 2 : 3;
}

function nameOf(chance: Chance, birth: IsoDate, woman: boolean): readonly [string, string] {
  if (chance.hits(OTHER_NAMES)) {
    const from = chance.pick(otherNames);
    return [chance.pick(woman ? from.women : from.men), chance.pick(from.last)];
  }
  const names = (woman ? womensNames : mensNames)[generationOf(birth)] ?? [];
  const first = chance.pick(names);
  const second = chance.hits(SECOND_NAME) ? chance.weighted(surnames) : '';
  return [second ? `${first} ${second}` : first, chance.weighted(surnames)];
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/** The tenth digit that makes modulus 11 come out, or undefined where none does (domain §5.4). */
function controlDigit(nine: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(nine[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}

/** Seventh digits that say the century (domain §5.4). */
const SEVENTH = { old: ['0', '1', '2', '3'], new: ['4', '5', '6', '7', '8', '9'] } as const;

/**
 * Day of birth + 60: no calendar has such a day, so the number can belong to
 * nobody. Modulus 11 holds in most, as it does in real files.
 */
function cprOf(chance: Chance, birth: IsoDate, used: Set<string>): string {
  const { year, month, day } = partsOf(birth);
  const two = (n: number): string => String(n % 100).padStart(2, '0');
  const date = `${two(day + 60)}${two(month)}${two(year)}`;
  for (;;) {
    const nine = `${date}${chance.pick(year < 2000 ? SEVENTH.old : SEVENTH.new)}${two(chance.int(0, 99))}`;
    const last = chance.hits(0.95) ? controlDigit(nine) : chance.int(1, 9);
    if (last === undefined) continue;
    const cpr = `${nine}${last}`;
    // 0000 is how payroll systems mark their own users.
    if (cpr.endsWith('0000') || used.has(cpr)) continue;
    used.add(cpr);
    return cpr;
  }
}

/** Half of those who work with people have no address of their own in the payroll system. */
const HAS_EMAIL = 0.7;

export function makePeople(chance: Chance, domain: string): PeopleMaker {
  const used = new Set<string>();
  const addresses = new Map<string, number>();

  const addressOf = (first: string, last: string): string => {
    if (!chance.hits(HAS_EMAIL)) return '';
    const base = `${fileSafe(first).slice(0, 2)}${fileSafe(last).slice(0, 2)}`.replaceAll('-', '');
    const count = (addresses.get(base) ?? 0) + 1;
    addresses.set(base, count);
    return `${base}${count > 1 ? count : ''}@${domain}`;
  };

  return {
    make: (birth, woman) => {
      const [firstName, lastName] = nameOf(chance, birth, woman);
      const cpr = cprOf(chance, birth, used);
      return { cpr, birth, woman, firstName, lastName, email: addressOf(firstName, lastName) };
    },
    marry: (person) => {
      let other = chance.weighted(surnames);
      while (other === person.lastName) other = chance.weighted(surnames);
      const own = person.lastName.split('-')[0] ?? person.lastName;
      return chance.hits(0.3) ? `${own}-${other}` : other;
    },
  };
}
