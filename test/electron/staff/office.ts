/**
 * A small office for tests: an unencrypted register in memory with the real
 * schema, and commands that run as the worker runs them (one transaction, one
 * stamp, nothing left when they fail).
 */
import Database from 'better-sqlite3';
import { newestStamp, openChangeSet } from '../../../db/engine/change-log.ts';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { migrations } from '../../../db/migrations/index.ts';
import type { CommandContext, Job, QueryContext } from '../../../electron/worker/context.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { nextStamp } from '../../../shared/kernel/stamp.ts';
import type { OrganisationRow, StaffRow } from '../../../shared/staff/rows.ts';

/** Number of runs of a property; `PEJLING_RUNS=20` makes a long proof of it. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: usual * Number(process.env.PEJLING_RUNS ?? 1),
});

export const day = (text: string): IsoDate => text as IsoDate;

/** Always the same chance, so that a failing test fails again. */
export function makeRandom(seed = 1): (length: number) => Uint8Array {
  let state = seed >>> 0 || 1;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[i] = state >>> 24;
    }
    return bytes;
  };
}

export const quietJob: Job = { report: () => {}, throwIfCancelled: () => {} };

/** A job that is cancelled when the flag has been looked at the given number of times. */
export function jobCancelledAfter(looks: number): Job & { readonly looks: () => number } {
  let seen = 0;
  return {
    report: () => {},
    throwIfCancelled: () => {
      if (++seen > looks) throw new AppFailure('cancelled');
    },
    looks: () => seen,
  };
}

export interface Office {
  readonly db: WritableDB;
  readonly memory: Map<string, unknown>;
  readonly query: QueryContext;
  readonly command: <T>(call: string, work: (context: CommandContext) => T, job?: Job) => T;
}

