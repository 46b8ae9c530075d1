/** Attempts at packages: what the player writes is overwritten at each commit, so that a course fills no disk. */
import type { AttemptId, CourseId, PackageId, PersonId } from '../../shared/kernel/ids.ts';
import type { AttemptSummary } from '../../shared/learning/contract-player.ts';
import type { Commit, LaunchInfo, Standing } from '../../shared/learning/player.ts';
import type { PlayedFile } from '../../shared/learning/player-port.ts';
import type { AttemptRow } from '../../shared/learning/stored.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';
import { keptOf, mergedFamily } from '../staff/merged.ts';
import { readRows } from './rows.ts';

export const listPlayedFiles = (db: ReadableDB, packageId: PackageId): PlayedFile[] =>
  all<PlayedFile>(db, 'SELECT path, mime, bytes FROM package_file WHERE package_id = ? ORDER BY path', [packageId]);

/** By its exact path: there is nothing to climb out of. */
export const findMediaOf = (db: ReadableDB, packageId: PackageId, path: string): string | undefined =>
  get<{ id: string }>(db, 'SELECT media_id AS id FROM package_file WHERE package_id = ? AND path = ?', [
    packageId,
    path,
  ])?.id;

/** The person and the duplicates that were merged into it, for a list in SQL: what they have taken is the person's. */
const familyOf = (db: ReadableDB, personId: PersonId): string => JSON.stringify(mergedFamily(db, keptOf(db, personId)));

const IN_FAMILY = 'person_id IN (SELECT value FROM json_each(?))';

/** The last that was worked at first. */
export const attemptsAt = (db: ReadableDB, personId: PersonId, packageId: PackageId) =>
  readRows(db, 'course_attempt', `${IN_FAMILY} AND package_id = ? ORDER BY last_at DESC, n DESC, id DESC`, [
    familyOf(db, personId),
    packageId,
  ]);

export const readSequencing = (db: ReadableDB, id: AttemptId): string | null =>
  get<{ sequencing: string | null }>(db, 'SELECT sequencing FROM course_attempt WHERE id = ?', [id])?.sequencing ??
  null;

export function readActivities(db: ReadableDB, id: AttemptId): LaunchInfo['activities'] {
  const rows = all<{ activity: string; standing: string; cmi: string }>(
    db,
    'SELECT activity_id AS activity, standing, cmi FROM attempt_activity WHERE attempt_id = ?',
    [id],
  );
  return Object.fromEntries(
    rows.map(({ activity, standing, cmi }) => [
      activity,
      { standing: JSON.parse(standing) as Standing, cmi: JSON.parse(cmi) as Record<string, unknown> },
    ]),
  );
}

