/** What units lack, supply and demand by staff group, and who is near a job to come: counts only, never names. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { Employee } from '../../../db/learning/employees.ts';
import { findRow } from '../../../db/learning/rows.ts';
import { isSmall, strictLimits } from '../../../shared/disclosure/limits.ts';
import { addMonths, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, RoleProfileId, SkillId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import { covers, isEveryone } from '../../../shared/learning/audience.ts';
import type { skillCalls } from '../../../shared/learning/contract-skills.ts';
import { type JudgedNeed, judgeNeeds, keyOfSubject, mergeNeeds } from '../../../shared/learning/gap.ts';
import { isNear } from '../../../shared/learning/skill-futures.ts';
import { standingOn } from '../../../shared/learning/skill-level.ts';
import type { RoleProfileRow } from '../../../shared/learning/stored.ts';
import {
  columnOf,
  crossOf,
  type ShownCross,
  SUPPLY_COLUMNS,
  shownPart,
  shownTotals,
} from '../../../shared/learning/supply.ts';
import type { Cross, UnitGapLine } from '../../../shared/learning/supply-contract.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { QueryContext } from '../../worker/context.ts';
import { type Book, openBook } from './book.ts';

type Out<Call extends keyof typeof skillCalls> = CallOutput<(typeof skillCalls)[Call]>;

const LIMIT = strictLimits.headcount;

/** Everyone at work on the day once, in the main engagement (domain §6.2: who is on leave is not counted). */
const atWork = (book: Book, unitId: UnitId | null = null): Employee[] =>
  book.employees.filter((one) => one.isMain && !one.isOnLeave && (unitId === null || one.unitPath.includes(unitId)));

interface Tally {
  readonly first: JudgedNeed;
  people: number;
  have: number;
  isLegal: boolean;
}

function tallyNeeds(tallies: Map<string, Tally>, needs: readonly JudgedNeed[]): void {
  for (const need of needs) {
    const tally = tallies.get(keyOfSubject(need)) ?? { first: need, people: 0, have: 0, isLegal: false };
    tallies.set(keyOfSubject(need), {
      ...tally,
      people: tally.people + 1,
      have: tally.have + (need.isHeld ? 1 : 0),
      isLegal: tally.isLegal || need.isLegal,
    });
  }
}

/** Levels are what people say of themselves and of each other: of fewer than five they would be known one by one. */
function toLine(book: Book, { first, people, have, isLegal }: Tally): UnitGapLine {
  const { skillId, courseId } = first;
  const hidden = skillId !== null && isSmall(people, LIMIT);
  return {
    ...{ skillId, courseId, name: book.nameOf(first), isLegal },
    ...(hidden ? { people: null, have: null, lack: null } : { people, have, lack: people - have }),
  };
}

export function unitGap(
  { db }: QueryContext,
  { asOf, unitId }: { readonly asOf: IsoDate; readonly unitId: UnitId | null },
): Out<'unitGap'> {
  const book = openBook(db, asOf, null);
  const people = atWork(book, unitId);
  const tallies = new Map<string, Tally>();
  let withProfile = 0;
  for (const { personId } of people) {
    const present = book.presentOf(personId);
    if (present.length === 0) continue;
    withProfile += 1;
    const needs = present.flatMap((one) => one.needs);
    tallyNeeds(tallies, judgeNeeds(needs, book.holdingOf(personId), asOf));
  }
  const lines = [...tallies.values()].map((tally) => ({ tally, line: toLine(book, tally) }));
  // What the law asks for comes first, then what most lack; by name what is hidden, so that the order tells nothing.
  const keyOf = ({ line }: (typeof lines)[number]): string =>
    `${line.isLegal ? 0 : 1} ${String(99_999 - (line.lack ?? 0)).padStart(5, '0')} ${collationKey(line.name)}`;
  return {
    people: people.length,
    withProfile,
    lines: lines
      .map((one) => ({ one, key: keyOf(one) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ one }) => one.line),
  };
}

/** What each person at work is asked for and holds of the skills, and who will have lost it in a year. */
function readSupply(db: ReadableDB, asOf: IsoDate) {
  const book = openBook(db, asOf, null);
  const later = addMonths(asOf, 12);
  const people = atWork(book).map(({ personId, staffGroup }) => {
    const needs = mergeNeeds(book.presentOf(personId).flatMap((one) => one.needs));
    const asked = new Map(needs.flatMap(({ skillId, level }) => (skillId === null ? [] : [[skillId, level] as const])));
    return { personId, group: staffGroup, asked, skills: book.holdingOf(personId).skills };
  });
  const personIn = (skillId: SkillId, at: (typeof people)[number]) => ({
    group: at.group,
    asked: at.asked.get(skillId) ?? null,
    level: at.skills.get(skillId)?.present?.level ?? 0,
  });
  const isLost = (skillId: SkillId, personId: PersonId, level: number): boolean => {
    const known = standingOn(book.statementsOf(personId, skillId), book.givenOf(personId, skillId), later);
    return (known.present?.level ?? 0) < level;
  };
  return { book, people, personIn, isLost };
}

