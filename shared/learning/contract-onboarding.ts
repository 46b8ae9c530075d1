/** Templates, plans that skip what the newcomer holds, the overview, the pulse (domain §6.4). */
import * as z from 'zod';
import type {
  CourseId,
  OnboardingId,
  PersonId,
  RoundId,
  SkillId,
  TaskId,
  TemplateId,
  TemplateItemId,
  UnitId,
} from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { audience } from './audience.ts';
import { phases, standings } from './onboarding-plan.ts';
import { audienceKinds } from './onboarding-suggest.ts';
import { half } from './pulse-half.ts';
import { experienceLevel, skillLevel, taskOwner, taskState } from './words.ts';

const longText = z.string().trim().max(2000);

/** What an item of a template and a task of a plan share. */
const item = {
  title: shortText.min(1),
  about: longText,
  owner: taskOwner,
  courseId: id<CourseId>().nullable(),
  /** With `skipLevel` 1–4; without a skill the level says nothing. */
  skipSkillId: id<SkillId>().nullable(),
  skipLevel: skillLevel,
  skipCourseId: id<CourseId>().nullable(),
};

export const templateFields = z.strictObject({
  name: shortText.min(1),
  about: longText,
  audience,
  level: experienceLevel,
  /** Null: in use; else the last day new plans are made from it. */
  endedOn: isoDate.nullable(),
});
export type TemplateFields = z.output<typeof templateFields>;

export const itemFields = z.strictObject({
  /** Null: a new one. */
  id: id<TemplateItemId>().nullable(),
  ...item,
  /** From the first day of work; negative: before it. */
  offsetDays: z.int().min(-365).max(730),
});
export type ItemFields = z.output<typeof itemFields>;

export const templateLine = z.strictObject({
  id: id<TemplateId>(),
  ...templateFields.shape,
  items: z.int(),
  /** Plans made from it that have not ended. */
  plans: z.int(),
});
export type TemplateLine = z.output<typeof templateLine>;

export const templateWhole = z.strictObject({
  id: id<TemplateId>(),
  ...templateFields.shape,
  /** In their order. */
  items: z.array(z.strictObject({ ...itemFields.shape, id: id<TemplateItemId>() })),
});
export type TemplateWhole = z.output<typeof templateWhole>;

export const templateProposal = z.strictObject({
  key: z.string(),
  name: z.string(),
  about: z.string(),
  audience,
  level: experienceLevel,
  items: z.int(),
  /** There is a template of that name. */
  isKnown: z.boolean(),
});
export type TemplateProposal = z.output<typeof templateProposal>;

export const planProgress = z.strictObject({
  total: z.int(),
  done: z.int(),
  skipped: z.int(),
  dropped: z.int(),
  late: z.int(),
  nextDue: isoDate.nullable(),
});

/** `none`: without a plan; `late` is under way too, with something past its day. */
export const planStanding = z.enum(['none', 'late', 'under_way', 'complete', 'ended']);
export type PlanStanding = z.output<typeof planStanding>;

const planLine = {
  planId: id<OnboardingId>(),
  templateName: z.string(),
  level: experienceLevel,
  startsOn: isoDate,
  mentorId: id<PersonId>().nullable(),
  mentorName: z.string(),
  endedOn: isoDate.nullable(),
  standing: planStanding,
  progress: planProgress,
};

export const newcomer = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  unitId: id<UnitId>(),
  unitName: z.string(),
  jobTitle: z.string(),
  /** First day of the engagement; of who has a plan only, the plan's. */
  startsOn: isoDate,
  /** The newest; null without one. */
  plan: z.strictObject(planLine).nullable(),
  standing: planStanding,
});
export type Newcomer = z.output<typeof newcomer>;

const skip = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('certificate'), name: z.string(), until: isoDate.nullable() }),
  z.strictObject({ by: z.literal('skill'), name: z.string(), level: skillLevel, until: isoDate.nullable() }),
]);

export const planTask = z.strictObject({
  id: id<TaskId>(),
  ...item,
  courseName: z.string(),
  dueOn: isoDate,
  phase: z.enum(phases),
  standing: z.enum(standings),
  lateDays: z.int(),
  /** Why it is not needed on the day. */
  skip: skip.nullable(),
  doneOn: isoDate.nullable(),
  note: z.string(),
});
export type PlanTask = z.output<typeof planTask>;