export function openOffice(today = '2026-11-22'): Office {
  const db = new Database(':memory:') as unknown as WritableDB;
  db.pragma('foreign_keys = ON');
  for (const { sql } of migrations) db.exec(sql);
  const memory = new Map<string, unknown>();
  const random = makeRandom();
  let clock = Date.parse(`${today}T08:00:00Z`);
  const actor = { id: 'AAAAAAAAAAAAAAAAAAAAAA' as UserId, name: 'Prøve', role: 'hr' as const };
  const base = (job: Job) => ({
    job,
    now: new Date(clock),
    today: day(today),
    random,
    language: 'da' as const,
    pathOf: () => '',
    memory,
  });
  return {
    db,
    memory,
    query: { ...base(quietJob), db, actor },
    command: (call, work, job = quietJob) => {
      clock += 60_000;
      const stamp = nextStamp(newestStamp(db), clock, 'testcopy');
      const set = { stamp, at: new Date(clock).toISOString(), actor: actor.name, call };
      db.exec('BEGIN IMMEDIATE');
      try {
        openChangeSet(db, set);
        const value = work({ ...base(job), db, actor, set, note: () => {} });
        db.exec('COMMIT');
        return value;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
  };
}

const TABLES = ['unit', 'unit_spell', 'person', 'engagement', 'engagement_spell', 'course', 'completion'];

/** Everything the staff room holds, as people would see it: without ids, stamps and local numbers. */
export function dump(db: WritableDB): string[] {
  const sql: Readonly<Record<string, string>> = {
    unit: 'SELECT code FROM unit',
    unit_spell: `SELECT u.code, s.valid_from, s.valid_to, s.name, s.type, p.code AS parent, s.remote, s.leader_key, s.name_key
      FROM unit_spell s JOIN unit u ON u.id = s.unit_id LEFT JOIN unit p ON p.id = s.parent_id`,
    person: `SELECT cpr, birth_date, first_name, last_name, email, name_key FROM person`,
    engagement: `SELECT p.cpr, e.source, e.key, e.start_date, e.end_date FROM engagement e JOIN person p ON p.id = e.person_id`,
    engagement_spell: `SELECT e.key, s.valid_from, s.valid_to, u.code, s.fte, s.weekly_hours, s.job_code, s.job_title,
      s.agreement, s.employment_form, s.status, s.manager FROM engagement_spell s
      JOIN engagement e ON e.id = s.engagement_id JOIN unit u ON u.id = s.unit_id`,
    course: 'SELECT code, name FROM course',
    completion: `SELECT p.cpr, c.code, k.completed_on FROM completion k JOIN person p ON p.id = k.person_id
      JOIN course c ON c.id = k.course_id`,
  };
  return TABLES.flatMap((table) =>
    (db.prepare(sql[table] ?? '').all() as unknown[]).map((row) => `${table} ${JSON.stringify(row)}`).sort(),
  );
}

/** The same with ids and making stamps, and what is kept by hand: nothing at all may differ. */
export const dumpRows = (db: WritableDB): string[] =>
  [...TABLES, 'leave_period', 'role_assignment', 'unit_successor'].flatMap((table) =>
    (db.prepare(`SELECT * FROM ${table}`).all() as unknown[]).map((row) => `${table} ${JSON.stringify(row)}`).sort(),
  );

/** What the text index knows, person by person. */
export const dumpIndex = (db: WritableDB, words: readonly string[]): string[] =>
  words.map((word) => {
    const found = db
      .prepare(`SELECT p.cpr FROM person_fts f JOIN person p ON p.n = f.rowid WHERE person_fts MATCH ? ORDER BY p.cpr`)
      .all(`"${word}"*`) as { cpr: string }[];
    return `${word}: ${found.map((f) => f.cpr).join(' ')}`;
  });

/** @returns what is wrong with the dated rows: nothing, if all is well */
export function findBrokenTimelines(db: WritableDB): unknown[] {
  const gaps = db
    .prepare(
      `SELECT e.key, 'gap or overlap' AS why FROM (
         SELECT engagement_id, valid_from, lag(valid_to) OVER (PARTITION BY engagement_id ORDER BY valid_from) AS before
         FROM engagement_spell) s
       JOIN engagement e ON e.id = s.engagement_id
       WHERE before IS NOT NULL AND date(before, '+1 day') <> valid_from`,
    )
    .all();
  const ends = db
    .prepare(
      `SELECT e.key, 'ends' AS why FROM engagement e LEFT JOIN (
         SELECT engagement_id AS id, min(valid_from) AS a, max(valid_to) AS b FROM engagement_spell GROUP BY 1) s
       ON s.id = e.id WHERE a IS NOT e.start_date OR b IS NOT e.end_date`,
    )
    .all();
  const units = db
    .prepare(
      `SELECT unit_id, 'overlap' AS why FROM (
         SELECT unit_id, valid_from, lag(valid_to) OVER (PARTITION BY unit_id ORDER BY valid_from) AS before
         FROM unit_spell) WHERE before IS NOT NULL AND before >= valid_from`,
    )
    .all();
  return [...gaps, ...ends, ...units];
}

export const unitRow = (code: string, more: Partial<OrganisationRow> = {}): OrganisationRow => ({
  line: 2,
  code,
  name: `Enhed ${code}`,
  type: 'institution',
  parentCode: code === '1' ? '' : '1',
  leaderKey: '',
  remote: false,
  validFrom: undefined,
  validTo: undefined,
  ...more,
});

export const staffRow = (key: string, more: Partial<StaffRow> = {}): StaffRow => ({
  line: 2,
  key,
  cpr: `70010100${key.padStart(2, '0').slice(-2)}`,
  firstName: 'Ane',
  lastName: `Prøve${key}`,
  email: '',
  unitCode: '2',
  jobCode: '10',
  jobTitle: 'Pædagog',
  agreement: 'BUPL',
  employmentForm: 'Fastansat',
  fte: 1,
  weeklyHours: 37,
  start: day('2020-01-01'),
  end: day('9999-12-31'),
  status: '1',
  manager: false,
  ...more,
});

/** The error code with which the work fails. */
export function failureOf(work: () => unknown): string {
  try {
    work();
    return 'nothing failed';
  } catch (error) {
    if (error instanceof AppFailure) return error.error.code;
    throw error;
  }
}
