import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import { isWorkingDay } from '../../../shared/kernel/holidays.ts';
import type { CourseId, SkillId, TemplateId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { courseDefaults } from '../../../shared/learning/course-defaults.ts';
import { NEAR_HEALTH_SKILLS } from '../../../shared/learning/near-health.ts';
import {
  dueDay,
  type Held,
  type HeldOn,
  inOrder,
  isComplete,
  movedDay,
  phaseOf,
  progressOf,
  standTasks,
  type TaskFacts,
} from '../../../shared/learning/onboarding-plan.ts';
import { reportHalves, wasInTime } from '../../../shared/learning/onboarding-report.ts';
import { proposedLevel, suggested, templatesFor } from '../../../shared/learning/onboarding-suggest.ts';
import { templateDefaults } from '../../../shared/learning/onboarding-templates.ts';
import { asksIn, halfOf, proposedCodes, spanOf } from '../../../shared/learning/pulse-half.ts';
import { pulseLimits, pulseModule, pulseSettings } from '../../../shared/learning/pulse-round.ts';
import { checkInstrument } from '../../../shared/survey/check-instrument.ts';
import { instrumentBody } from '../../../shared/survey/instrument.ts';
import { limitFaults } from '../../../shared/survey/limit-choice.ts';
import { roundSettings } from '../../../shared/survey/round.ts';

const day = (text: string): IsoDate => text as IsoDate;
const COURSE = 'course' as CourseId;
const SKILL = 'skill' as SkillId;

const task = (change: Partial<TaskFacts> = {}): TaskFacts => ({
  dueOn: day('2026-03-02'),
  state: 'open',
  doneOn: null,
  skipSkillId: null,
  skipLevel: 0,
  skipCourseId: null,
  ...change,
});

const NOTHING: Held = { course: () => undefined, skill: () => undefined };
const nothing: HeldOn = () => NOTHING;
/** A certificate that is held until its last day. */
const certificate =
  (validUntil: IsoDate | null): HeldOn =>
  () => ({ ...NOTHING, course: () => ({ completedOn: day('2025-01-01'), validUntil }) });
const skilled =
  (level: number): HeldOn =>
  () => ({ ...NOTHING, skill: () => ({ level, expiresOn: null }) });

const open = { endedOn: null };
const standing = (facts: TaskFacts, heldOn: HeldOn, asOf: string) =>
  standTasks([facts], heldOn, open, day(asOf))[0]?.standing;

describe('when a task is due', () => {
  it('is before the weekend what must be ready, after it what comes later', () => {
    // Starts on a Monday.
    expect(dueDay(day('2026-03-02'), -2)).toBe('2026-02-27');
    expect(dueDay(day('2026-03-02'), 5)).toBe('2026-03-09');
    expect(dueDay(day('2026-03-02'), 0)).toBe('2026-03-02');
  });

  it('steps over holidays', () => {
    expect(dueDay(day('2026-03-03'), 30)).toBe('2026-04-07');
    expect(dueDay(day('2027-01-01'), 0)).toBe('2027-01-04');
    expect(dueDay(day('2026-12-27'), -1)).toBe('2026-12-24');
  });

  it('is a working day, on the right side, and in the order of the offsets', () => {
    const offset = fc.integer({ min: -60, max: 400 });
    const start = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('2000-01-01'), n));
    fc.assert(
      fc.property(start, offset, offset, (startsOn, a, b) => {
        const [first, second] = [dueDay(startsOn, Math.min(a, b)), dueDay(startsOn, Math.max(a, b))];
        expect(first <= second).toBe(true);
        for (const offset of [a, b]) {
          const due = dueDay(startsOn, offset);
          expect(isWorkingDay(due)).toBe(true);
          expect(offset < 0 ? due < startsOn : due >= startsOn).toBe(true);
        }
      }),
    );
  });

  it('moves with the first day of work', () => {
    expect(movedDay(day('2026-03-09'), day('2026-03-02'), day('2026-04-01'))).toBe('2026-04-08');
    expect(movedDay(day('2026-02-27'), day('2026-03-02'), day('2026-04-06'))).toBe('2026-04-01');
  });

  it('tells the part of the introduction', () => {
    const of = (dueOn: string) => phaseOf(day('2026-03-02'), day(dueOn));
    expect(of('2026-02-27')).toBe('before');
    expect(of('2026-03-02')).toBe('day1');
    expect(of('2026-03-09')).toBe('week1');
    expect(of('2026-04-01')).toBe('day30');
    expect(of('2026-05-01')).toBe('day60');
    expect(of('2026-06-01')).toBe('day90');
    expect(of('2026-08-31')).toBe('half');
    expect(of('2027-01-01')).toBe('later');
    // First of May and a Saturday: day one is the next working day.
    expect(phaseOf(day('2027-01-01'), day('2027-01-04'))).toBe('day1');
  });
});

