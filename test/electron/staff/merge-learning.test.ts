/** Two persons who are one, and what both have in the learning room: nothing is lost or told twice, and all can be put back. */
import { describe, expect, it } from 'vitest';
import { insertRow } from '../../../db/learning/rows.ts';
import { onboardingHandlers } from '../../../electron/learning/onboarding/handlers.ts';
import { playerHandlers } from '../../../electron/learning/player/handlers.ts';
import { skillsHandlers } from '../../../electron/learning/skills/handlers.ts';
import { talksHandlers } from '../../../electron/learning/talks/handlers.ts';
import type { PackageId } from '../../../shared/kernel/ids.ts';
import { onboardingCalls } from '../../../shared/learning/contract-onboarding.ts';
import { playerCalls } from '../../../shared/learning/contract-player.ts';
import { skillCalls } from '../../../shared/learning/contract-skills.ts';
import { talkCalls } from '../../../shared/learning/contract-talks.ts';
import { callingIn } from '../apv/calling.ts';
import { done, openClasses } from '../learning/classes-office.ts';
import { personId } from '../survey/survey-office.ts';
import { edit, findFaults } from './edit-office.ts';
import { day, failureOf } from './office.ts';

const TABLES = ['person', 'engagement', 'completion', 'class_seat', 'course_attempt', 'learner_global', 'person_skill'];
const MORE = ['course_exemption', 'person_target', 'talk', 'development_action', 'onboarding_plan', 'onboarding_task'];
const [keep, drop] = [personId(0), personId(1)];

function openBoth() {
  const at = openClasses();
  const { db } = at;
  // Before the first stamp, as what came with a file long ago.
  for (const table of ['person', 'engagement', 'engagement_spell', 'unit', 'unit_spell']) {
    db.prepare(`UPDATE ${table} SET born = ''`).run();
  }
  db.exec("UPDATE person SET name_key = lower(first_name || ' ' || last_name)");
  const rows = (): string[] =>
    [...TABLES, ...MORE].flatMap((table) =>
      (db.prepare(`SELECT * FROM ${table}`).all() as unknown[]).map((row) => `${table} ${JSON.stringify(row)}`).sort(),
    );
  const faults = (): unknown[] => [
    ...findFaults(db).filter((fault) => !JSON.stringify(fault).includes('index')),
    ...db.prepare('SELECT s.id FROM class_seat s JOIN person p ON p.id = s.person_id WHERE merged_into <> 0').all(),
  ];
  const say = (sql: string, ...params: unknown[]): void => void db.prepare(sql).run(...params);
  return {
    ...at,
    rows,
    faults,
    say,
    merge: () => edit(at, 'mergePersons', { keep, drop }).stamp,
    undo: (stamp: string) => edit(at, 'undoEdit', { stamp }),
    enter: (n: number, more: Parameters<typeof done>[0] = {}) =>
      at.call('saveCompletion', {
        ...{ completionId: null, personId: personId(n), courseId: at.courseId, fields: done(more) },
      }).completionId,
    talks: callingIn(at, talkCalls, talksHandlers),
    skills: callingIn(at, skillCalls, skillsHandlers),
    plans: callingIn(at, onboardingCalls, onboardingHandlers),
    player: callingIn(at, playerCalls, playerHandlers),
    seatsIn: (classId: Parameters<typeof at.plan>[0] | string) =>
      at
        .call('class', { classId: classId as never })
        .people.map((one) => `${personId(0) === one.personId ? 'keep' : 'other'} ${one.state} ${one.queue}`),
  };
}

