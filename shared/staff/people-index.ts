/**
 * Everybody in the register on one day, laid out so that a filter goes through
 * 50,000 people in a few milliseconds: people are numbered in Danish order by
 * name, their engagements lie beside each other with the main one first, and
 * everything that is compared or sorted by is a number.
 */
import { ageOn, type IsoDate } from '../kernel/dates.ts';
import type { PersonId, UnitId } from '../kernel/ids.ts';
import { roundTo } from '../kernel/numbers.ts';
import { denseRanks, type Ranks, type TextCodes, textCodes } from './people-ranks.ts';
import { collectWords, type WordIndex } from './people-words.ts';

export interface UnitInList {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
  readonly depth: number;
  /** Place of the unit above, -1 for a top. */
  readonly parent: number;
  /** Open on the day, and nobody is named its leader. */
  readonly lacksLeader: boolean;
  /** Number of the leader among the people, -1 when there is none to be found. */
  readonly leader: number;
}

export interface EngagementInList {
  readonly key: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly jobTitle: string;
  readonly agreement: string;
  readonly employmentForm: string;
  readonly fte: number;
  readonly weeklyHours: number | null;
  readonly lacksJobCode: boolean;
  readonly onLeave: boolean;
  /** Number of the person, and place of the unit; -1 for a unit that is not known on any day. */
  readonly person: number;
  readonly unit: number;
}

export interface PersonInList {
  readonly id: PersonId;
  readonly name: string;
  /** Names and every tjenestenummer the person has had. */
  readonly texts: readonly string[];
  readonly birthDate: IsoDate | null;
  readonly lacksCpr: boolean;
  readonly email: string;
  readonly phone: string;
  /** A bit for each of `staffRoles`. */
  readonly roles: number;
}

/** What the database tells. */
export interface PeopleOn {
  readonly asOf: IsoDate;
  /** In Danish order by name. */
  readonly people: readonly PersonInList[];
  /** Person by person; first the one with most hours, the oldest among equals. */
  readonly engagements: readonly EngagementInList[];
  /** Parents before children, a unit's sub-units right after it. */
  readonly units: readonly UnitInList[];
}

/** Bits of what a person, and an engagement, lacks. */
export const LACKS = { cpr: 1, email: 2, birth_date: 4, leader: 8, hours: 16, job_code: 32 } as const;

export interface PeopleIndex extends PeopleOn {
  readonly unitAt: ReadonlyMap<UnitId, number>;
  /** A person's engagements are `first[p]` up to `first[p + 1]`. */
  readonly first: Int32Array;
  readonly words: WordIndex;
  readonly unitOf: Int32Array;
  readonly agreement: TextCodes;
  readonly form: TextCodes;
  readonly title: TextCodes;
  readonly engagementLacks: Uint8Array;
  readonly personLacks: Uint8Array;
  readonly roles: Uint16Array;
  readonly onLeave: Uint8Array;
  /** Whole years on the day, -1 when not known. */
  readonly age: Int16Array;
  /** Of all engagements on the day; NaN when no hours are known. */
  readonly weeklyHours: Float64Array;
  readonly fte: Float64Array;
  readonly ranks: {
    readonly unit: Ranks;
    readonly start: Ranks;
    readonly birthDate: Ranks;
    readonly fte: Ranks;
    readonly weeklyHours: Ranks;
  };
}

function firstOf(people: number, engagements: readonly EngagementInList[]): Int32Array {
  const first = new Int32Array(people + 1);
  for (const { person } of engagements) first[person + 1] = (first[person + 1] ?? 0) + 1;
  for (let p = 1; p <= people; p++) first[p] = (first[p] ?? 0) + (first[p - 1] ?? 0);
  return first;
}

function wordsOf({ people, engagements, units }: PeopleOn): WordIndex {
  const words = collectWords();
  people.forEach((person, p) => {
    for (const text of person.texts) words.add(p, text);
  });
  const texts = units.map((unit) => `${unit.name} ${unit.code}`);
  for (const { person, unit } of engagements) words.add(person, texts[unit] ?? '');
  return words.finish(people.length);
}

const personLacks = (person: PersonInList): number =>
  (person.lacksCpr ? LACKS.cpr : 0) |
  (person.email === '' ? LACKS.email : 0) |
  (person.birthDate === null ? LACKS.birth_date : 0);

const engagementLacks = (engagement: EngagementInList, unit: UnitInList | undefined): number =>
  (unit?.lacksLeader ? LACKS.leader : 0) |
  (engagement.fte === 0 ? LACKS.hours : 0) |
  (engagement.lacksJobCode ? LACKS.job_code : 0);

/** Added up over each person's engagements. */
function sums({ people, engagements }: PeopleOn): Pick<PeopleIndex, 'onLeave' | 'weeklyHours' | 'fte'> {
  const onLeave = new Uint8Array(people.length);
  const fte = new Float64Array(people.length);
  const weeklyHours = new Float64Array(people.length).fill(Number.NaN);
  for (const engagement of engagements) {
    const { person } = engagement;
    if (engagement.onLeave) onLeave[person] = 1;
    fte[person] = roundTo((fte[person] ?? 0) + engagement.fte, 4);
    if (engagement.weeklyHours === null) continue;
    const before = weeklyHours[person] ?? 0;
    weeklyHours[person] = roundTo((Number.isNaN(before) ? 0 : before) + engagement.weeklyHours, 2);
  }
  return { onLeave, weeklyHours, fte };
}

/** By name, as a reader looks for it, and not by the tree. */
function unitRanks(units: readonly UnitInList[]): Ranks {
  return denseRanks(units.map((unit) => `${unit.nameKey}\u0000${unit.code}`));
}

const known = (numbers: Float64Array): (number | null)[] =>
  Array.from(numbers, (number) => (Number.isNaN(number) ? null : number));

export function buildPeopleIndex(on: PeopleOn): PeopleIndex {
  const { asOf, people, engagements, units } = on;
  const added = sums(on);
  return {
    ...on,
    ...added,
    unitAt: new Map(units.map((unit, at) => [unit.id, at])),
    first: firstOf(people.length, engagements),
    words: wordsOf(on),
    unitOf: Int32Array.from(engagements, (e) => e.unit),
    agreement: textCodes(engagements.map((e) => e.agreement)),
    form: textCodes(engagements.map((e) => e.employmentForm)),
    title: textCodes(engagements.map((e) => e.jobTitle)),
    engagementLacks: Uint8Array.from(engagements, (e) => engagementLacks(e, units[e.unit])),
    personLacks: Uint8Array.from(people, personLacks),
    roles: Uint16Array.from(people, (p) => p.roles),
    age: Int16Array.from(people, (p) => (p.birthDate === null ? -1 : Math.max(-1, ageOn(p.birthDate, asOf)))),
    ranks: {
      unit: unitRanks(units),
      start: denseRanks(engagements.map((e) => e.start)),
      birthDate: denseRanks(people.map((p) => p.birthDate)),
      fte: denseRanks(known(added.fte)),
      weeklyHours: denseRanks(known(added.weeklyHours)),
    },
  };
}
