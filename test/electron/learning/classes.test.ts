import { describe, expect, it } from 'vitest';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import type { ClassId, PersonId } from '../../../shared/kernel/ids.ts';
import { reportModel } from '../../../shared/report/model.ts';
import { day } from '../staff/office.ts';
import { personId } from '../survey/survey-office.ts';
import { course, done, fields, openClasses } from './classes-office.ts';

const people = (...n: number[]): PersonId[] => n.map(personId);

function openWith(...n: number[]) {
  const office = openClasses();
  const classId = office.plan();
  const results = office.call('enrol', { classId, personIds: people(...n) });
  const seats = () => office.call('class', { classId }).people;
  const seat = (who: number) => seats().find((one) => one.personId === personId(who))?.id as never;
  const states = () => seats().map(({ state }) => state);
  return { ...office, classId, results, seats, seat, states };
}

describe('the catalogue', () => {
  it('keeps codes unique however they are written, and an ended course in the history', () => {
    const office = openClasses();
    const again = { courseId: null, fields: course({ code: ' brand ' }) };
    expect(office.refused('saveCourse', again)).toEqual({ code: 'course_code_taken', params: { name: 'Brandøvelse' } });
    office.call('endCourse', { courseId: office.courseId, endedOn: day('2026-11-01') });
    expect(office.refused('saveClass', { classId: null, courseId: office.courseId, fields: fields() }).code).toBe(
      'course_ended',
    );
    expect(office.call('catalogue', { asOf: office.asOf })).toMatchObject([{ code: 'BRAND', endedOn: '2026-11-01' }]);
    office.call('endCourse', { courseId: office.courseId, endedOn: null });
    office.plan({ startsOn: day('2026-12-01'), endsOn: day('2026-12-01') });
    expect(office.call('course', { courseId: office.courseId, asOf: office.asOf })).toMatchObject({ coming: 1 });
  });

  it('takes no CPR number in its texts', () => {
    const office = openClasses();
    const input = { courseId: null, fields: course({ code: 'X', about: 'Ring til 220361-1234' }) };
    expect(office.refused('saveCourse', input)).toEqual({ code: 'looks_like_cpr', params: { field: 'about' } });
  });
});

describe('seats and waiting list', () => {
  it('answers for each person, and tells who moved up', () => {
    const at = openWith(0, 1, 2, 3);
    expect(at.results.map(({ outcome }) => outcome)).toEqual(['enrolled', 'enrolled', 'waiting', 'waiting']);
    expect(at.call('withdraw', { seatId: at.seat(0) }).movedUp.map(({ name }) => name)).toEqual(['Person 2 Hansen']);
    const [again] = at.call('enrol', { classId: at.classId, personIds: people(0) });
    expect(again?.outcome).toBe('waiting');
    const fewer = { classId: at.classId, courseId: at.courseId, fields: fields({ seats: 1 }) };
    expect(at.call('saveClass', fewer).movedUp).toEqual([]);
    expect(at.call('class', { classId: at.classId })).toMatchObject({ taken: 2, waiting: 2 });
    const more = { ...fewer, fields: fields({ seats: 3 }) };
    expect(at.call('saveClass', more).movedUp.map(({ name }) => name)).toEqual(['Person 3 Hansen']);
  });

  it('takes nobody in who has left by the first day, and warns of another class that day', () => {
    const at = openClasses();
    at.db.exec(`UPDATE engagement SET end_date = '2026-11-01' WHERE id = 'e4____________________';
      UPDATE engagement_spell SET valid_to = '2026-11-01' WHERE engagement_id = 'e4____________________'`);
    const other = at.call('saveCourse', { courseId: null, fields: course({ code: 'GDPR', name: 'Databeskyttelse' }) });
    const first = at.plan();
    at.call('enrol', { classId: first, personIds: people(1) });
    const { classId } = at.call('saveClass', { classId: null, courseId: other.courseId, fields: fields() });
    const results = at.call('enrol', { classId, personIds: people(1, 4) });
    expect(results).toMatchObject([
      { outcome: 'enrolled', clashes: ['Brandøvelse'] },
      { outcome: 'left', clashes: [] },
    ]);
    expect(at.call('class', { classId }).people).toMatchObject([{ hasLeft: false, clashes: ['Brandøvelse'] }]);
    expect(at.refused('enrol', { classId, personIds: ['x'.repeat(22) as PersonId] }).code).toBe('not_found');
  });

  it('follows who was merged into another', () => {
    const at = openClasses();
    const classId = at.plan();
    at.db.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(personId(1), personId(0));
    const results = at.call('enrol', { classId, personIds: people(0, 1) });
    expect(results.map((one) => one.personId)).toEqual(people(1));
  });
});