/** Of one package and those shared by all of them (''); the package's own go before, and the last that was written. */
export function readGlobals(db: ReadableDB, personId: PersonId, packageId: PackageId): Record<string, unknown> {
  const rows = all<{ name: string; value: string }>(
    db,
    `SELECT name, value FROM learner_global WHERE ${IN_FAMILY} AND package_id IN ('', ?)
     ORDER BY package_id, at, person_id`,
    [familyOf(db, personId), packageId],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

export const countGlobals = (db: ReadableDB, personId: PersonId, packageId: string): number =>
  get<{ n: number }>(db, 'SELECT count(*) AS n FROM learner_global WHERE person_id = ? AND package_id = ?', [
    personId,
    packageId,
  ])?.n ?? 0;

export const hasGlobal = (db: ReadableDB, personId: PersonId, packageId: string, name: string): boolean =>
  get(db, 'SELECT 1 FROM learner_global WHERE person_id = ? AND package_id = ? AND name = ?', [
    personId,
    packageId,
    name,
  ]) !== undefined;

export function saveGlobal(
  db: WritableDB,
  at: string,
  row: { readonly personId: PersonId; readonly packageId: string; readonly name: string; readonly value: unknown },
): void {
  run(
    db,
    `INSERT INTO learner_global (person_id, package_id, name, value, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (person_id, package_id, name) DO UPDATE SET value = excluded.value, at = excluded.at`,
    [row.personId, row.packageId, row.name, JSON.stringify(row.value), at],
  );
}

export function saveActivity(
  db: WritableDB,
  at: string,
  row: {
    readonly attemptId: AttemptId;
    readonly activityId: string;
    readonly standing: Standing;
    readonly cmi: string;
  },
): void {
  run(
    db,
    `INSERT INTO attempt_activity (attempt_id, activity_id, standing, cmi, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (attempt_id, activity_id)
     DO UPDATE SET standing = excluded.standing, cmi = excluded.cmi, at = excluded.at`,
    [row.attemptId, row.activityId, JSON.stringify(row.standing), row.cmi, at],
  );
}

/** The course as a whole. `endedAt` null: it can be resumed. */
export function saveStanding(
  db: WritableDB,
  id: AttemptId,
  { n, course, sequencing }: Pick<Commit, 'n' | 'course' | 'sequencing'>,
  moment: { readonly at: string; readonly endedAt: string | null; readonly refused: number },
): void {
  run(
    db,
    `UPDATE course_attempt SET last_at = ?, ended_at = ?, completion = ?, success = ?, scaled = ?, raw = ?, min = ?,
       max = ?, progress = ?, seconds = ?, last_commit = ?, refused = ?, sequencing = ? WHERE id = ?`,
    [
      moment.at,
      moment.endedAt,
      course.completion,
      course.success,
      course.scaled,
      course.raw,
      course.min,
      course.max,
      course.progress,
      course.seconds,
      n,
      moment.refused,
      sequencing,
      id,
    ],
  );
}

export const saveRefused = (db: WritableDB, id: AttemptId, refused: number): number =>
  run(db, 'UPDATE course_attempt SET refused = ? WHERE id = ?', [refused, id]);

/** An attempt that is put away for a new one stays as it stands. */
export const putAway = (db: WritableDB, personId: PersonId, packageId: PackageId): number =>
  run(db, `UPDATE course_attempt SET ended_at = last_at WHERE ${IN_FAMILY} AND package_id = ? AND ended_at IS NULL`, [
    familyOf(db, personId),
    packageId,
  ]);

const SUMMARY = `SELECT a.id, a.person_id AS personId, trim(p.first_name || ' ' || p.last_name) AS personName,
    a.course_id AS courseId, c.name AS courseName, a.package_id AS packageId, k.standard, a.n,
    a.started_at AS startedAt, a.last_at AS lastAt, a.ended_at AS endedAt, a.completion, a.success, a.scaled, a.raw,
    a.min, a.max, a.progress, a.seconds, a.refused
  FROM course_attempt a JOIN person p ON p.id = a.person_id JOIN course c ON c.id = a.course_id
    JOIN course_package k ON k.id = a.package_id`;

export const findSummary = (db: ReadableDB, id: AttemptId): AttemptSummary | undefined =>
  get<AttemptSummary>(db, `${SUMMARY} WHERE a.id = ?`, [id]);

export interface AttemptFilter {
  readonly personId: PersonId | null;
  readonly courseId: CourseId | null;
  readonly packageId: PackageId | null;
}

/** Newest first. */
export function listAttempts(
  db: ReadableDB,
  { personId, courseId, packageId }: AttemptFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; rows: AttemptSummary[] } {
  const where = `(@family IS NULL OR a.person_id IN (SELECT value FROM json_each(@family))) AND (@courseId IS NULL OR a.course_id = @courseId)
    AND (@packageId IS NULL OR a.package_id = @packageId)`;
  const filter = { family: personId && familyOf(db, personId), courseId, packageId };
  const total = get<{ n: number }>(db, `SELECT count(*) AS n FROM course_attempt a WHERE ${where}`, filter)?.n ?? 0;
  const rows = all<AttemptSummary>(
    db,
    `${SUMMARY} WHERE ${where} ORDER BY a.last_at DESC, a.id LIMIT @limit OFFSET @offset`,
    { ...filter, offset, limit },
  );
  return { total, rows: rows.map((row) => ({ ...row, personId: keptOf(db, row.personId) })) };
}

export interface PlayableRow {
  readonly packageId: PackageId;
  readonly title: string;
  readonly courseId: CourseId;
  readonly courseName: string;
  readonly standard: AttemptSummary['standard'];
  readonly hours: number | null;
}

/** Packages that may be begun on the day, and retired ones with an open attempt of the person. */
export const listPlayable = (db: ReadableDB, personId: PersonId, day: string): PlayableRow[] =>
  all<PlayableRow>(
    db,
    `SELECT k.id AS packageId, k.title, c.id AS courseId, c.name AS courseName, k.standard, c.hours
     FROM course_package k JOIN course c ON c.id = k.course_id
     WHERE (k.state = 'published' AND (c.ended_on IS NULL OR c.ended_on >= @day))
       OR (k.state <> 'draft' AND EXISTS (SELECT 1 FROM course_attempt a
            WHERE a.package_id = k.id AND a.ended_at IS NULL
              AND a.person_id IN (SELECT value FROM json_each(@family))))
     ORDER BY c.name_key, k.title, k.id`,
    { family: familyOf(db, personId), day },
  );

export const attemptsOf = (db: ReadableDB, personId: PersonId): (AttemptRow & { readonly born: string })[] =>
  readRows(db, 'course_attempt', `${IN_FAMILY} ORDER BY last_at, n, id`, [familyOf(db, personId)]);

export const hasCompletionOf = (db: ReadableDB, id: AttemptId): boolean =>
  get(db, 'SELECT 1 FROM completion WHERE attempt_id = ?', [id]) !== undefined;

/** Whoever holds or held the tjenestenummer last. */
export const engagementKeyHolder = (db: ReadableDB, key: string): PersonId | undefined =>
  get<{ id: PersonId }>(
    db,
    'SELECT person_id AS id FROM engagement WHERE key = ? ORDER BY end_date DESC, start_date DESC, id LIMIT 1',
    [key],
  )?.id;
