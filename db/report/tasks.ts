/** Counts behind "what must be done now". */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RoundWork, TaskCounts } from '../../shared/report/tasks.ts';
import { forgetOn } from '../../shared/survey/retention.ts';
import { readReportWork } from '../apv/incident-list.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { closedUnitsWithPeople, unitsWithoutLeader } from '../staff/index.ts';
import { KEEPS_RAW, readRetention } from '../survey/forget.ts';
import { readApvWork } from './apv-work.ts';
import type { Certificates } from './certificates.ts';

const countOf = (db: ReadableDB, text: string): number => get<{ n: number }>(db, text)?.n ?? 0;

/** ISO moment of the newest backup that was made; null when there is none. */
const lastBackup = (db: ReadableDB): string | null =>
  get<{ at: string }>(
    db,
    `SELECT at FROM audit WHERE call = 'register.backup' AND outcome = 'ok' ORDER BY seq DESC LIMIT 1`,
  )?.at ?? null;

type Counted = 'unit' | 'person' | 'course' | 'course_rule' | 'talk' | 'onboarding_plan';

const hasAny = (db: ReadableDB, table: Counted): boolean =>
  get<{ found: number }>(db, `SELECT EXISTS (SELECT 1 FROM ${table}) AS found`)?.found === 1;

/** Which kinds of data there is any of, on whatever day. */
export const readFilled = (db: ReadableDB) => ({
  organisation: hasAny(db, 'unit'),
  staff: hasAny(db, 'person'),
  courses: hasAny(db, 'course'),
});

/** Which parts of the learning room are in use: what is kept elsewhere is not missing here. */
export const readLearningUse = (db: ReadableDB) => ({
  requirements: hasAny(db, 'course_rule'),
  talks: hasAny(db, 'talk'),
  plans: hasAny(db, 'onboarding_plan'),
});

/** Open surveys by their last day, then those with comments to look through. */
function readRoundWork(db: ReadableDB, day: IsoDate): RoundWork[] {
  const rule = readRetention(db, day);
  return all<Omit<RoundWork, 'forgetOn'> & { readonly rawSince: IsoDate | null }>(
    db,
    `SELECT r.id, r.name, CASE WHEN r.state = 'open' THEN json_extract(r.settings, '$.closesOn') END AS closesOn,
       (SELECT count(*) FROM survey_comment c WHERE c.round_id = r.id AND c.state = 'new') AS comments,
       CASE WHEN r.state = 'closed' AND ${KEEPS_RAW}
         THEN coalesce(r.closed_on, json_extract(r.settings, '$.closesOn')) END AS rawSince
     FROM survey_round r WHERE r.state <> 'draft' ORDER BY closesOn IS NULL, closesOn, r.id`,
  ).map(({ rawSince, ...round }) => ({ ...round, forgetOn: rawSince === null ? null : forgetOn(rawSince, rule) }));
}

/** All but what the learning room is asked for: see `electron/report/learning-work.ts`. */
export function readTaskCounts(
  db: ReadableDB,
  asOf: IsoDate,
  { courses, counts }: Certificates,
): Omit<TaskCounts, 'learning'> {
  return {
    units: countOf(db, 'SELECT count(*) AS n FROM unit'),
    persons: countOf(db, 'SELECT count(*) AS n FROM person WHERE merged_into IS NULL'),
    courses: courses.length,
    expired: counts.reduce((sum, c) => sum + c.expired, 0),
    expiring30: counts.reduce((sum, c) => sum + c.expiring30, 0),
    lastBackup: lastBackup(db),
    faults:
      get<{ n: number }>(db, 'SELECT rejected AS n FROM import_run WHERE undone_at IS NULL ORDER BY stamp DESC LIMIT 1')
        ?.n ?? 0,
    withoutLeader: unitsWithoutLeader(db, asOf).length,
    closedWithPeople: closedUnitsWithPeople(db, asOf).length,
    unknownValidity: courses.filter((c) => c.basis === 'unknown').length,
    rounds: readRoundWork(db, asOf),
    reports: readReportWork(db, asOf),
    apv: readApvWork(db, asOf),
  };
}
