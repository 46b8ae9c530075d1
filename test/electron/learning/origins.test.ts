/** One completion for a person, a course and a day, whoever told of it: a file, a class, the player, HR by hand. */
import { expect, it } from 'vitest';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { keepCommits } from '../../../electron/learning/player/commit.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import type { AttemptId } from '../../../shared/kernel/ids.ts';
import type { Commit, Standing } from '../../../shared/learning/player.ts';
import { day, failureOf } from '../staff/office.ts';
import { personId, TODAY } from '../survey/survey-office.ts';
import { openWriters } from './writers-office.ts';

const taken: Standing = {
  ...{ completion: 'completed', success: 'unknown', scaled: null, raw: null, min: null, max: null, progress: 1 },
  seconds: 3600,
};
const commit = { n: 1, activityId: 'sco', cmi: {}, activity: taken, course: taken, sequencing: null, globals: {} };

function openOrigins() {
  const at = openWriters();
  const courseId = at.course();
  const { code, name } = at.call('course', { courseId, asOf: day(TODAY) });
  const packageId = at.pack({ courseId });
  const takeIn = (completedOn: string) => {
    const row = {
      line: 2,
      key: 'T0',
      courseCode: code,
      courseName: name,
      form: '',
      completedOn: day(completedOn),
      hours: undefined,
    };
    return at.command('staff.applyImport', (context) =>
      importCourseRows(context, [{ ...row, cpr: '', completed: true }], { fileName: 'kurser.csv' }),
    );
  };
  return {
    ...at,
    courseId,
    takeIn,
    undo: (importId: string) => at.command('staff.undoImport', (context) => undoImport(context, importId as never)),
    /** The player tells, as its window does, that the course is taken. */
    play: () => {
      const { attempt } = at.call('beginAttempt', { personId: personId(0), packageId, again: true });
      const open = { writer: at.db, actor: { name: 'Anne', role: 'hr', id: 'a' }, copyId: 'testcopy' };
      const context = { ...at.query, now: new Date(Date.now() + 60_000), session: { open } };
      const commits = [{ ...commit, ended: 'normal' }] as unknown as Commit[];
      return keepCommits(context as never, { attemptId: attempt.id as AttemptId, commits, refused: 0 });
    },
    rows: () =>
      at.db.prepare('SELECT origin, completed_on AS day, attempt_id IS NOT NULL AS played FROM completion').all(),
  };
}

it('the file that tells of what the player wrote changes nothing, and can be taken back', () => {
  const at = openOrigins();
  expect(at.play()).toEqual({ ok: true, why: '' });
  const played = [{ origin: 'player', day: TODAY, played: 1 }];
  expect(at.rows()).toEqual(played);
  const { importId } = at.takeIn(TODAY);
  expect(at.rows()).toEqual(played);
  at.undo(importId);
  expect(at.rows()).toEqual(played);
});

it('what a file told of first and the player confirms does not go with the file', () => {
  const at = openOrigins();
  const { importId } = at.takeIn(TODAY);
  at.play();
  expect(at.rows()).toEqual([{ origin: 'import', day: TODAY, played: 1 }]);
  expect(failureOf(() => at.undo(importId))).toBe('undo_blocked');
});

it('what a class wrote and the player confirms stays when the attendance is taken back', () => {
  const at = openOrigins();
  const { classId } = at.call('saveClass', {
    ...{ classId: null, courseId: at.courseId },
    fields: { ...at.good.saveClass().fields, startsOn: day(TODAY), endsOn: day(TODAY) },
  });
  at.call('enrol', { classId, personIds: [personId(0)] });
  at.call('holdClass', { classId, present: at.call('class', { classId }).people.map(({ id }) => id) });
  at.play();
  at.call('recordAttendance', { classId, present: [] });
  expect(at.rows()).toEqual([{ origin: 'hand', day: TODAY, played: 1 }]);
});

it('the last day on the certificate goes before the course’s months, sooner or later, and HR may put it on any of them', () => {
  const at = openOrigins();
  at.play();
  const list = () => {
    const filter = { courseId: at.courseId, personId: personId(0), asOf: day(TODAY), offset: 0, limit: 9 };
    return at.call('completions', filter).rows[0];
  };
  const [row] = [list()];
  if (!row) throw new Error('no completion');
  expect(row.validUntil).toBe('2027-11-22');
  const fields = { completedOn: row.completedOn, form: row.form, hours: row.hours, number: '', note: '' };
  for (const expiresOn of [day('2027-01-01'), day('2031-01-01')]) {
    at.call('saveCompletion', {
      ...{ completionId: row.id, personId: row.personId, courseId: row.courseId },
      fields: { ...fields, expiresOn },
    });
    expect(list()?.validUntil).toBe(expiresOn);
  }
});