describe('completions of two persons who are one', () => {
  it('of the same course and day become one that has what either had', () => {
    const at = openBoth();
    const media = 'm'.repeat(22);
    at.enter(0, { number: 'A1' });
    const other = at.enter(1, { number: 'B2', expiresOn: day('2026-12-24'), note: 'Bestået', hours: 2 });
    at.enter(1, { completedOn: day('2025-01-10') });
    at.say(`UPDATE completion SET media_id = ?, media_name = 'bevis.pdf' WHERE id = ?`, media, other);
    const before = at.rows();
    const stamp = at.merge();
    expect(at.completionsOf(0)).toMatchObject([
      { number: 'A1', expiresOn: '2026-12-24', note: 'Bestået', hours: 2, hasFile: true, mediaName: 'bevis.pdf' },
      { completedOn: '2025-01-10' },
    ]);
    expect([at.completionsOf(1), at.faults()]).toEqual([[], []]);
    at.undo(stamp);
    expect(at.rows()).toEqual(before);
  });

  it('stay when the class that wrote one of them is planned again', () => {
    const at = openBoth();
    const classId = at.plan();
    at.call('enrol', { classId, personIds: [keep] });
    const [seat] = at.call('class', { classId }).people;
    at.call('holdClass', { classId, present: seat ? [seat.id] : [] });
    at.enter(1, { completedOn: day('2026-11-03') });
    const before = at.rows();
    at.undo(at.merge());
    expect(at.rows()).toEqual(before);
    at.merge();
    expect(at.call('reopenClass', { classId })).toMatchObject({ takenBack: 0 });
    expect(at.completionsOf(0)).toMatchObject([{ completedOn: '2026-11-03', origin: 'hand' }]);
  });
});

describe('seats of two persons who are one', () => {
  it('in one class become one, whatever the two were', () => {
    const at = openBoth();
    const classId = at.plan({ seats: 1 });
    at.call('enrol', { classId, personIds: [drop, keep, personId(2)] });
    const before = at.rows();
    const stamp = at.merge();
    expect(at.seatsIn(classId)).toEqual(['keep enrolled 1', 'other waiting 3']);
    expect(at.faults()).toEqual([]);
    at.undo(stamp);
    expect(at.rows()).toEqual(before);
  });

  it('go along to the person that was kept, who is not taken in twice', () => {
    const at = openBoth();
    const classId = at.plan();
    at.call('enrol', { classId, personIds: [drop] });
    const before = at.rows();
    const stamp = at.merge();
    expect(at.call('enrol', { classId, personIds: [keep] })).toMatchObject([{ outcome: 'already' }]);
    expect(at.seatsIn(classId)).toEqual(['keep enrolled 1']);
    at.undo(stamp);
    expect(at.rows()).toEqual(before);
  });

  it('keep the merge once they have changed, and the person who sits there', () => {
    const at = openBoth();
    const made = edit(at, 'createPerson', {
      ...{ cpr: '', engagement: null },
      fields: { firstName: 'Ane', lastName: 'Ny', preferredName: '', email: '', phone: '' },
    }).personId;
    const born = at.db.prepare('SELECT max(stamp) FROM change_set').pluck().get() as string;
    const classId = at.plan();
    at.call('enrol', { classId, personIds: [drop] });
    at.command('learning.test', ({ db, set }) =>
      insertRow(db, set, 'class_seat', {
        ...{ id: 's'.repeat(22) as never, classId, personId: made, state: 'enrolled', queue: 9, note: '' },
      }),
    );
    expect(failureOf(() => at.undo(born))).toBe('edit_undo_blocked');
    const stamp = at.merge();
    const [seat] = at.call('class', { classId }).people;
    at.call('holdClass', { classId, present: seat ? [seat.id] : [] });
    expect(failureOf(() => at.undo(stamp))).toBe('edit_undo_blocked');
  });
});

