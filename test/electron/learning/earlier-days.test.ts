/** What is written today says nothing of the days before: every figure of an earlier day answers as it did. */
import { describe, expect, it, vi } from 'vitest';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { makeChance } from '../../support/chance.ts';
import { day } from '../staff/office.ts';
import { personId, TODAY, unitId } from '../survey/survey-office.ts';
import { fields as classFields } from './classes-office.ts';
import { openWriters, type Writers } from './writers-office.ts';

vi.setConfig({ testTimeout: 120_000 });

const BEFORE = day('2026-11-10');
const page = { offset: 0, limit: 500 };
const people = [0, 1, 2, 3, 4, 5].map(personId);

/** Everything the room counts, as of a day. Templates, kinds of workplace, profiles and courses have no days of their own. */
function figuresOf({ call }: Writers, asOf: typeof BEFORE): unknown {
  const all = { asOf, unitId: null };
  return {
    matrix: call('matrix', all),
    rows: call('requirementRows', { ...all, courseId: null, states: [], ...page }),
    figures: call('figures', { asOf }),
    expiring: call('expiring', { ...all, window: '90', courseId: null, ...page }),
    talks: call('talkOverview', all),
    persons: call('talkPersons', { ...all, state: null, kind: null, ...page }),
    newcomers: call('newcomers', { ...all, standing: null, ...page }),
    tasks: call('onboardingTasks', { ...all, owner: null, by: asOf, ...page }),
    report: call('onboardingReport', { asOf }),
    late: call('actions', { ...all, personId: null, talkId: null, late: true, states: [], owner: null, ...page }).late,
    skills: people.map((one) => call('personSkills', { personId: one, asOf }).map(({ present }) => present)),
    targets: people.map((one) => call('personRoad', { personId: one, asOf }).target?.id ?? null),
    supply: call('supply', { asOf }),
  };
}

/** What there is before: made long ago, as by an earlier session of the program. */
function fill(at: Writers) {
  const { call, db } = at;
  const courseId = at.course();
  const skillId = at.skill();
  const profileIds = [at.profile(), at.profile()] as const;
  const [profileId] = profileIds;
  call('saveRule', { ...at.ruleOf({ kind: 'new', validFrom: '2026-01-01', validTo: null }), courseId } as never);
  const ended = call('saveRule', at.ruleOf({ kind: 'new', validFrom: '2026-01-01', validTo: null }) as never).ruleId;
  for (const one of people.slice(0, 3)) {
    call('saveCompletion', { ...at.completionOf(), personId: one, courseId } as never);
    call('saveStatement', { ...at.statementOf(), personId: one, skillId } as never);
    call('setTarget', { personId: one, profileId, why: '', byOn: null });
  }
  const { fields } = at.actionOf();
  const actionId = call('saveAction', { ...at.actionOf(), fields: { ...fields, deadline: BEFORE } }).actionId;
  const lateId = call('saveAction', at.actionOf()).actionId;
  call('planTalks', {
    kind: 'grus',
    personIds: [],
    unitId: unitId('10'),
    plannedOn: day('2026-11-20'),
    leaderId: null,
  });
  call('planTalks', { kind: 'mus', personIds: [people[0] as never], unitId: null, plannedOn: BEFORE, leaderId: null });
  const plans = people
    .slice(0, 3)
    .map((one) => ({ ...at.planOf().plans[0], personId: one, mentorId: personId(5), startsOn: '2026-10-01' }));
  const { planIds } = call('createPlans', { plans, pulse: false, leaveOutPast: false } as never);
  db.exec("UPDATE change_set SET at = '2026-10-15T08:00:00.000Z'; UPDATE person_target SET set_on = '2026-10-15'");
  return { courseId, skillId, profileIds, ended, actionId, lateId, planIds };
}
type Filled = ReturnType<typeof fill>;

const openTalks = ({ db }: Writers) =>
  db.prepare('SELECT id FROM talk WHERE held_on IS NULL AND cancelled_on IS NULL ORDER BY id').pluck().all() as never[];