describe('what is skipped', () => {
  const course = task({ skipCourseId: COURSE });

  it('is a course whose certificate is valid, and comes back when it runs out', () => {
    const held = certificate(day('2026-02-15'));
    expect(standing(course, held, '2026-02-15')).toBe('skipped');
    expect(standing(course, held, '2026-02-16')).toBe('open');
    expect(standing(course, held, '2026-03-03')).toBe('late');
    expect(standing(course, certificate(null), '2026-03-03')).toBe('skipped');
    expect(standing(course, nothing, '2026-02-15')).toBe('open');
  });

  it('is a skill at the level or above', () => {
    const skill = task({ skipSkillId: SKILL, skipLevel: 3 });
    expect(standing(skill, skilled(2), '2026-02-15')).toBe('open');
    expect(standing(skill, skilled(3), '2026-02-15')).toBe('skipped');
    const [stood] = standTasks([skill], skilled(4), open, day('2026-02-15'));
    expect(stood?.skip).toEqual({ by: 'skill', level: 4, until: null });
  });

  it('stays skipped when the plan has run out with the certificate still valid', () => {
    const held: HeldOn = (on) => ({
      ...NOTHING,
      course: () => ({ completedOn: day('2025-01-01'), validUntil: day('2026-03-31') }),
      skill: () => (on <= day('2026-03-31') ? { level: 3, expiresOn: day('2026-03-31') } : undefined),
    });
    expect(standing(course, held, '2026-12-01')).toBe('skipped');
    expect(standing(task({ skipSkillId: SKILL, skipLevel: 3 }), held, '2026-12-01')).toBe('skipped');
  });
});

const anyOf = fc.constantFrom;
const anyDay = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-01-01'), n));
const anyTask = fc
  .record({
    dueOn: anyDay,
    state: anyOf('open' as const, 'done' as const, 'dropped' as const),
    doneOn: anyDay,
    skipSkillId: anyOf(SKILL, null),
    skipLevel: fc.integer({ min: 1, max: 4 }),
    skipCourseId: anyOf(COURSE, null),
  })
  .map((one): TaskFacts => ({ ...one, doneOn: one.state === 'open' ? null : one.doneOn }));
const anyHeld = fc.record({ until: fc.option(anyDay, { nil: null }), level: fc.integer({ min: 0, max: 4 }) }).map(
  ({ until, level }): HeldOn =>
    () => ({
      course: () => ({ completedOn: day('2025-01-01'), validUntil: until }),
      skill: () => (level === 0 ? undefined : { level, expiresOn: null }),
    }),
);