export const planWhole = z.strictObject({
  ...planLine,
  personId: id<PersonId>(),
  name: z.string(),
  unitId: id<UnitId>(),
  unitName: z.string(),
  tasks: z.array(planTask),
});
export type PlanWhole = z.output<typeof planWhole>;

/** A task that is open on the day, of whoever's plan. */
export const openTask = z.strictObject({
  taskId: id<TaskId>(),
  planId: id<OnboardingId>(),
  personId: id<PersonId>(),
  name: z.string(),
  unitName: z.string(),
  title: z.string(),
  owner: taskOwner,
  mentorName: z.string(),
  dueOn: isoDate,
  lateDays: z.int(),
});
export type OpenTask = z.output<typeof openTask>;

export const planSuggestion = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  unitName: z.string(),
  jobTitle: z.string(),
  startsOn: isoDate,
  /** What the engagement says; null: HR says. */
  level: experienceLevel.nullable(),
  /** All that hold the person, the most specific first. */
  options: z.array(
    z.strictObject({
      templateId: id<TemplateId>(),
      name: z.string(),
      level: experienceLevel,
      because: z.array(z.enum(audienceKinds)),
    }),
  ),
});
export type PlanSuggestion = z.output<typeof planSuggestion>;

/** A day within the calendar: the whole plan may be moved. */
export const taskFields = z.strictObject({ ...item, dueOn: figureDay });
export type TaskFields = z.output<typeof taskFields>;

/** Null: too few plans to be told of. */
export const halfReport = z.strictObject({
  half,
  plans: z.int().nullable(),
  inTime: z.int().nullable(),
  share: z.number().nullable(),
});

export const pulse = z.strictObject({
  half,
  roundId: id<RoundId>(),
  name: z.string(),
  state: z.enum(['draft', 'open', 'closed']),
  opensOn: isoDate,
  closesOn: isoDate,
  /** Codes that were reckoned with. */
  invited: z.int(),
});
export type Pulse = z.output<typeof pulse>;

const scope = { asOf: figureDay, unitId: id<UnitId>().nullable() };

const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  defineCall({ kind: 'query', register: 'open', access: ['hr'], input, output });
/** About one person: looking is written down. */
const personal = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  defineCall({ kind: 'query', register: 'open', access: ['hr'], audit: 'always', input, output });
const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  defineCall({ kind: 'command', register: 'open', access: ['hr'], input, output });

