/**
 * Every command of the room takes a stand: which fields of rows that were there does it put into the log? A new one does
 * not compile before it has said so. And whatever ids, days and texts it is given, it answers with a code or does it.
 */
import { describe, expect, it, vi } from 'vitest';
import type { CallDef } from '../../../shared/kernel/registry.ts';
import { learningCalls } from '../../../shared/learning/contract.ts';
import { personId, TODAY, unitId } from '../survey/survey-office.ts';
import { type Command, LEFT, MERGED, openWriters, type Writers } from './writers-office.ts';

vi.setConfig({ testTimeout: 120_000 });

const CPR = 'Aftalt med 010190-1234 i dag';
const UNKNOWN = 'ZZZZZZZZZZZZZZZZZZZZZZ';

/** `*`: a row that was taken away. Empty: new rows only, which the log knows by their birth, or none at all. */
const logs: { readonly [N in Command]: readonly string[] } = {
  saveRule: [],
  endRule: ['course_rule.valid_to'],
  removeRule: ['course_rule.*'],
  adoptRules: [],
  setWorkplaceTypes: [],
  saveExemption: [],
  endExemption: ['course_exemption.valid_to'],
  removeExemption: ['course_exemption.*'],
  saveCourse: ['course.about', 'course.code', 'course.name', 'course.owner_unit_id'],
  endCourse: ['course.ended_on'],
  saveClass: [],
  enrol: [],
  withdraw: ['class_seat.state'],
  holdClass: ['class_seat.state', 'course_class.state'],
  recordAttendance: ['class_seat.state', 'completion.*'],
  cancelClass: ['course_class.note', 'course_class.state'],
  reopenClass: ['class_seat.state', 'completion.*', 'course_class.state'],
  saveCompletion: [],
  removeCompletion: ['completion.*'],
  setPackage: ['course_package.state', 'course_package.title'],
  newPlain: [],
  savePlain: ['course_package.title'],
  publishPlain: ['course_package.state'],
  reopenPlain: ['course_package.state'],
  newEdition: [],
  beginAttempt: [],
  endAttempt: [],
  saveSkill: ['skill.about', 'skill.name'],
  removeSkill: ['skill.*'],
  takeExample: [],
  saveStatement: [],
  removeStatement: ['person_skill.*'],
  saveProfile: ['profile_need.*', 'role_profile.about', 'role_profile.is_future', 'role_profile.name'],
  removeProfile: ['profile_need.*', 'role_profile.*'],
  setTarget: [],
  endTarget: ['person_target.ended_on'],
  planStep: [],
  planTalks: [],
  moveTalk: ['talk.leader_id', 'talk.planned_on'],
  holdTalk: ['talk.held_on', 'talk.next_on'],
  cancelTalk: ['talk.cancelled_on'],
  reopenTalk: ['talk.held_on'],
  removeTalk: ['talk.*'],
  setTalkRule: ['setting.source', 'setting.value'],
  saveAction: [],
  moveAction: ['development_action.done_on', 'development_action.evidence', 'development_action.state'],
  removeAction: ['development_action.*'],
  removeNote: ['talk.has_note'],
  saveTemplate: [],
  removeTemplate: ['onboarding_template.*', 'template_item.*'],
  adoptTemplates: [],
  createPlans: [],
  changePlan: [
    ...['onboarding_plan.level', 'onboarding_plan.mentor_id', 'onboarding_plan.starts_on', 'onboarding_task.due_on'],
  ],
  endPlan: ['onboarding_plan.ended_on'],
  removePlan: ['onboarding_plan.*', 'onboarding_task.*'],
  saveTask: ['onboarding_task.due_on', 'onboarding_task.title'],
  tickTask: ['onboarding_task.done_on', 'onboarding_task.note', 'onboarding_task.state'],
  removeTask: ['onboarding_task.*'],
  // The survey room's own, which opens it.
  openPulse: ['survey_round.opened_on', 'survey_round.state'],
};
const commands = Object.keys(logs) as Command[];

/** Words that say which engagements, codes and numbers there are, not what somebody writes of people. */
const NO_TEXT = ['staffGroups', 'jobCodes', 'number', 'id', 'codes', 'keys'];

type Path = readonly (string | number)[];
function* leavesOf(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else for (const [key, one] of Object.entries(value)) yield* leavesOf(one, [...path, key]);
}

function bent(input: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(input) as Record<string, unknown>;
  copy[key] = bent(copy[key], rest, to);
  return copy;
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9_-]{22}$/.test(value);
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const IDS = [UNKNOWN, unitId('10'), personId(1), LEFT, MERGED];
const DAYS = ['0001-01-01', '1900-01-01', TODAY, '2026-11-23', '2199-12-31', '9999-12-31'];