describe('a plan on a day', () => {
  it('never hides what is done, and counts every task once', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 12 }), anyHeld, anyDay, (tasks, heldOn, asOf) => {
        const stood = standTasks(tasks, heldOn, open, asOf);
        expect(stood.map(({ dueOn }) => dueOn)).toEqual(tasks.map(({ dueOn }) => dueOn));
        stood.forEach((one, at) => {
          const { state, doneOn } = tasks[at] as TaskFacts;
          const wasTicked = state !== 'open' && doneOn !== null && doneOn <= asOf;
          expect(wasTicked).toBe(one.standing === 'done' || one.standing === 'dropped');
          expect(one.skip !== undefined).toBe(one.standing === 'skipped');
          expect(one.lateDays > 0).toBe(one.standing === 'late');
          if (one.standing === 'late') expect(one.dueOn < asOf).toBe(true);
        });
        const progress = progressOf(stood);
        const left = stood.filter(({ standing: is }) => is === 'open' || is === 'late');
        expect(progress.done + progress.skipped + progress.dropped + left.length).toBe(tasks.length);
        expect(isComplete(progress)).toBe(tasks.length > 0 && left.length === 0);
        expect(progress.nextDue).toBe(left.map(({ dueOn }) => dueOn).sort()[0] ?? null);
      }),
    );
  });

  it('is nothing late once it has ended', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 8 }), anyHeld, anyDay, (tasks, heldOn, asOf) => {
        const stood = standTasks(tasks, heldOn, { endedOn: asOf }, asOf);
        expect(progressOf(stood).late).toBe(0);
      }),
    );
  });

  it('stands in the order of its days, then as it was written', () => {
    const tasks = [
      { id: 'c', place: 2, dueOn: day('2026-03-02') },
      { id: 'b', place: 1, dueOn: day('2026-03-02') },
      { id: 'a', place: 9, dueOn: day('2026-02-02') },
    ];
    expect(inOrder(tasks).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('the report', () => {
  const plan = (startsOn: string, doneOn: string | null, endedOn: string | null = null) => ({
    startsOn: day(startsOn),
    endedOn: endedOn === null ? null : day(endedOn),
    tasks: [
      task({ dueOn: day('2026-06-01'), state: doneOn ? 'done' : 'open', doneOn: doneOn ? day(doneOn) : null }),
      task({ dueOn: day('2026-05-01'), skipCourseId: COURSE }),
    ],
    heldOn: certificate(null),
  });

  it('judges a plan when its last day has come', () => {
    expect(wasInTime(plan('2026-03-01', '2026-06-01'), day('2026-05-31'))).toBeUndefined();
    expect(wasInTime(plan('2026-03-01', '2026-06-01'), day('2026-06-01'))).toBe(true);
    expect(wasInTime(plan('2026-03-01', '2026-06-02'), day('2026-07-01'))).toBe(false);
    expect(wasInTime(plan('2026-03-01', null, '2026-05-15'), day('2026-07-01'))).toBeUndefined();
    expect(wasInTime({ ...plan('2026-03-01', null), tasks: [] }, day('2026-07-01'))).toBeUndefined();
  });

  it('tells nothing of a half-year with fewer than five', () => {
    const plans = [
      ...Array.from({ length: 4 }, () => plan('2025-11-01', '2026-06-01')),
      ...Array.from({ length: 5 }, (_, n) => plan('2026-02-01', n === 0 ? null : '2026-05-30')),
    ];
    expect(reportHalves(plans, day('2026-11-22'))).toEqual([
      { half: '2026H1', plans: 5, inTime: 4, share: 0.8 },
      { half: '2025H2', plans: null, inTime: null, share: null },
    ]);
  });
});

describe('the template that is proposed', () => {
  const facts = { staffGroup: 'FOA', jobCode: '42', workplace: 'care' as const, roles: [], unitPath: [] };
  const id = (name: string) => name as TemplateId;
  const of = (
    name: string,
    change: Partial<typeof EVERYONE>,
    level: 'experienced' | 'newly_graduated' = 'experienced',
  ) => ({
    id: id(name),
    name,
    level,
    audience: { ...EVERYONE, ...change },
  });

  it('is the most specific that holds the person, and says why', () => {
    const options = templatesFor(
      [
        of('alle', {}),
        of('pleje', { workplaces: ['care'] }),
        of('job', { jobCodes: ['42'] }),
        of('job i pleje', { jobCodes: ['42'], workplaces: ['care'] }),
        of('skole', { workplaces: ['school'] }),
      ],
      facts,
    );
    expect(options.map(({ name }) => name)).toEqual(['job i pleje', 'job', 'pleje', 'alle']);
    expect(options[0]?.because).toEqual(['jobCodes', 'workplaces']);
  });

  it('is of the level, else the one for the experienced, else none', () => {
    const options = templatesFor([of('ny', {}, 'newly_graduated'), of('alle', {})], facts);
    expect(suggested(options, 'newly_graduated')?.name).toBe('ny');
    expect(suggested(options, 'student')?.name).toBe('alle');
    expect(suggested([], 'student')).toBeUndefined();
    expect(suggested(options, null)).toBeUndefined();
  });

  it('reads the level from the engagement only where it says so', () => {
    const level = (jobTitle: string, more = {}) =>
      proposedLevel({ jobTitle, isLeader: false, cameFromWithin: false, ...more });
    expect(level('SOSU-elev')).toBe('student');
    expect(level('Elevrådgiver')).toBeNull();
    expect(level('Tilkaldevikar')).toBe('temporary');
    expect(level('Sygeplejerske')).toBeNull();
    expect(level('Sygeplejerske', { isLeader: true, cameFromWithin: true })).toBe('leader');
    expect(level('Sygeplejerske', { cameFromWithin: true })).toBe('internal');
  });
});

describe('what the program ships', () => {
  it('names courses and skills that there are, in the order of the days', () => {
    const codes = new Set(courseDefaults.map(({ code }) => code));
    const skills = new Set(NEAR_HEALTH_SKILLS.map(({ name }) => name));
    for (const { items } of templateDefaults) {
      for (const { course, skill } of items) {
        if (course !== null) expect(codes).toContain(course);
        if (skill !== null) expect(skills).toContain(skill.name);
      }
      expect(items.map(({ offsetDays }) => offsetDays)).toEqual(
        items.map(({ offsetDays }) => offsetDays).sort((a, b) => a - b),
      );
    }
    expect(new Set(templateDefaults.map(({ name }) => name)).size).toBe(templateDefaults.length);
  });

  it('gives the newly graduated talks at two and six weeks', () => {
    const [graduate] = templateDefaults.filter(({ key }) => key === 'care_graduate');
    expect(graduate?.items.filter(({ title }) => title.startsWith('Samtale')).map((one) => one.offsetDays)).toEqual([
      14, 42,
    ]);
  });

  it('has a pulse of three questions that can be asked', () => {
    expect(checkInstrument(instrumentBody.parse(pulseModule))).toBeNull();
    expect(pulseModule.items).toHaveLength(3);
    const settings = pulseSettings(
      '2026H2' as never,
      'IIIIIIIIIIIIIIIIIIIIII' as never,
      'UUUUUUUUUUUUUUUUUUUUUU' as never,
    );
    expect(roundSettings.parse(settings).name).toBe('Puls for nye, 2. halvår 2026');
    expect(limitFaults(pulseLimits)).toEqual([]);
    // Somebody can answer twice: five people stand behind ten answers.
    expect(pulseLimits.mean.n).toBe(10);
  });
});

describe('the half-year of a pulse', () => {
  it('ends on 30 June and 31 December', () => {
    expect(halfOf(day('2026-06-30'))).toBe('2026H1');
    expect(halfOf(day('2026-07-01'))).toBe('2026H2');
    expect(spanOf('2026H1' as never)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  });

  it('proposes codes for those who come too', () => {
    const codes = (known: number, today: string) => proposedCodes('2026H2' as never, known, day(today));
    expect(codes(0, '2026-07-01')).toBe(10);
    expect(codes(100, '2026-07-01')).toBe(200);
    expect(codes(100, '2026-12-31')).toBe(100);
  });

  it('asks for each of the two days that falls in it', () => {
    const asks = (start: string) => asksIn('2026H2' as never, [day(start)]);
    expect(asks('2026-07-01')).toBe(2);
    expect(asks('2026-05-01')).toBe(1);
    expect(asks('2026-11-15')).toBe(1);
    expect(asks('2026-12-15')).toBe(0);
  });
});
