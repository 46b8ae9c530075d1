/**
 * What a person can do on a day (domain §6.1). The newest statement that has not expired counts, whoever made it, and
 * its source is shown beside it. A course that gives a level can raise it from the day it was completed, and never
 * lowers it. Nothing follows from age.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { SkillSource } from './words.ts';

export interface Statement {
  /** 0–4. */
  readonly level: number;
  readonly source: SkillSource;
  readonly onDay: IsoDate;
  /** The last day it counts; null: until somebody says otherwise. */
  readonly expiresOn: IsoDate | null;
  /** When it was written (the row's stamp): of two from one day the later counts. */
  readonly written: string;
}

/** What a completed course gives, worked out and not stored. */
export interface Given {
  readonly level: number;
  readonly completedOn: IsoDate;
  /** The certificate's last day; null: does not expire. */
  readonly validUntil: IsoDate | null;
  readonly course: string;
}

export interface Standing {
  readonly level: number;
  readonly source: SkillSource;
  readonly onDay: IsoDate;
  readonly expiresOn: IsoDate | null;
  /** The course it comes from; '' when somebody said so. */
  readonly course: string;
}

export interface SkillStanding {
  /** Undefined: nothing that still counts. */
  readonly present: Standing | undefined;
  /** The highest level of what has expired by the day; 0 when nothing has. */
  readonly lapsed: number;
}

const lasts = (until: IsoDate | null, day: IsoDate): boolean => until === null || until >= day;

const isNewer = (a: Statement, b: Statement): boolean =>
  a.onDay === b.onDay ? a.written > b.written : a.onDay > b.onDay;

const standingOf = ({ level, source, onDay, expiresOn }: Statement): Standing => ({
  ...{ level, source, onDay, expiresOn, course: '' },
});

/** Of two courses at one level the one that lasts longest is shown. */
function isBetter(a: Given, b: Given): boolean {
  if (a.level !== b.level) return a.level > b.level;
  if (a.validUntil !== b.validUntil) return a.validUntil === null || (b.validUntil ?? a.validUntil) < a.validUntil;
  return a.completedOn === b.completedOn ? a.course < b.course : a.completedOn > b.completedOn;
}

function bestOf(given: readonly Given[]): Given | undefined {
  let best: Given | undefined;
  for (const one of given) if (!best || isBetter(one, best)) best = one;
  return best;
}

function newestOf(statements: readonly Statement[]): Statement | undefined {
  let newest: Statement | undefined;
  for (const one of statements) if (!newest || isNewer(one, newest)) newest = one;
  return newest;
}

/** One person's standing in one skill, as it was known to be on the day; what came later is left out. */
export function standingOn(statements: readonly Statement[], given: readonly Given[], asOf: IsoDate): SkillStanding {
  const said = statements.filter(({ onDay }) => onDay <= asOf);
  const taken = given.filter(({ completedOn }) => completedOn <= asOf);
  const newest = newestOf(said.filter(({ expiresOn }) => lasts(expiresOn, asOf)));
  const raising = bestOf(
    taken.filter(
      ({ level, completedOn, validUntil }) =>
        lasts(validUntil, asOf) && (!newest || (completedOn >= newest.onDay && level > newest.level)),
    ),
  );
  const lapsed = Math.max(
    0,
    ...said.filter(({ expiresOn }) => !lasts(expiresOn, asOf)).map(({ level }) => level),
    ...taken.filter(({ validUntil }) => !lasts(validUntil, asOf)).map(({ level }) => level),
  );
  if (!raising) return { present: newest && standingOf(newest), lapsed };
  const { level, completedOn, validUntil, course } = raising;
  return { present: { level, source: 'certificate', onDay: completedOn, expiresOn: validUntil, course }, lapsed };
}