/** What else could stand in the place. */
function bendsOf(value: unknown): unknown[] {
  if (isId(value)) return IDS;
  if (isDay(value)) return DAYS;
  // Nothing was said, or something that there is none of.
  return value === null ? [...IDS, ...DAYS] : [];
}

const who = { personId: personId(0) };
const page = { offset: 0, limit: 500 };
const asOf = TODAY;
const all = { asOf, unitId: null };
/** Of everyone and of one person; `asOf` is bent. */
const queries = {
  ...{ rules: { asOf }, proposeRules: { asOf }, workplaceTypes: { asOf }, exemptions: { asOf, personId: null } },
  ...{ matrix: all, requirementRows: { ...all, courseId: null, states: [], ...page }, figures: { asOf } },
  ...{ personRequirements: { asOf, ...who }, catalogue: { asOf }, classSums: { courseId: null, asOf } },
  ...{ classes: { courseId: null, when: 'coming', ...page }, completions: { courseId: null, ...who, asOf, ...page } },
  ...{ packages: { courseId: null }, playable: who, skills: {}, profiles: { asOf }, personSkills: { asOf, ...who } },
  ...{ attempts: { ...who, courseId: null, packageId: null, ...page }, personRoad: { asOf, ...who } },
  ...{ personFutures: { asOf, ...who }, unitGap: all, supply: { asOf }, futures: { asOf }, talkOverview: all },
  ...{ talkPersons: { ...all, state: null, kind: null, ...page }, talksOf: who, talkRule: { asOf } },
  actions: { ...all, personId: null, talkId: null, late: false, states: [], owner: null, ...page },
  ...{ templates: { asOf }, newcomers: { ...all, standing: null, ...page }, plansOf: { asOf, ...who } },
  ...{
    onboardingTasks: { ...all, owner: null, by: '2199-12-31', ...page },
    onboardingReport: { asOf },
    pulses: { asOf },
  },
  ...{ courses: { asOf }, expiring: { ...all, window: '90', courseId: null, ...page }, expiringByUnit: { asOf } },
};

