/** A municipality in memory with something of everything in the learning room, and a well-formed input of every command. */

import { insertRow } from '../../../db/learning/rows.ts';
import { writeTalkRule } from '../../../db/learning/talk-rule.ts';
import { learningHandlers } from '../../../electron/learning/handlers.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import type { CallDef, CallInput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { learningCalls } from '../../../shared/learning/contract.ts';
import type { ActionFields } from '../../../shared/learning/contract-talks.ts';
import type { CoursePackageRow, OnboardingItem } from '../../../shared/learning/stored.ts';
import { scorm12 } from '../../support/packages/put-package.ts';
import { callingIn } from '../apv/calling.ts';
import { day, makeRandom, openOffice } from '../staff/office.ts';
import { fillOffice, personId, TODAY, unitId } from '../survey/survey-office.ts';
import { fields as classOf, course as courseOf, done } from './classes-office.ts';

type Calls = typeof learningCalls;
type Name = keyof Calls;
export type Command = { [N in Name]: Calls[N]['kind'] extends 'command' ? N : never }[Name];

/** Has left; was merged into person 0. */
export const LEFT = personId(6);
export const MERGED = personId(7);

const audience = { ...EVERYONE, unitIds: [unitId('10')] };
const item: OnboardingItem = {
  title: 'Hilse på holdet',
  about: '',
  owner: 'leader',
  courseId: null,
  skipSkillId: null,
  skipLevel: 0,
  skipCourseId: null,
};
const agreed: ActionFields = {
  goal: 'Kan føre en medicinsamtale',
  why: 'Flere borgere',
  how: 'side_by_side',
  owner: 'leader',
  deadline: day('2026-11-01'),
  skillId: null,
  courseId: null,
  buddyId: personId(1),
};