export const onboardingCalls = {
  /** By name; those that have ended too. */
  templates: query(z.strictObject({ asOf: figureDay }), z.array(templateLine)),
  /** Fails with `not_found`. */
  template: query(z.strictObject({ templateId: id<TemplateId>() }), templateWhole),
  /**
   * With its items in the order they are given; plans that were made from it stay as they are. Fails with `not_found`
   * (template, item, unit, course or skill), `name_in_use`, `skip_level_missing`, `looks_like_cpr` {field}.
   */
  saveTemplate: command(
    z.strictObject({
      templateId: id<TemplateId>().nullable(),
      fields: templateFields,
      items: z.array(itemFields).max(100),
    }),
    z.strictObject({ templateId: id<TemplateId>() }),
  ),
  /** Only one that no plan was made from; else it can be ended. Fails with `not_found`, `template_in_use`. */
  removeTemplate: command(z.strictObject({ templateId: id<TemplateId>() }), done),
  /** The program's own (shared/learning/onboarding-templates.ts), beside what the register has. */
  proposeTemplates: query(z.strictObject({}), z.array(templateProposal)),
  /**
   * Takes over the ticked ones; those there is one of the same name for are left out. Courses and skills that the
   * register has are tied to the items, others are not made. Fails with `not_found` for an unknown key.
   */
  adoptTemplates: command(
    z.strictObject({ keys: z.array(z.string().max(60)).min(1).max(50) }),
    z.strictObject({ templates: z.int(), items: z.int() }),
  ),
  /**
   * Everyone under the unit who started in the 180 days up to the day or starts in the 60 days after it, and who has a
   * plan with something left. `counts` is of all of them, whatever `standing` asks for.
   */
  newcomers: query(
    z.strictObject({ ...scope, standing: planStanding.nullable(), ...page }),
    z.strictObject({
      total: z.int(),
      counts: z.record(planStanding, z.int()),
      rows: z.array(newcomer),
    }),
  ),
  /** Open tasks under the unit that are due by `by`, the most pressing first; skipped ones are not among them. */
  onboardingTasks: query(
    z.strictObject({ ...scope, owner: taskOwner.nullable(), by: isoDate, ...page }),
    z.strictObject({ total: z.int(), late: z.int(), rows: z.array(openTask) }),
  ),
  /** In the order asked. Persons who are not employed on the day or later are left out. */
  suggestPlans: query(
    z.strictObject({ asOf: figureDay, personIds: z.array(id<PersonId>()).min(1).max(200) }),
    z.array(planSuggestion),
  ),
  /**
   * For one or many. Who has a plan for about the same first day that has not ended is left as it is. Tasks come from the template; with `pulse` two
   * more remind of the pulse; with `leaveOutPast` what was due before today is left out, but for courses. Fails with `not_found`, `person_has_left` (newcomer or mentor), `mentor_is_newcomer`, `template_over`.
   */
  createPlans: command(
    z.strictObject({
      plans: z
        .array(
          z.strictObject({
            personId: id<PersonId>(),
            /** Null: a plan with own tasks only. */
            templateId: id<TemplateId>().nullable(),
            level: experienceLevel,
            startsOn: figureDay,
            mentorId: id<PersonId>().nullable(),
          }),
        )
        .min(1)
        .max(200),
      pulse: z.boolean(),
      leaveOutPast: z.boolean(),
    }),
    z.strictObject({ made: z.int(), alreadyPlanned: z.int(), planIds: z.array(id<OnboardingId>()) }),
  ),
  /** As it stood on the day. Fails with `not_found`. */
  onboardingPlan: personal(z.strictObject({ planId: id<OnboardingId>(), asOf: figureDay }), planWhole),
  /** A person's plans, newest first, with those of duplicates that were merged into the person. */
  plansOf: personal(z.strictObject({ personId: id<PersonId>(), asOf: figureDay }), z.array(planWhole)),
  /**
   * With another first day the tasks that are not ticked off move with it. Fails with `not_found`, `plan_is_over`,
   * `person_has_left` (mentor), `mentor_is_newcomer`.
   */
  changePlan: command(
    z.strictObject({
      planId: id<OnboardingId>(),
      level: experienceLevel,
      startsOn: figureDay,
      mentorId: id<PersonId>().nullable(),
    }),
    z.strictObject({ moved: z.int() }),
  ),
  /** Null takes the plan up again. Fails with `not_found`, `date_in_future` {field}. */
  endPlan: command(z.strictObject({ planId: id<OnboardingId>(), endedOn: isoDate.nullable() }), done),
  /** Made by mistake. Fails with `not_found`, `plan_in_use` once a task was ticked off. */
  removePlan: command(z.strictObject({ planId: id<OnboardingId>() }), done),
  /**
   * An own one (`taskId` null) or a changed one. Fails with `not_found`, `plan_is_over`, `skip_level_missing`,
   * `looks_like_cpr` {field}.
   */
  saveTask: command(
    z.strictObject({ planId: id<OnboardingId>(), taskId: id<TaskId>().nullable(), fields: taskFields }),
    z.strictObject({ taskId: id<TaskId>() }),
  ),
  /** Fails with `not_found`, `plan_is_over`, `date_in_future` {field}, `looks_like_cpr` {field}. */
  tickTask: command(
    z.strictObject({
      taskId: id<TaskId>(),
      state: taskState,
      /** The day it was done or dropped; ignored for `open`. */
      on: isoDate,
      note: longText,
    }),
    done,
  ),
  /** Fails with `not_found`, `plan_is_over`. */
  removeTask: command(z.strictObject({ taskId: id<TaskId>() }), done),
  /** Share of plans carried through by the day their last task was due, by half-year of start; the whole municipality. */
  onboardingReport: query(z.strictObject({ asOf: figureDay }), z.array(halfReport)),
  /** The rounds there are, the newest first, and what can be opened now. */
  pulses: query(
    z.strictObject({ asOf: figureDay }),
    z.strictObject({
      pulses: z.array(pulse),
      /** The half-year of the day; null when it has its round. */
      next: z
        .strictObject({
          half,
          /** Answers that can come from those who are known: one at day 30, one at day 90. */
          known: z.int(),
          /** How many codes it is sensible to reckon with. */
          codes: z.int(),
        })
        .nullable(),
    }),
  ),
  /**
   * Makes and opens the survey round of the half-year of today, with as many codes as are reckoned with in one pool for
   * the whole municipality. Fails with `pulse_exists`, `no_units`, and as `survey.openRound` does.
   */
  openPulse: command(
    z.strictObject({ half, codes: z.int().min(5).max(2000) }),
    z.strictObject({ roundId: id<RoundId>() }),
  ),
} as const;