/** Everything that can be done today, of today or of a day to come. */
const deeds: Readonly<Record<string, (at: Writers, filled: Filled, pick: <T>(list: readonly T[]) => T) => unknown>> = {
  complete: (at, { courseId }, pick) =>
    at.call('saveCompletion', {
      ...at.completionOf({ completedOn: day(TODAY) }),
      personId: pick(people),
      courseId,
    } as never),
  state: (at, { skillId }, pick) =>
    at.call('saveStatement', {
      ...at.statementOf(),
      personId: pick(people),
      skillId,
      level: 1,
      onDay: day(TODAY),
    } as never),
  rule: (at) => at.call('saveRule', at.ruleOf({ kind: 'new', validFrom: TODAY, validTo: null }) as never),
  endRule: (at, { ended }) => at.call('endRule', { ruleId: ended, lastDay: day(TODAY) }),
  exempt: (at, { courseId }, pick) =>
    at.call('saveExemption', { ...at.exemptionOf(), courseId, personId: pick(people), validFrom: day(TODAY) }),
  attend: (at, { courseId }, pick) => {
    const days = { ...classFields(), startsOn: day(TODAY), endsOn: day(TODAY) };
    const { classId } = at.call('saveClass', { classId: null, courseId, fields: days });
    at.call('enrol', { classId, personIds: [pick(people)] });
    const present = at.call('class', { classId }).people.map(({ id }) => id);
    at.call('holdClass', { classId, present });
  },
  target: (at, { profileIds }, pick) =>
    at.call('setTarget', { personId: pick(people), profileId: pick(profileIds), why: '', byOn: null }),
  endTarget: (at, _, pick) => {
    const ids = at.db.prepare('SELECT id FROM person_target ORDER BY id').pluck().all() as never[];
    at.call('endTarget', { targetId: pick(ids) });
  },
  plan: (at, _, pick) =>
    at.call('planTalks', {
      kind: 'mus',
      personIds: [pick(people)],
      unitId: null,
      plannedOn: day('2026-12-01'),
      leaderId: null,
    }),
  hold: (at, _, pick) => {
    const open = openTalks(at);
    if (open.length > 0) at.call('holdTalk', { talkId: pick(open), heldOn: day(TODAY), nextOn: day('2027-11-22') });
  },
  cancel: (at, _, pick) => {
    const open = openTalks(at);
    if (open.length > 0) at.call('cancelTalk', { talkId: pick(open) });
  },
  do: (at, { actionId, lateId }, pick) =>
    at.call('moveAction', { actionId: pick([actionId, lateId]), state: 'done', on: day(TODAY), evidence: '' }),
  newcomer: (at, _, pick) => {
    const plans = [{ ...at.planOf().plans[0], personId: pick(people), startsOn: TODAY }];
    at.call('createPlans', { plans, pulse: true, leaveOutPast: false } as never);
  },
  task: (at, { planIds }, pick) =>
    at.call('saveTask', {
      planId: pick(planIds),
      taskId: null,
      fields: { ...at.item, dueOn: day('2026-11-01') },
    } as never),
  tick: (at, { planIds }, pick) => {
    const planId = pick(planIds);
    const taskId = pick(at.call('onboardingPlan', { planId, asOf: day(TODAY) }).tasks).id;
    at.call('tickTask', { taskId, state: pick(['done', 'dropped'] as const), on: day(TODAY), note: '' });
  },
};

describe('an earlier day', () => {
  it.each([1, 2, 3, 4, 5, 6])('answers as it did, whatever is written after it (%d)', (seed) => {
    const at = openWriters();
    const filled = fill(at);
    const { pick } = makeChance(seed);
    let before = figuresOf(at, BEFORE);
    for (let n = 0; n < 25; n++) {
      const deed = pick(Object.keys(deeds));
      try {
        deeds[deed]?.(at, filled, pick);
      } catch (error) {
        // Done already: the same person twice on one day.
        if (!(error instanceof AppFailure)) throw error;
      }
      const after = figuresOf(at, BEFORE);
      expect(withoutEmpty(after), deed).toEqual(withoutEmpty(before));
      before = after;
    }
  });
});

/** The list of courses and skills has no days: a new one stands in the figures of every day, with nothing in it. */
function withoutEmpty(figures: unknown): unknown {
  const copy = structuredClone(figures) as { figures: { courses: unknown }; supply: { lines: { covered: unknown }[] } };
  copy.figures.courses = (copy.figures.courses as { required: number; certificates: { holders: number } }[]).filter(
    ({ required, certificates }) => required + certificates.holders > 0,
  );
  const lines = copy.supply.lines as unknown as {
    covered: number | null;
    lacking: number | null;
    spare: number | null;
  }[];
  copy.supply.lines = lines.filter(({ covered, lacking, spare }) => Boolean(covered || lacking || spare)) as never;
  return copy;
}