describe('what is read with the kept person’s', () => {
  it('are attempts: the open one is gone on with, and numbers go on', () => {
    const at = openBoth();
    const packageId = 'k'.repeat(22) as PackageId;
    at.command('learning.test', ({ db, set }) =>
      insertRow(db, set, 'course_package', {
        ...{ id: packageId, courseId: at.courseId, title: 'Brand', standard: 'plain', model: '{"parts":[]}' as never },
        ...{ notes: '[]' as never, state: 'published', files: 0, bytes: 0, sha256: '', importedOn: at.asOf },
      }),
    );
    const begin = (n: number, again = false) =>
      at.player.call('beginAttempt', { personId: personId(n), packageId, again });
    begin(0, false);
    begin(0, true);
    const open = begin(1).attempt.id;
    at.say(`UPDATE course_attempt SET ended_at = last_at WHERE person_id = ?`, keep);
    at.say(
      `INSERT INTO learner_global VALUES (?, '', 'mål', '1', '2026-01-01'), (?, '', 'mål', '2', '2026-02-02')`,
      keep,
      drop,
    );
    const before = at.rows();
    const stamp = at.merge();
    const resumed = begin(0);
    expect(resumed.attempt).toMatchObject({ id: open, isResumed: true });
    expect(resumed.globals).toEqual({ mål: 2 });
    expect(at.player.call('playable', { personId: keep })).toMatchObject([{ attempts: 3, openAttempt: 1 }]);
    const page = { courseId: null, packageId: null, offset: 0, limit: 10 };
    expect(at.player.call('attempts', { ...page, personId: keep }).rows.map((one) => one.personId)).toEqual([
      keep,
      keep,
      keep,
    ]);
    at.undo(stamp);
    expect(at.rows()).toEqual(before);
    at.merge();
    expect(begin(0, true).attempt).toMatchObject({ n: 3, isResumed: false });
  });

  it('are skills, plans, talks and what was agreed, through a chain', () => {
    const at = openBoth();
    const last = personId(2);
    const skill = { name: 'Forflytning', area: '', about: '', endedOn: null };
    const { skillId } = at.skills.call('saveSkill', { skillId: null, fields: skill, courses: [] });
    const plan = { templateId: null, level: 'experienced', startsOn: day('2026-11-01'), mentorId: null } as const;
    const said = { skillId, source: 'leader', onDay: day('2026-01-01'), expiresOn: null, note: '' } as const;
    for (const id of [keep, drop, last]) {
      at.skills.call('saveStatement', { ...said, personId: id, level: 3 });
      at.plans.call('createPlans', { plans: [{ ...plan, personId: id }], pulse: false, leaveOutPast: false });
    }
    const planned = { kind: 'mus', unitId: null, plannedOn: day('2026-11-10'), leaderId: null } as const;
    at.talks.call('planTalks', { ...planned, personIds: [keep, drop, last] });
    const none = { why: '', how: 'course', owner: 'leader', deadline: null, skillId, courseId: null, buddyId: null };
    const whose = { actionId: null, unitId: null, talkId: null, targetId: null };
    const action = { ...whose, fields: { ...none, goal: 'Lærer at forflytte' } } as const;
    at.talks.call('saveAction', { ...action, personId: drop } as never);
    const before = at.rows();
    const first = at.merge();
    const second = edit(at, 'mergePersons', { keep: last, drop: keep }).stamp;
    expect(at.skills.call('personSkills', { personId: last, asOf: at.asOf })[0]?.history.length).toBe(3);
    expect(at.plans.call('plansOf', { personId: last, asOf: at.asOf }).length).toBe(3);
    const talks = at.talks.call('talksOf', { personId: last });
    expect(talks.length).toBe(3);
    const everywhere = { unitId: null, talkId: null, late: false, states: [], owner: null, offset: 0, limit: 10 };
    const [agreed] = at.talks.call('actions', { ...everywhere, personId: last, asOf: at.asOf }).rows;
    expect(agreed).toMatchObject({ personId: last, unitName: 'Enhed 1' });
    at.undo(second);
    at.undo(first);
    expect(at.rows()).toEqual(before);
    at.merge();
    const mine = at.talks.call('talksOf', { personId: keep }).find((one) => one.personId === drop);
    const held = { talkId: mine?.id as never, heldOn: day('2026-11-10'), nextOn: day('2027-11-10') };
    expect(at.talks.call('holdTalk', held)).toEqual({ nextTalkId: null });
  });
});