export function supply({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): Out<'supply'> {
  const { book, people, personIn, isLost } = readSupply(db, asOf);
  const current = book.skills.filter(({ endedOn }) => endedOn === null || endedOn >= asOf);
  const lines = current.map(({ id, name, area }) => {
    const counts = SUPPLY_COLUMNS.map(() => 0);
    let expiring = 0;
    for (const one of people) {
      const person = personIn(id, one);
      const column = columnOf(person);
      const at = SUPPLY_COLUMNS.indexOf(column);
      counts[at] = (counts[at] ?? 0) + 1;
      const holds = column === 'covered' || column === 'spare';
      if (holds && isLost(id, one.personId, person.asked ?? person.level)) expiring += 1;
    }
    const [covered = null, lacking = null, spare = null] = shownTotals(counts, LIMIT);
    const holders = covered === null || spare === null ? null : covered + spare;
    return { skillId: id, name, area, covered, lacking, spare, expiring: shownPart(expiring, holders, LIMIT) };
  });
  return { n: isSmall(people.length, LIMIT) ? null : people.length, lines };
}

/** With the words for who has no staff group, and for groups that are too small to stand alone. */
function toCross(
  persons: readonly { readonly group: string; readonly column: number }[],
  width: number,
  language: Locale,
): Cross {
  const words = messagesFor(language).skills.supply;
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? collationKey(name);
    keys.set(name, key);
    return key;
  };
  const cross: ShownCross = crossOf(
    persons.map(({ group, column }) => ({ group: group === '' ? words.noGroup : group, column })),
    width,
    { limit: LIMIT, others: words.others, compare: (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1) },
  );
  const rows = cross.rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] }));
  return { rows, total: { ...cross.total, name: words.total, cells: [...cross.total.cells] } };
}

/** @throws not_found */
export function skillSupply(
  { db, language }: QueryContext,
  { asOf, skillId }: { readonly asOf: IsoDate; readonly skillId: SkillId },
): Cross {
  if (!findRow(db, 'skill', skillId)) throw new AppFailure('not_found');
  const { people, personIn } = readSupply(db, asOf);
  const placed = people.map((one) => {
    const person = personIn(skillId, one);
    return { group: person.group, column: SUPPLY_COLUMNS.indexOf(columnOf(person)) };
  });
  return toCross(placed, SUPPLY_COLUMNS.length, language);
}

interface Near {
  readonly employee: Employee;
  readonly isNear: boolean;
}

/** Everyone at work to whom the way is open: near the job, or not. Who has a target is not told from others. */
function openTo(book: Book, { id, audience }: RoleProfileRow): Near[] {
  const needs = book.needsOf(id, () => null);
  return atWork(book)
    .filter((one) => isEveryone(audience) || covers(audience, one))
    .map((employee) => ({
      employee,
      isNear: needs.length > 0 && isNear(judgeNeeds(needs, book.holdingOf(employee.personId), book.asOf)),
    }));
}

export function futures({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): Out<'futures'> {
  const book = openBook(db, asOf, null);
  return book.profiles
    .filter(({ isFuture }) => isFuture)
    .map((profile) => {
      const open = openTo(book, profile);
      const count = open.filter((one) => one.isNear).length;
      const [near = null, rest = null] = shownTotals([count, open.length - count], LIMIT);
      return {
        ...{ profileId: profile.id, name: profile.name, needs: book.needsOf(profile.id, () => null).length },
        ...{ open: near === null && rest === null && isSmall(open.length, LIMIT) ? null : open.length, near },
      };
    });
}

/** @throws not_found */
export function futureGroups(
  { db, language }: QueryContext,
  { asOf, profileId, by }: { readonly asOf: IsoDate; readonly profileId: RoleProfileId; readonly by: 'group' | 'area' },
): Cross {
  const book = openBook(db, asOf, null);
  const profile = book.profiles.find(({ id, isFuture }) => id === profileId && isFuture);
  if (!profile) throw new AppFailure('not_found');
  const persons = openTo(book, profile).map(({ employee, isNear: near }) => ({
    group: by === 'group' ? employee.staffGroup : (book.areaOf(employee.unitId)?.name ?? ''),
    column: near ? 0 : 1,
  }));
  return toCross(persons, 2, language);
}