describe('every command', () => {
  it('has its place here', () => {
    const all = Object.entries(learningCalls as Record<string, CallDef>);
    expect(
      all
        .filter(([, { kind }]) => kind === 'command')
        .map(([name]) => name)
        .sort(),
    ).toEqual([...commands].sort());
  });

  it('does what is asked, and logs the fields that it changes', () => {
    for (const name of commands) {
      const at = openWriters();
      expect.soft(at.outcome(name, at.good[name]()), name).toBe('ok');
      expect.soft(at.logged(), name).toEqual(logs[name]);
    }
  });

  it('answers with a code to ids of other things, to who has left and to days that cannot be', () => {
    const wrong: string[] = [];
    const at = openWriters();
    for (const name of commands) {
      for (const [path, value] of leavesOf(at.good[name]())) {
        for (const to of bendsOf(value)) {
          const said = at.outcome(name, bent(at.good[name](), path, to));
          if (said.startsWith('internal')) wrong.push(`${name} ${path.join('.')} ${String(to)}: ${said}`);
        }
      }
    }
    // Whatever was taken in can be read, on any day.
    for (const [name, sample] of Object.entries(queries)) {
      for (const asOf of ['1900-01-01', TODAY, '2199-12-31']) {
        const said = at.outcome(name as never, { ...sample, ...('asOf' in sample ? { asOf } : {}) });
        if (said !== 'ok') wrong.push(`${name} ${asOf}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(at.db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  });

  it('keeps no CPR number in what somebody writes', () => {
    const wrong: string[] = [];
    const at = openWriters();
    for (const name of commands) {
      for (const [path, value] of leavesOf(at.good[name]())) {
        const field = path.findLast((part) => Number.isNaN(Number(part))) ?? '';
        if (typeof value !== 'string' || isId(value) || isDay(value) || NO_TEXT.includes(String(field))) continue;
        const said = at.outcome(name, bent(at.good[name](), path, CPR));
        if (said !== 'looks_like_cpr' && said !== 'bad_input') wrong.push(`${name} ${path.join('.')}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** What is refused, and how. */
const refused: { readonly [N in Command]?: (at: Writers) => readonly (readonly [input: unknown, code: string])[] } = {
  endRule: (at) => {
    const first = at.ruleOf({ kind: 'new', validFrom: '2026-01-01', validTo: null });
    const { ruleId } = at.call('saveRule', first as never);
    at.call('saveRule', { ...first, ruleId, change: { kind: 'from', day: '2026-06-01' } } as never);
    return [
      [{ ruleId, lastDay: '2026-12-31' }, 'rule_known'],
      [{ ruleId, lastDay: '2025-12-31' }, 'dates_reversed'],
    ];
  },
  endExemption: (at) => {
    const first = { ...at.exemptionOf(), validTo: '2026-05-31' } as never;
    const { exemptionId } = at.call('saveExemption', first);
    at.call('saveExemption', { ...(first as object), validFrom: '2026-06-01', validTo: null } as never);
    return [[{ exemptionId, lastDay: '2026-12-31' }, 'exemption_known']];
  },
  saveCourse: (at) => [[{ ...at.good.saveCourse(), courseId: UNKNOWN }, 'not_found']],
  saveClass: (at) => {
    const courseId = at.course();
    at.call('endCourse', { courseId, endedOn: '2026-01-31' as never });
    return [[{ ...at.good.saveClass(), courseId }, 'course_ended']];
  },
  saveCompletion: (at) => {
    const { courseId, fields } = at.completionOf();
    const of = (who: string, more: object) => ({
      completionId: null,
      personId: who,
      courseId,
      fields: { ...fields, ...more },
    });
    at.call('saveCompletion', of(personId(0), {}) as never);
    return [
      // One person, under the number of a duplicate too.
      [of(MERGED, {}), 'completion_known'],
      [of(personId(1), { completedOn: '2026-11-23' }), 'date_in_future'],
      [of(personId(1), { expiresOn: '2026-01-09' }), 'dates_reversed'],
    ];
  },
  setPackage: (at) => {
    const before = at.published();
    const { packageId } = at.call('newEdition', { packageId: before });
    at.call('publishPlain', { packageId });
    return [
      [{ packageId: before, title: 'Brand', state: 'published' }, 'package_other_edition'],
      [{ packageId: before, title: 'Brand', state: 'draft' }, 'bad_input'],
    ];
  },
  beginAttempt: (at) => {
    const courseId = at.course();
    const packageId = at.pack({ courseId });
    at.call('endCourse', { courseId, endedOn: '2026-11-21' as never });
    const asked = { personId: personId(0), packageId, again: false };
    return [
      [asked, 'course_over'],
      [{ ...asked, packageId: at.pack({ state: 'retired' }) }, 'package_not_published'],
      [{ ...asked, packageId: at.draft() }, 'package_not_published'],
    ];
  },
  saveAction: (at) => {
    const targetId = at.target();
    const of = (more: object) => ({ ...at.actionOf(), ...more });
    return [
      [of({ targetId: UNKNOWN }), 'not_found'],
      [of({ targetId, personId: personId(1) }), 'not_found'],
      [of({ targetId, personId: null, unitId: unitId('10') }), 'not_found'],
      [of({ personId: null, unitId: UNKNOWN }), 'not_found'],
      [of({ personId: null }), 'talk_for_whom'],
    ];
  },
  createPlans: (at) => {
    const { templateId: _, ...old } = at.call('template', { templateId: at.template() }) as never as {
      templateId: string;
    };
    const templateId = at.template();
    const { fields } = { fields: { ...at.good.saveTemplate().fields, endedOn: '2026-11-21' } };
    at.call('saveTemplate', { templateId, fields, items: [] } as never);
    const plan = at.planOf().plans[0];
    const of = (more: object) => ({
      plans: [{ ...plan, ...more }],
      pulse: false,
      leaveOutPast: false,
      ...(old ? {} : {}),
    });
    return [
      [of({ templateId }), 'template_over'],
      [of({ personId: LEFT }), 'person_has_left'],
      [of({ mentorId: MERGED, personId: personId(0) }), 'mentor_is_newcomer'],
    ];
  },
  planTalks: (at) => {
    const of = (more: object) => ({ ...at.good.planTalks(), ...more });
    return [
      [of({ personIds: [LEFT] }), 'person_has_left'],
      [of({ leaderId: LEFT }), 'person_has_left'],
      [of({ kind: 'grus', personIds: [], unitId: UNKNOWN }), 'not_found'],
    ];
  },
  saveTask: (at) => {
    const sample = at.good.saveTask();
    return [[{ ...sample, fields: { ...sample.fields, dueOn: '9999-12-31' } }, 'bad_input']];
  },
};

it.each(Object.keys(refused) as Command[])('%s refuses with the code that says what to do', (name) => {
  const at = openWriters();
  for (const [input, code] of refused[name]?.(at) ?? []) expect.soft(at.outcome(name, input), code).toBe(code);
});

it('what belongs to nobody but hr is refused everyone else', () => {
  for (const [name, { access, register }] of Object.entries(learningCalls as Record<string, CallDef>)) {
    expect.soft({ access, register }, name).toEqual({ access: ['hr'], register: 'open' });
  }
});
