/** The register's side of playing: beginning, keeping, ending. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playerHandlers } from '../../../electron/learning/player/handlers.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import { inTransaction } from '../../../electron/worker/transaction.ts';
import type { AttemptId } from '../../../shared/kernel/ids.ts';
import type { Commit, LaunchInfo } from '../../../shared/learning/player.ts';
import { type PutPackage, putPackage, putPerson, scorm12 } from '../../support/packages/put-package.ts';
import { createTestRegister, newBase } from '../../support/registers.ts';

const film = Uint8Array.from({ length: 700_000 }, (_, i) => i % 251);
const course = {
  completion: 'incomplete',
  success: 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  progress: null,
  seconds: 5400,
} as const;

let folder: string;
let open: OpenRegister;
let put: PutPackage;
let personId: ReturnType<typeof putPerson>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pejling-player-'));
  open = createTestRegister(folder);
  put = putPackage(open, 'Håndhygiejne', scorm12('Håndhygiejne', 'index.html'), [
    { name: 'index.html', data: '<p>æøå</p>' },
    { name: 'film.mp4', data: film },
  ]);
  personId = putPerson(open);
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

const begin = (again = false): LaunchInfo =>
  inTransaction(open, newBase(), 'learning.beginAttempt', (context) =>
    playerHandlers.beginAttempt(context, { personId, packageId: put.packageId, again }),
  );
const system = () => ({ ...newBase(), session: { open } as unknown as Session });
const commit = (n: number, change: Partial<Commit> = {}): Commit => ({
  n,
  activityId: 'sco',
  cmi: { place: n },
  activity: null,
  course,
  sequencing: null,
  globals: {},
  ended: 'no',
  ...change,
});
const keep = (id: string, ...commits: readonly Commit[]) =>
  playerHandlers.commitAttempt(system(), { attemptId: id as AttemptId, commits: [...commits], refused: 3 });
const rows = (sql: string): unknown[] => open.writer.prepare(sql).all();
const completions = () => rows('SELECT person_id, course_id, completed_on, hours, origin, attempt_id FROM completion');
const audited = () => rows("SELECT call FROM audit WHERE call LIKE 'learning.%Attempt' ORDER BY seq").length;

describe('an attempt', () => {
  it('is gone on with until the course ends it, then the next is a new one', () => {
    const first = begin();
    expect(first.attempt).toMatchObject({ n: 1, isResumed: false, lastCommit: 0 });
    keep(first.attempt.id, commit(1), commit(2, { ended: 'suspended', sequencing: 'tilstand' }));
    const resumed = begin();
    expect(resumed.attempt).toEqual({ id: first.attempt.id, n: 1, isResumed: true, lastCommit: 2 });
    expect(resumed.activities.sco).toMatchObject({ cmi: { place: 2 } });
    expect(resumed.sequencing).toBe('tilstand');
    keep(first.attempt.id, commit(3, { ended: 'normal' }));
    expect(begin().attempt).toMatchObject({ n: 2, isResumed: false });
  });

  it('is put away, and stays, when the person begins anew', () => {
    const first = begin();
    keep(first.attempt.id, commit(1));
    expect(begin(true).attempt).toMatchObject({ n: 2, isResumed: false });
    expect(rows('SELECT n, ended_at IS NULL AS open FROM course_attempt ORDER BY n')).toEqual([
      { n: 1, open: 0 },
      { n: 2, open: 1 },
    ]);
  });

  it('tells the course a name and a pseudonym of its own, the same each time, and no number', () => {
    const { learner } = begin();
    expect(learner.name).toBe('Åse Øst');
    expect(learner.id).toMatch(/^[0-9a-f]{32}$/);
    expect(begin(true).learner).toEqual(learner);
    const other = putPackage(open, 'Andet kursus', scorm12('Andet', 'a.html'), []);
    const launch = inTransaction(open, newBase(), 'learning.beginAttempt', (context) =>
      playerHandlers.beginAttempt(context, { personId, packageId: other.packageId, again: false }),
    );
    expect(launch.learner.id).not.toBe(learner.id);
  });

  it('cannot be begun at what is not published, but what was begun may be finished', () => {
    const { attempt } = begin();
    open.writer.prepare("UPDATE course_package SET state = 'retired'").run();
    expect(begin().attempt.id).toBe(attempt.id);
    keep(attempt.id, commit(1, { ended: 'normal' }));
    expect(() => begin()).toThrow('package_not_published');
  });
});

describe('a commit', () => {
  it('never overwrites a newer one, nor one that ended the attempt, nor says anything of what the package has not', () => {
    const { attempt } = begin();
    expect(keep(attempt.id, commit(5))).toEqual({ ok: true, why: '' });
    expect(keep(attempt.id, commit(5))).toEqual({ ok: false, why: 'bad_commit' });
    expect(keep(attempt.id, commit(7), commit(6))).toEqual({ ok: false, why: 'bad_commit' });
    expect(keep(attempt.id, commit(8, { activityId: 'other' }))).toEqual({ ok: false, why: 'bad_commit' });
    expect(keep(attempt.id, commit(8, { cmi: { x: 'x'.repeat(600_000) } }))).toEqual({ ok: false, why: 'too_large' });
    expect(begin().activities.sco?.cmi).toEqual({ place: 5 });
    keep(attempt.id, commit(9, { ended: 'normal' }));
    expect(keep(attempt.id, commit(10))).toEqual({ ok: false, why: 'ended' });
  });

  it('that comes together with the end opens nothing again', () => {
    const { attempt } = begin();
    expect(keep(attempt.id, commit(1, { ended: 'normal' }), commit(2))).toEqual({ ok: false, why: 'ended' });
    // As the window then says them one by one.
    expect(keep(attempt.id, commit(1, { ended: 'normal' }))).toEqual({ ok: true, why: '' });
    expect(keep(attempt.id, commit(2))).toEqual({ ok: false, why: 'ended' });
    expect(rows('SELECT last_commit, ended_at IS NULL AS open FROM course_attempt')).toEqual([
      { last_commit: 1, open: 0 },
    ]);
  });

  it('is of one window: who begins in a second one goes on there, and anew only what is put away', () => {
    const [one, two] = [begin(), begin()];
    expect(two.attempt.id).toBe(one.attempt.id);
    expect(keep(two.attempt.id, commit(1))).toEqual({ ok: true, why: '' });
    expect(keep(one.attempt.id, commit(1))).toEqual({ ok: false, why: 'bad_commit' });
    begin(true);
    expect(keep(one.attempt.id, commit(2))).toEqual({ ok: false, why: 'ended' });
  });

  it('ties the completion of the day that a file or a class wrote to the attempt, and says nothing of answers in any log', () => {
    const { attempt } = begin();
    open.writer
      .prepare(`INSERT INTO completion (id, person_id, course_id, completed_on, form, hours, born)
        VALUES ('k', ?, ?, '2026-11-22', '', NULL, 's')`)
      .run(personId, put.courseId);
    const taken = { ...course, completion: 'completed' } as const;
    const cmi = { interactions: [{ learner_response: 'Hemmeligt svar' }], suspend_data: 'Hemmeligt sted' };
    keep(attempt.id, commit(1, { cmi, course: taken }), commit(2, { cmi, course: taken }));
    expect(rows('SELECT id, origin, attempt_id FROM completion')).toEqual([
      { id: 'k', origin: 'import', attempt_id: attempt.id },
    ]);
    expect(rows("SELECT field FROM change WHERE tbl = 'completion'")).toEqual([{ field: 'attempt_id' }]);
    const logs = ['audit', 'change', 'change_set', 'tombstone'].flatMap((table) => rows(`SELECT * FROM ${table}`));
    expect(logs.length).toBeGreaterThan(5);
    expect(JSON.stringify(logs)).not.toContain('Hemmeligt');
  });

  it('fills no table: rows are overwritten, names that outlive the attempt are counted', () => {
    const { attempt } = begin();
    for (let n = 1; n <= 50; n++) keep(attempt.id, commit(n, { globals: { mål: n } }));
    expect(rows('SELECT * FROM attempt_activity')).toHaveLength(1);
    expect(rows('SELECT value FROM learner_global')).toEqual([{ value: '50' }]);
    const many = Object.fromEntries(Array.from({ length: 499 }, (_, i) => [`m${i}`, 1]));
    expect(keep(attempt.id, commit(51, { globals: many }))).toEqual({ ok: true, why: '' });
    expect(keep(attempt.id, commit(52, { globals: { en: 1 } }))).toEqual({ ok: false, why: 'too_large' });
    // Nothing of what was refused is there, its standing neither.
    expect(begin().attempt.lastCommit).toBe(51);
  });

  it('makes one completion when the course is taken, with its line in the log; all other commits make none', () => {
    const { attempt } = begin();
    const before = audited();
    keep(attempt.id, commit(1));
    keep(attempt.id, commit(2, { course: { ...course, completion: 'completed', success: 'failed' } }));
    expect(completions()).toEqual([]);
    expect(audited()).toBe(before);
    const passed = { ...course, completion: 'completed', success: 'passed', scaled: 0.8 } as const;
    keep(attempt.id, commit(3, { course: passed }));
    keep(attempt.id, commit(4, { course: passed, ended: 'normal' }));
    expect(completions()).toEqual([
      {
        person_id: personId,
        course_id: put.courseId,
        completed_on: '2026-11-22',
        hours: 1.5,
        origin: 'player',
        attempt_id: attempt.id,
      },
    ]);
    expect(audited()).toBe(before + 1);
    // The same day again is the same completion.
    const again = begin();
    keep(again.attempt.id, commit(1, { course: passed }));
    expect(completions()).toHaveLength(1);
  });
});

describe('what the window asks besides', () => {
  it('is the package’s files, in parts', () => {
    const files = playerHandlers.playedFiles(system(), { packageId: put.packageId });
    expect(files).toEqual([
      { path: 'film.mp4', mime: 'video/mp4', bytes: 700_000 },
      { path: 'index.html', mime: 'text/html; charset=utf-8', bytes: 13 },
    ]);
    const { data } = playerHandlers.fileRange(system(), {
      packageId: put.packageId,
      path: 'film.mp4',
      from: 262_100,
      to: 262_200,
    }) as { data: Uint8Array };
    expect([...data]).toEqual([...film.subarray(262_100, 262_200)]);
    expect(() =>
      playerHandlers.fileRange(system(), { packageId: put.packageId, path: '../film.mp4', from: 0, to: 9 }),
    ).toThrow('not_found');
  });

  it('is what the person may take, and how it went', () => {
    const context = { ...newBase(), db: open.reader, actor: open.actor };
    expect(playerHandlers.playable(context, { personId })).toMatchObject([
      { title: 'Håndhygiejne', openAttempt: null, attempts: 0, best: null },
    ]);
    const { attempt } = begin();
    keep(attempt.id, commit(1, { course: { ...course, completion: 'completed', raw: 8, max: 10 } }));
    expect(playerHandlers.playable(context, { personId })).toMatchObject([
      { openAttempt: 1, attempts: 1, best: { completion: 'completed', raw: 8, max: 10, seconds: 5400 } },
    ]);
    const ended = inTransaction(open, newBase(), 'learning.endAttempt', (within) =>
      playerHandlers.endAttempt(within, { attemptId: attempt.id as AttemptId, refused: 9 }),
    );
    expect(ended).toMatchObject({ n: 1, endedAt: null, refused: 9, personName: 'Åse Øst' });
    const list = { personId, courseId: null, packageId: null, offset: 0, limit: 10 };
    expect(playerHandlers.attempts(context, list)).toMatchObject({ total: 1, rows: [{ id: attempt.id, refused: 9 }] });
  });
});
