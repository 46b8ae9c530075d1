import { describe, expect, it } from 'vitest';
import { fillDemoOnboarding } from '../../../electron/learning/onboarding/demo.ts';
import { onboardingHandlers } from '../../../electron/learning/onboarding/handlers.ts';
import { type CourseId, newId, type OnboardingId, type PersonId, type SkillId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { type ItemFields, onboardingCalls, type PlanWhole } from '../../../shared/learning/contract-onboarding.ts';
import { templateDefaults } from '../../../shared/learning/onboarding-templates.ts';
import type { Half } from '../../../shared/learning/pulse-half.ts';
import type { ExperienceLevel } from '../../../shared/learning/words.ts';
import { type Calling, callingIn } from '../apv/calling.ts';
import { day, makeRandom, type Office, openOffice } from '../staff/office.ts';
import { fillOffice, personId, TODAY, unitId } from '../survey/survey-office.ts';

const asOf = day(TODAY);
const PAGE = { offset: 0, limit: 100 };
/** p0–p5 in 101, p6–p11 in 102, p12–p15 in 11; all but those who `start` have worked since 2020. */
const UNITS = [
  { code: '1', people: 0 },
  { code: '101', parent: '1', people: 6 },
  { code: '102', parent: '1', people: 6 },
  { code: '11', parent: '1', people: 4 },
];

const item = (title: string, offsetDays: number, more: Partial<ItemFields> = {}): ItemFields => ({
  ...{ id: null, title, about: '', owner: 'leader', courseId: null, skipSkillId: null, skipLevel: 0 },
  ...{ skipCourseId: null, offsetDays },
  ...more,
});

const template = (name: string, items: ItemFields[], level: ExperienceLevel = 'experienced', audience = EVERYONE) => ({
  templateId: null,
  fields: { name, about: '', audience, level, endedOn: null },
  items,
});

interface OnboardingOffice extends Office, Calling<typeof onboardingCalls> {
  readonly start: (person: number, on: string, jobTitle?: string) => PersonId;
  readonly course: (name: string) => CourseId;
  readonly complete: (person: number, courseId: CourseId, on: string, expiresOn?: string) => void;
  readonly plan: (person: number, items: ItemFields[], startsOn?: string) => OnboardingId;
  readonly open: (planId: OnboardingId, on?: string) => PlanWhole;
}

function openOnboarding(): OnboardingOffice {
  const office = openOffice(TODAY);
  fillOffice(office.db, UNITS);
  const calling = callingIn(office, onboardingCalls, onboardingHandlers);
  const random = makeRandom(9);
  const { call } = calling;
  let templates = 0;
  return {
    ...office,
    ...calling,
    start: (person, on, jobTitle = 'Pædagog') => {
      const id = personId(person);
      office.db.prepare('UPDATE engagement SET start_date = ? WHERE person_id = ?').run(on, id);
      office.db
        .prepare(
          `UPDATE engagement_spell SET valid_from = ?, job_title = ?
           WHERE engagement_id IN (SELECT id FROM engagement WHERE person_id = ?)`,
        )
        .run(on, jobTitle, id);
      return id;
    },
    course: (name) => {
      const id = newId<CourseId>(random);
      office.db
        .prepare(
          `INSERT INTO course (id, code, name, name_key, valid_months, basis, source, born)
           VALUES (?, ?, ?, ?, 12, 'practice', '', 's')`,
        )
        .run(id, name.slice(0, 4), name, name);
      return id;
    },
    complete: (person, courseId, on, expiresOn) => {
      office.db
        .prepare(
          `INSERT INTO completion (id, person_id, course_id, completed_on, form, expires_on, born)
           VALUES (?, ?, ?, ?, '', ?, 's')`,
        )
        .run(newId(random), personId(person), courseId, on, expiresOn ?? null);
    },
    plan: (person, items, startsOn = '2026-11-02') => {
      const { templateId } = call('saveTemplate', template(`Skabelon ${++templates}`, items));
      const plan = { personId: personId(person), templateId, startsOn: day(startsOn), mentorId: null };
      const made = call('createPlans', {
        plans: [{ ...plan, level: 'experienced' }],
        pulse: false,
        leaveOutPast: false,
      });
      return made.planIds[0] as OnboardingId;
    },
    open: (planId, on = TODAY) => call('onboardingPlan', { planId, asOf: day(on) }),
  };
}

describe('templates', () => {
  it('are the municipality’s own once taken over, and never written twice', () => {
    const office = openOnboarding();
    const course = office.course('Medicinhåndtering');
    expect(office.call('templates', { asOf })).toEqual([]);
    const keys = templateDefaults.map(({ key }) => key);
    const made = office.call('adoptTemplates', { keys });
    expect(made.templates).toBe(templateDefaults.length);
    expect(office.call('adoptTemplates', { keys }).templates).toBe(0);
    expect(office.call('proposeTemplates', {}).every(({ isKnown }) => isKnown)).toBe(true);
    const care = office.call('templates', { asOf }).find(({ name }) => name === 'Erfaren i pleje og sundhed');
    const items = office.call('template', { templateId: care?.id as never }).items;
    // The register has the medicine course and no other: only that item is tied and skipped.
    expect(items.filter(({ courseId }) => courseId !== null)).toHaveLength(1);
    expect(items.find(({ courseId }) => courseId === course)).toMatchObject({ skipCourseId: course, offsetDays: 14 });
  });

  it('keep the items that stay, in the new order, and refuse what is unclear', () => {
    const office = openOnboarding();
    const { templateId } = office.call('saveTemplate', template('Kort', [item('A', 0), item('B', 1)]));
    const { items, ...whole } = office.call('template', { templateId });
    const { id: _id, ...fields } = whole;
    const turned = [...items].reverse();
    office.call('saveTemplate', { templateId, fields, items: [...turned, item('C', 2)] });
    expect(office.call('template', { templateId }).items.map(({ title }) => title)).toEqual(['B', 'A', 'C']);
    expect(office.call('template', { templateId }).items.slice(0, 2)).toEqual(turned);
    expect(office.refused('saveTemplate', template('Kort', [])).code).toBe('name_in_use');
    const cpr = template('To', [item('Ring til 010190-1234', 0)]);
    expect(office.refused('saveTemplate', cpr)).toMatchObject({ code: 'looks_like_cpr' });
  });

  it('are not removed once a plan was made from them', () => {
    const office = openOnboarding();
    office.plan(0, [item('A', 0)]);
    const [used] = office.call('templates', { asOf });
    expect(used?.plans).toBe(1);
    expect(office.refused('removeTemplate', { templateId: used?.id as never }).code).toBe('template_in_use');
    const { templateId } = office.call('saveTemplate', template('Fri', [item('A', 0)]));
    office.call('removeTemplate', { templateId });
    expect(office.call('templates', { asOf })).toHaveLength(1);
  });
});

describe('a plan', () => {
  it('has its tasks on working days, with those of the pulse, and is made once', () => {
    const office = openOnboarding();
    office.start(0, '2026-11-02');
    const { templateId } = office.call('saveTemplate', template('Alle', [item('Dag 1', 0), item('Før', -1)]));
    const plan = { personId: personId(0), templateId, level: 'experienced', mentorId: personId(1) } as const;
    const startsOn = day('2026-11-02');
    const made = office.call('createPlans', { plans: [{ ...plan, startsOn }], pulse: true, leaveOutPast: false });
    const whole = office.open(made.planIds[0] as OnboardingId);
    expect(whole.tasks.map(({ title, dueOn, phase }) => [title, dueOn, phase])).toEqual([
      ['Før', '2026-10-30', 'before'],
      ['Dag 1', '2026-11-02', 'day1'],
      ['Svar på pulsen (dag 30)', '2026-12-02', 'day30'],
      ['Svar på pulsen (dag 90)', '2027-02-01', 'day90'],
    ]);
    expect(whole).toMatchObject({ mentorName: 'Person 1 Hansen', standing: 'late' });
    const again = office.call('createPlans', { plans: [{ ...plan, startsOn }], pulse: true, leaveOutPast: false });
    expect(again).toMatchObject({ made: 0, alreadyPlanned: 1 });
    const own = { plans: [{ ...plan, startsOn, mentorId: personId(0) }], pulse: true, leaveOutPast: false };
    expect(office.refused('createPlans', own).code).toBe('mentor_is_newcomer');
  });

  it('leaves out what was due before today when asked, but for courses', () => {
    const office = openOnboarding();
    const course = office.course('Håndhygiejne');
    const items = [item('Velkomst', -7), item('Kursus', 1, { courseId: course }), item('Samtale', 90)];
    const { templateId } = office.call('saveTemplate', template('Alle', items));
    const plan = { personId: personId(0), templateId, level: 'experienced', mentorId: null } as const;
    const plans = [{ ...plan, startsOn: day('2026-10-01') }];
    const { planIds } = office.call('createPlans', { plans, pulse: true, leaveOutPast: true });
    expect(office.open(planIds[0] as OnboardingId).tasks.map(({ title }) => title)).toEqual([
      'Kursus',
      'Samtale',
      'Svar på pulsen (dag 90)',
    ]);
  });

  it('skips what the newcomer holds, and takes it back when the certificate runs out', () => {
    const office = openOnboarding();
    const course = office.course('Håndhygiejne');
    office.complete(0, course, '2025-11-25');
    const planId = office.plan(0, [item('Kursus', 60, { courseId: course, skipCourseId: course })]);
    const [skipped] = office.open(planId).tasks;
    expect(skipped).toMatchObject({
      standing: 'skipped',
      courseName: 'Håndhygiejne',
      skip: { by: 'certificate', name: 'Håndhygiejne', until: '2026-11-25' },
    });
    expect(office.open(planId).standing).toBe('complete');
    expect(office.open(planId, '2026-11-26').tasks[0]).toMatchObject({ standing: 'open', skip: null });
    office.complete(0, course, '2026-12-01');
    expect(office.open(planId, '2026-12-01').tasks[0]?.standing).toBe('skipped');
  });

  it('goes by the strictest rule of how long a certificate is valid', () => {
    const office = openOnboarding();
    const course = office.course('Håndhygiejne');
    office.complete(0, course, '2026-01-15');
    const planId = office.plan(0, [item('Kursus', 60, { skipCourseId: course })]);
    expect(office.open(planId).tasks[0]?.standing).toBe('skipped');
    office.db
      .prepare(
        `INSERT INTO course_rule (id, course_id, audience, within_days, valid_months, basis, source, valid_from,
           valid_to, born) VALUES ('r', ?, ?, 30, 6, 'practice', '', '2020-01-01', '9999-12-31', 's')`,
      )
      .run(course, JSON.stringify(EVERYONE));
    expect(office.open(planId).tasks[0]?.standing).toBe('open');
  });

  it('skips at a level of a skill, said or given by a course', () => {
    const office = openOnboarding();
    const skill = 'sssssssssssssssssssss0' as SkillId;
    office.db.prepare(`INSERT INTO skill (id, name, area, about, born) VALUES (?, 'Demens', '', '', 's')`).run(skill);
    const course = office.course('Demens');
    office.db
      .prepare(`INSERT INTO course_skill (id, course_id, skill_id, level, born) VALUES ('g', ?, ?, 3, 's')`)
      .run(course, skill);
    const planId = office.plan(0, [item('Oplæring', 10, { skipSkillId: skill, skipLevel: 3 })]);
    const say = office.db.prepare(
      `INSERT INTO person_skill (id, person_id, skill_id, level, source, on_day, note, born)
       VALUES (?, ?, ?, ?, 'leader', ?, '', 's')`,
    );
    say.run('x', personId(0), skill, 2, '2026-11-03');
    expect(office.open(planId).tasks[0]?.standing).toBe('late');
    office.complete(0, course, '2026-11-10');
    expect(office.open(planId).tasks[0]?.skip).toMatchObject({ by: 'skill', name: 'Demens', level: 3 });
    expect(office.open(planId, '2026-11-09').tasks[0]?.skip).toBeNull();
    const without = item('Oplæring', 1, { skipSkillId: skill });
    expect(office.refused('saveTemplate', template('Uden niveau', [without])).code).toBe('skip_level_missing');
  });

  it('is ticked off with day and note, and an earlier day answers as it did', () => {
    const office = openOnboarding();
    const planId = office.plan(0, [item('A', 0), item('B', 1)]);
    const before = office.open(planId, '2026-11-05');
    const taskId = before.tasks[0]?.id as never;
    office.call('tickTask', { taskId, state: 'done', on: day('2026-11-10'), note: 'Set' });
    expect(office.open(planId, '2026-11-05').tasks.map(({ standing }) => standing)).toEqual(['late', 'late']);
    expect(office.open(planId).tasks[0]).toMatchObject({ standing: 'done', doneOn: '2026-11-10', note: 'Set' });
    const future = { taskId, state: 'done', on: day('2026-12-01'), note: '' } as const;
    expect(office.refused('tickTask', future).code).toBe('date_in_future');
    expect(office.refused('removePlan', { planId }).code).toBe('plan_in_use');
    office.call('tickTask', { taskId, state: 'open', on: asOf, note: '' });
    office.call('removePlan', { planId });
    expect(office.refused('onboardingPlan', { planId, asOf }).code).toBe('not_found');
  });

  it('moves what is open with the first day, takes own tasks, and is closed to writing once ended', () => {
    const office = openOnboarding();
    const planId = office.plan(0, [item('A', 0), item('B', 7)]);
    const first = office.open(planId).tasks[0]?.id as never;
    office.call('tickTask', { taskId: first, state: 'done', on: asOf, note: '' });
    const change = { planId, level: 'experienced', startsOn: day('2026-11-09'), mentorId: null } as const;
    expect(office.call('changePlan', change).moved).toBe(1);
    expect(office.open(planId).tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-11-02', '2026-11-16']);
    const { id: _id, offsetDays: _offset, ...fields } = item('Egen opgave', 0);
    office.call('saveTask', { planId, taskId: null, fields: { ...fields, dueOn: day('2026-11-12') } });
    expect(office.open(planId).tasks.map(({ title }) => title)).toEqual(['A', 'Egen opgave', 'B']);
    office.call('endPlan', { planId, endedOn: asOf });
    expect(office.open(planId)).toMatchObject({ standing: 'ended', progress: { late: 0 } });
    expect(office.refused('tickTask', { taskId: first, state: 'open', on: asOf, note: '' }).code).toBe('plan_is_over');
    expect(office.refused('changePlan', change).code).toBe('plan_is_over');
    office.call('endPlan', { planId, endedOn: null });
    expect(office.open(planId).standing).toBe('late');
  });
});

describe('the overview', () => {
  it('holds who started in half a year or starts soon, with and without a plan', () => {
    const office = openOnboarding();
    office.start(0, '2026-11-02');
    office.start(1, '2026-12-15');
    office.start(6, '2026-07-01');
    office.start(12, '2026-01-01');
    office.plan(0, [item('A', 0)]);
    const seen = (unit: string | null) =>
      office.call('newcomers', { asOf, unitId: unit === null ? null : unitId(unit), standing: null, ...PAGE });
    expect(seen(null).rows.map(({ personId: id }) => id)).toEqual([personId(1), personId(0), personId(6)]);
    expect(seen(null).counts).toEqual({ none: 2, late: 1, under_way: 0, complete: 0, ended: 0 });
    expect(seen('101').rows).toHaveLength(2);
    const late = office.call('newcomers', { asOf, unitId: null, standing: 'late', ...PAGE });
    expect(late.rows[0]).toMatchObject({ personId: personId(0), plan: { progress: { late: 1 } } });
  });

  it('keeps whoever has something left, and nobody who has worked here long in another job', () => {
    const office = openOnboarding();
    office.plan(12, [item('A', 0)], '2026-02-02');
    office.db
      .prepare(
        `INSERT INTO engagement (id, person_id, source, key, start_date, end_date, born)
         VALUES ('extra', ?, 'payroll', 'X', '2026-11-01', '9999-12-31', 's')`,
      )
      .run(personId(3));
    office.db
      .prepare(
        `INSERT INTO engagement_spell (engagement_id, valid_from, valid_to, unit_id, fte, job_code, job_title,
           agreement, employment_form, status, manager, born)
         VALUES ('extra', '2026-11-01', '9999-12-31', ?, 0.1, '', 'Vagt', '', '', '1', 0, 's')`,
      )
      .run(unitId('11'));
    const { rows } = office.call('newcomers', { asOf, unitId: null, standing: null, ...PAGE });
    expect(rows.map(({ personId: id }) => id)).toEqual([personId(12)]);
  });

  it('lists what is open by owner, the most pressing first, without what is skipped', () => {
    const office = openOnboarding();
    const course = office.course('Håndhygiejne');
    office.complete(0, course, '2026-11-01');
    office.start(0, '2026-11-02');
    office.plan(0, [
      item('Sent', 1),
      item('It', -3, { owner: 'it' }),
      item('Senere', 60),
      item('Kursus', 2, { skipCourseId: course }),
    ]);
    const tasks = (owner: 'it' | null, by: string) =>
      office.call('onboardingTasks', { asOf, unitId: null, owner, by: day(by), ...PAGE });
    expect(tasks(null, TODAY).rows.map(({ title }) => title)).toEqual(['It', 'Sent']);
    expect(tasks(null, '2027-01-31')).toMatchObject({ total: 3, late: 2 });
    expect(tasks('it', TODAY).rows.map(({ title }) => title)).toEqual(['It']);
  });

  it('proposes a template with the reason, and a level only where the engagement says so', () => {
    const office = openOnboarding();
    office.start(0, '2026-11-02', 'SOSU-elev');
    office.start(1, '2026-12-15');
    office.call('saveTemplate', template('Alle', []));
    office.call('saveTemplate', template('Nord', [], 'experienced', { ...EVERYONE, unitIds: [unitId('101')] }));
    const [student, coming] = office.call('suggestPlans', { asOf, personIds: [personId(0), personId(1)] });
    expect(student).toMatchObject({ level: 'student', startsOn: '2026-11-02' });
    expect(coming).toMatchObject({ level: null, startsOn: '2026-12-15' });
    expect(coming?.options.map(({ name, because }) => [name, because])).toEqual([
      ['Nord', ['units']],
      ['Alle', []],
    ]);
  });
});

describe('the pulse', () => {
  const HALF = '2026H2' as Half;

  it('is a survey round of three questions in one pool, once in a half-year', () => {
    const office = openOnboarding();
    office.start(0, '2026-08-03');
    office.start(1, '2026-11-20');
    const before = office.call('pulses', { asOf });
    // Day 30 and 90 of the first, day 30 of the second.
    expect(before).toEqual({ pulses: [], next: { half: HALF, known: 3, codes: 10 } });
    const { roundId } = office.call('openPulse', { half: HALF, codes: 20 });
    expect(office.call('pulses', { asOf })).toEqual({
      pulses: [
        {
          ...{ half: HALF, roundId, name: 'Puls for nye, 2. halvår 2026', state: 'open', invited: 20 },
          ...{ opensOn: '2026-07-01', closesOn: '2026-12-31' },
        },
      ],
      next: null,
    });
    expect(office.refused('openPulse', { half: HALF, codes: 20 }).code).toBe('pulse_exists');
    expect(office.refused('openPulse', { half: '2027H1' as Half, codes: 20 }).code).toBe('bad_input');
    const units = office.db.prepare('SELECT unit_id, invited FROM survey_unit WHERE round_id = ?').all(roundId);
    expect(units).toEqual([{ unit_id: unitId('1'), invited: 20 }]);
    expect(office.db.prepare('SELECT count(*) AS n FROM survey_invitation').get()).toEqual({ n: 0 });
  });
});

describe('the demo', () => {
  it('fills templates and plans for the newest', () => {
    const office = openOnboarding();
    office.start(0, '2026-11-02');
    office.start(1, '2026-10-01');
    office.start(2, '2026-08-01');
    const filled = office.command('demo', (context) => fillDemoOnboarding(context, 2, (below) => 5 % below));
    expect(filled.plans).toBe(2);
    expect(filled.ticked).toBeGreaterThan(4);
    const { rows } = office.call('newcomers', { asOf, unitId: null, standing: null, ...PAGE });
    expect(rows.map(({ plan }) => plan?.templateName)).toEqual(['Ny medarbejder', 'Ny medarbejder', undefined]);
  });
});