describe('attendance', () => {
  it('writes completions of the last day with the class, once however often it is marked', () => {
    const at = openWith(0, 1, 2);
    const present = [at.seat(0), at.seat(2)];
    expect(at.call('holdClass', { classId: at.classId, present })).toEqual({
      ...{ written: 2, changed: 0, takenBack: 0, known: 0 },
    });
    expect(at.states()).toEqual(['attended', 'absent', 'attended']);
    expect(at.completionsOf(0)).toMatchObject([
      { completedOn: '2026-11-03', hours: 6, origin: 'class', form: 'Kursus', validUntil: '2027-11-03' },
    ]);
    expect(at.completionsOf(1)).toEqual([]);
    const changes = at.changes('completion');
    expect(at.call('holdClass', { classId: at.classId, present }).written).toBe(0);
    expect(at.changes('completion')).toBe(changes);
    expect(at.refused('enrol', { classId: at.classId, personIds: people(5) }).code).toBe('class_not_planned');
  });

  it('is corrected: the completion is taken back, and the log keeps it', () => {
    const at = openWith(0, 1);
    at.call('holdClass', { classId: at.classId, present: [at.seat(0), at.seat(1)] });
    const result = at.call('recordAttendance', { classId: at.classId, present: [at.seat(1)] });
    expect(result).toMatchObject({ takenBack: 1, written: 0 });
    expect(at.completionsOf(0)).toEqual([]);
    expect(at.changes('completion')).toBe(1);
  });

  it('leaves alone what is known from elsewhere, and what a certificate was put on', () => {
    const at = openWith(0, 1);
    const { courseId } = at;
    const by = { completionId: null, personId: personId(0), courseId };
    at.call('saveCompletion', { ...by, fields: done({ completedOn: day('2026-11-03') }) });
    const present = [at.seat(0), at.seat(1)];
    expect(at.call('holdClass', { classId: at.classId, present })).toMatchObject({ written: 1, known: 1 });
    const [second] = at.completionsOf(1);
    const completionId = second?.id as never;
    const certificate = done({ completedOn: day('2026-11-03'), hours: 6, number: 'A-7' });
    at.call('saveCompletion', { completionId, personId: personId(1), courseId, fields: certificate });
    at.call('recordAttendance', { classId: at.classId, present: [] });
    expect(at.completionsOf(0)).toMatchObject([{ origin: 'hand' }]);
    expect(at.completionsOf(1)).toMatchObject([{ origin: 'hand', number: 'A-7', classId: null }]);
  });

  it('gives the completion to the other class of the day that the person attended too', () => {
    const at = openWith(0);
    const other = at.plan();
    at.call('enrol', { classId: other, personIds: people(0) });
    at.call('holdClass', { classId: at.classId, present: [at.seat(0)] });
    const [seat] = at.call('class', { classId: other }).people;
    expect(at.call('holdClass', { classId: other, present: [seat?.id as never] }).known).toBe(1);
    at.call('recordAttendance', { classId: at.classId, present: [] });
    expect(at.completionsOf(0)).toMatchObject([{ origin: 'class', classId: other }]);
  });

  it('follows the class to another day, and goes when the class is opened again', () => {
    const at = openWith(0, 1);
    at.call('holdClass', { classId: at.classId, present: [at.seat(0)] });
    const moved = fields({ startsOn: day('2026-11-04'), endsOn: day('2026-11-05'), hours: 7 });
    at.call('saveClass', { classId: at.classId, courseId: at.courseId, fields: moved });
    expect(at.completionsOf(0)).toMatchObject([{ completedOn: '2026-11-05', hours: 7 }]);
    expect(at.call('reopenClass', { classId: at.classId }).takenBack).toBe(1);
    expect(at.completionsOf(0)).toEqual([]);
    expect(at.states()).toEqual(['enrolled', 'enrolled']);
  });

  it('cannot be known before the last day, nor of a cancelled class', () => {
    const at = openClasses();
    const classId = at.plan({ startsOn: day('2026-11-22'), endsOn: day('2026-11-23') });
    expect(at.refused('holdClass', { classId, present: [] }).code).toBe('date_in_future');
    at.call('cancelClass', { classId, reason: 'Sygdom hos underviseren' });
    expect(at.refused('holdClass', { classId, present: [] }).code).toBe('class_cancelled');
    expect(at.call('class', { classId }).note).toBe('Sygdom hos underviseren');
    at.call('reopenClass', { classId });
    expect(at.call('classes', { courseId: null, when: 'coming', offset: 0, limit: 9 }).total).toBe(1);
    expect(at.refused('recordAttendance', { classId, present: [] }).code).toBe('class_not_held');
  });

  it('is summed up by course and year, as of a day', () => {
    const at = openWith(0, 1);
    at.call('holdClass', { classId: at.classId, present: [at.seat(0), at.seat(1)] });
    const sums = (asOf: string) => at.call('classSums', { courseId: null, asOf: day(asOf) });
    expect(sums('2026-11-22')).toMatchObject([
      { year: '2026', classes: 1, participants: 2, hours: 12, cost: 8000, withoutCost: 0, courseName: 'Brandøvelse' },
    ]);
    expect(sums('2026-11-02')).toEqual([]);
  });
});