export function openWriters() {
  const office = openOffice(TODAY);
  fillOffice(office.db, [
    { code: '10', people: 6 },
    { code: '11', people: 2 },
  ]);
  office.db.exec(`UPDATE engagement SET end_date = '2026-06-30' WHERE person_id IN ('${LEFT}', '${MERGED}');
    UPDATE engagement_spell SET valid_to = '2026-06-30' WHERE engagement_id IN
      (SELECT id FROM engagement WHERE person_id IN ('${LEFT}', '${MERGED}'));
    UPDATE person SET merged_into = '${personId(0)}' WHERE id = '${MERGED}'`);
  const { call } = callingIn(office, learningCalls, learningHandlers);
  const random = makeRandom(7);
  let n = 0;
  const next = (word: string): string => `${word} ${++n}`;

  const course = () =>
    call('saveCourse', { courseId: null, fields: courseOf({ code: next('K'), name: next('Kursus') }) }).courseId;
  const skill = () => {
    const fields = { name: next('Kompetence'), area: 'Pleje', about: '', endedOn: null };
    return call('saveSkill', { skillId: null, fields, courses: [] }).skillId;
  };
  const profile = () => {
    const needs = [{ id: null, skillId: skill(), courseId: null, level: 2, withinDays: 30, isLegal: false }];
    const fields = { name: next('Profil'), about: '', audience, isFuture: false };
    return call('saveProfile', { profileId: null, fields, needs }).profileId;
  };
  const ruleOf = (change: object) => ({
    ...{ ruleId: null, courseId: course(), change },
    fields: { audience, withinDays: 30, validMonths: null, basis: 'practice', source: 'MED 3/2026' },
  });
  const rule = (validFrom = '2026-01-01') =>
    call('saveRule', ruleOf({ kind: 'new', validFrom, validTo: null }) as never).ruleId;
  const exemptionOf = () => ({
    ...{ exemptionId: null, personId: personId(0), courseId: course(), reason: 'Underviser selv' },
    ...{ validFrom: day('2026-01-01'), validTo: null },
  });
  const exemption = () => call('saveExemption', exemptionOf()).exemptionId;
  const classIn = () => call('saveClass', { classId: null, courseId: course(), fields: classOf() }).classId;
  const seatIn = (classId: ReturnType<typeof classIn>) => {
    call('enrol', { classId, personIds: [personId(1)] });
    return call('class', { classId }).people[0]?.id as never;
  };
  const heldClass = () => {
    const classId = classIn();
    call('holdClass', { classId, present: [seatIn(classId)] });
    return classId;
  };
  const completionOf = (more: Parameters<typeof done>[0] = {}) => ({
    ...{ completionId: null, personId: personId(0), courseId: course(), fields: done(more) },
  });
  const completion = () => call('saveCompletion', completionOf()).completionId;
  const pack = (more: Partial<CoursePackageRow> = {}) => {
    const courseId = more.courseId ?? course();
    return office.command('learning.importPackage', ({ db, set }) => {
      const row: CoursePackageRow = {
        ...{ id: newId(random), courseId, title: 'Håndhygiejne', standard: 'scorm12' },
        ...{ model: JSON.stringify(scorm12('Håndhygiejne', 'index.html')), notes: '[]', state: 'published' },
        ...{ files: 0, bytes: 0, sha256: '', importedOn: day(TODAY) },
        ...more,
      } as CoursePackageRow;
      insertRow(db, set, 'course_package', row);
      return row.id;
    });
  };
  const content = {
    parts: [{ kind: 'page', id: 's', title: 'Side', blocks: [{ kind: 'text', text: 'Luk døren' }] }],
    passPercent: 0,
  };
  const draft = () => {
    const { packageId } = call('newPlain', { courseId: course(), title: 'Brand' });
    call('savePlain', { packageId, title: 'Brand', content: content as never });
    return packageId;
  };
  const published = () => {
    const packageId = draft();
    call('publishPlain', { packageId });
    return packageId;
  };
  const attempt = () => call('beginAttempt', { personId: personId(0), packageId: pack() }).attempt.id;
  const talk = () => {
    const plan = {
      kind: 'mus' as const,
      personIds: [personId(2)],
      unitId: null,
      plannedOn: day('2026-11-20'),
      leaderId: null,
    };
    office.db.exec('DELETE FROM development_action; DELETE FROM talk_note; DELETE FROM talk');
    call('planTalks', plan);
    return call('talksOf', { personId: personId(2) })[0]?.id as never;
  };
  const heldTalk = () => {
    const talkId = talk();
    call('holdTalk', { talkId, heldOn: day('2026-11-20'), nextOn: null });
    return talkId;
  };
  const actionOf = () => ({
    actionId: null,
    personId: personId(0),
    unitId: null,
    talkId: null,
    targetId: null,
    fields: agreed,
  });
  const action = () => call('saveAction', actionOf()).actionId;
  const target = () => call('setTarget', { personId: personId(0), profileId: profile(), why: '', byOn: null }).targetId;
  const statementOf = () => ({
    ...{ personId: personId(0), skillId: skill(), level: 3, source: 'leader', onDay: day('2026-11-01') },
    ...{ expiresOn: day('2027-11-01'), note: 'Set i praksis' },
  });
  const templateOf = () => ({
    templateId: null,
    fields: { name: next('Skabelon'), about: '', audience, level: 'experienced', endedOn: null },
    items: [{ id: null, ...item, offsetDays: 0 }],
  });
  const template = () => call('saveTemplate', templateOf() as never).templateId;
  const planOf = () => ({
    plans: [
      {
        personId: personId(3),
        templateId: template(),
        level: 'experienced',
        startsOn: day('2026-11-02'),
        mentorId: personId(1),
      },
    ],
    ...{ pulse: false, leaveOutPast: false },
  });
  const plan = () => {
    office.db.exec('DELETE FROM onboarding_task; DELETE FROM onboarding_plan');
    return call('createPlans', planOf() as never).planIds[0] as never;
  };
  const taskIn = (planId: never) => call('onboardingPlan', { planId, asOf: day(TODAY) }).tasks[0]?.id as never;

  /** Each makes what it needs. The lines of the change log that the call leaves: the fields of rows that were there. */
  const good = {
    saveRule: () => ruleOf({ kind: 'new', validFrom: '2026-01-01', validTo: null }),
    endRule: () => ({ ruleId: rule(), lastDay: TODAY }),
    removeRule: () => ({ ruleId: rule(TODAY) }),
    adoptRules: () => ({ codes: ['BRAND'], validFrom: TODAY }),
    setWorkplaceTypes: () => ({ types: [{ unitId: unitId('10'), type: n++ % 2 ? 'care' : 'school' }] }),
    saveExemption: exemptionOf,
    endExemption: () => ({ exemptionId: exemption(), lastDay: TODAY }),
    removeExemption: () => ({ exemptionId: exemption() }),
    saveCourse: () => ({
      courseId: course(),
      fields: courseOf({ code: next('N'), about: 'Øvelse', ownerUnitId: unitId('10') }),
    }),
    endCourse: () => ({ courseId: course(), endedOn: TODAY }),
    saveClass: () => ({ classId: null, courseId: course(), fields: classOf({ note: 'Medbring sko' }) }),
    enrol: () => ({ classId: classIn(), personIds: [personId(1), personId(2)] }),
    withdraw: () => ({ seatId: seatIn(classIn()) }),
    holdClass: () => {
      const classId = classIn();
      return { classId, present: [seatIn(classId)] };
    },
    recordAttendance: () => ({ classId: heldClass(), present: [] }),
    cancelClass: () => ({ classId: classIn(), reason: 'Underviseren er forhindret' }),
    reopenClass: () => ({ classId: heldClass() }),
    saveCompletion: () => completionOf({ expiresOn: day('2027-01-10'), note: 'Vist' }),
    removeCompletion: () => ({ completionId: completion() }),
    setPackage: () => ({ packageId: pack(), title: 'Hygiejne', state: 'retired' }),
    newPlain: () => ({ courseId: course(), title: 'Brand' }),
    savePlain: () => ({ packageId: draft(), title: 'Brand i køkkenet', content }),
    publishPlain: () => ({ packageId: draft() }),
    reopenPlain: () => ({ packageId: published() }),
    newEdition: () => ({ packageId: published() }),
    beginAttempt: () => ({ personId: personId(0), packageId: pack(), again: false }),
    endAttempt: () => ({ attemptId: attempt(), refused: 0 }),
    saveSkill: () => ({
      ...{ skillId: skill(), fields: { name: next('Ny'), area: 'Pleje', about: 'Finder forskelle', endedOn: null } },
      courses: [{ courseId: course(), level: 3 }],
    }),
    removeSkill: () => ({ skillId: skill() }),
    takeExample: () => ({}),
    saveStatement: statementOf,
    removeStatement: () => ({ statementId: call('saveStatement', statementOf() as never).statementId }),
    saveProfile: () => ({
      ...{ profileId: profile(), fields: { name: next('Anden'), about: 'Pleje', audience, isFuture: true } },
      needs: [{ id: null, skillId: null, courseId: course(), level: 0, withinDays: 30, isLegal: true }],
    }),
    removeProfile: () => ({ profileId: profile() }),
    setTarget: () => ({ personId: personId(1), profileId: profile(), why: 'Vil lære mere', byOn: day('2027-11-22') }),
    endTarget: () => ({ targetId: target() }),
    planStep: () => ({
      ...{ personId: personId(0), skillId: skill(), courseId: null, goal: 'Kan det', why: 'Kræves', how: 'mentor' },
      ...{ viaCourseId: course(), buddyId: personId(1), owner: 'leader', deadline: day('2027-03-01'), evidence: '' },
    }),
    planTalks: () => {
      talk();
      return {
        kind: 'mus',
        personIds: [personId(3)],
        unitId: null,
        plannedOn: day('2026-12-01'),
        leaderId: personId(1),
      };
    },
    moveTalk: () => ({ talkId: talk(), plannedOn: day('2026-12-24'), leaderId: personId(1) }),
    holdTalk: () => ({ talkId: talk(), heldOn: day('2026-11-21'), nextOn: day('2027-11-21') }),
    cancelTalk: () => ({ talkId: talk() }),
    reopenTalk: () => ({ talkId: heldTalk() }),
    removeTalk: () => ({ talkId: talk() }),
    setTalkRule: () => {
      office.command('learning.setTalkRule', ({ db, set }) =>
        writeTalkRule(db, set, { months: 24, source: 'Før', since: day('2025-01-01') }),
      );
      return { months: 12, source: 'Lokal aftale', since: day('2025-01-01') };
    },
    saveAction: actionOf,
    moveAction: () => ({ actionId: action(), state: 'done', on: day('2026-11-10'), evidence: 'Set' }),
    removeAction: () => ({ actionId: action() }),
    removeNote: () => {
      const talkId = heldTalk();
      office.db.exec(`UPDATE talk SET has_note = 1; INSERT INTO talk_note VALUES ('${talkId}', x'00', '2026-11-20')`);
      return { talkId };
    },
    saveTemplate: templateOf,
    removeTemplate: () => ({ templateId: template() }),
    adoptTemplates: () => ({ keys: ['general'] }),
    createPlans: () => {
      plan();
      office.db.exec('DELETE FROM onboarding_task; DELETE FROM onboarding_plan');
      return planOf();
    },
    changePlan: () => ({ planId: plan(), level: 'leader', startsOn: day('2026-11-16'), mentorId: personId(2) }),
    endPlan: () => ({ planId: plan(), endedOn: TODAY }),
    removePlan: () => ({ planId: plan() }),
    saveTask: () => {
      const planId = plan();
      return { planId, taskId: taskIn(planId), fields: { ...item, title: 'Vise rundt', dueOn: day('2026-11-30') } };
    },
    tickTask: () => ({ taskId: taskIn(plan()), state: 'done', on: day('2026-11-10'), note: 'Vist rundt' }),
    removeTask: () => ({ taskId: taskIn(plan()) }),
    openPulse: () => {
      office.db.exec('DELETE FROM onboarding_pulse');
      return { half: '2026H2', codes: 40 };
    },
  } satisfies { readonly [N in Command]: () => unknown };

  /** `ok`, the code of a refusal, or what nobody has named. */
  const outcome = (name: Command, input: unknown): string => {
    const parsed = (learningCalls[name] as CallDef).input.safeParse(input);
    if (!parsed.success) return 'bad_input';
    try {
      call(name, input as CallInput<Calls[typeof name]> as never);
      return 'ok';
    } catch (error) {
      return error instanceof AppFailure
        ? error.error.code
        : `internal: ${error instanceof Error ? error.message : ''}`;
    }
  };
  const newestSet = (): string =>
    (office.db.prepare('SELECT max(stamp) FROM change_set').pluck().get() as string | null) ?? '';
  /** The fields that the newest call has put into the log, in the order of the alphabet. */
  const logged = (): string[] =>
    office.db
      .prepare("SELECT DISTINCT tbl || '.' || field FROM change WHERE stamp = ? ORDER BY 1")
      .pluck()
      .all(newestSet()) as string[];
  return {
    ...{ ...office, call, good, outcome, logged, item, agreed, content },
    ...{
      course,
      skill,
      profile,
      rule,
      ruleOf,
      exemption,
      exemptionOf,
      classIn,
      seatIn,
      heldClass,
      completion,
      completionOf,
    },
    ...{
      pack,
      draft,
      published,
      attempt,
      talk,
      heldTalk,
      action,
      actionOf,
      target,
      statementOf,
      template,
      planOf,
      plan,
      taskIn,
    },
  };
}
export type Writers = ReturnType<typeof openWriters>;