describe('completions by hand', () => {
  it('are refused twice on a day, in the future, and with a certificate that ends before it begins', () => {
    const at = openClasses();
    const input = { completionId: null, personId: personId(0), courseId: at.courseId };
    const { completionId } = at.call('saveCompletion', { ...input, fields: done() });
    expect(at.refused('saveCompletion', { ...input, fields: done() })).toEqual({
      code: 'completion_known',
      params: { name: 'Brandøvelse', date: '10-01-2026' },
    });
    const refused = (more: object) => at.refused('saveCompletion', { ...input, fields: done(more) }).code;
    expect(refused({ completedOn: day('2026-11-23') })).toBe('date_in_future');
    expect(refused({ completedOn: day('2026-02-10'), expiresOn: day('2026-02-09') })).toBe('dates_reversed');
    expect(refused({ completedOn: day('2026-02-10'), note: 'cpr 220361-1234' })).toBe('looks_like_cpr');
    at.call('removeCompletion', { completionId });
    expect(at.completionsOf(0)).toEqual([]);
  });

  it('are judged by the certificate’s own last day before the course’s, and recertified with a new row', () => {
    const at = openClasses();
    const input = { completionId: null, personId: personId(0), courseId: at.courseId };
    at.call('saveCompletion', { ...input, fields: done({ expiresOn: day('2030-01-01') }) });
    at.call('saveCompletion', {
      ...input,
      fields: done({ completedOn: day('2026-11-01'), expiresOn: day('2026-11-20') }),
    });
    expect(at.completionsOf(0)).toMatchObject([
      { completedOn: '2026-11-01', validUntil: '2026-11-20', state: 'expired' },
      { completedOn: '2026-01-10', validUntil: '2030-01-01', state: 'superseded' },
    ]);
    const then = { courseId: null, personId: personId(0), asOf: day('2026-10-01'), offset: 0, limit: 9 };
    expect(at.call('completions', then).rows).toMatchObject([{ state: 'valid' }]);
  });

  it('leave the day of a class to the class', () => {
    const at = openWith(0);
    at.call('holdClass', { classId: at.classId, present: [at.seat(0)] });
    const completionId = at.completionsOf(0)[0]?.id as never;
    const input = { completionId, personId: personId(0), courseId: at.courseId };
    expect(at.refused('saveCompletion', { ...input, fields: done() }).code).toBe('completion_not_by_hand');
    expect(at.refused('removeCompletion', { completionId }).code).toBe('completion_of_class');
  });
});

describe('the course proof', () => {
  const proof = (at: ReturnType<typeof openWith>, of: { classId: ClassId } | { completionId: never }) =>
    reportModel.parse(reportHandlers.courseProof(at.query, { of, language: 'en' }));

  it('is a page for each who was there, without CPR numbers', () => {
    const at = openWith(0, 1);
    at.db.prepare("UPDATE person SET cpr = '6110800050' WHERE id = ?").run(personId(0));
    expect(() => proof(at, { classId: at.classId })).toThrow('nobody_attended');
    at.call('holdClass', { classId: at.classId, present: [at.seat(0), at.seat(1)] });
    const model = proof(at, { classId: at.classId });
    expect(model.sections).toHaveLength(2);
    expect(model).toMatchObject({ layout: 'proof', organisation: 'Enhed 1', title: 'Certificate of completion' });
    const text = JSON.stringify(model);
    for (const part of ['Person 0 Hansen', 'Brandøvelse', '03-11-2026', '6 hours', '03-11-2027', 'Issued by Enhed 1']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('6110800050');
  });

  it('is of one completion that exists', () => {
    const at = openWith(0);
    at.call('holdClass', { classId: at.classId, present: [at.seat(0)] });
    const completionId = at.completionsOf(0)[0]?.id as never;
    expect(proof(at, { completionId }).subtitle).toBe('Person 0 Hansen, Brandøvelse');
    expect(() => proof(at, { completionId: 'x'.repeat(22) as never })).toThrow('not_found');
  });
});
