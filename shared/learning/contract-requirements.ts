/** Who needs what, by when, valid how long (domain §6.2): rules, kinds of workplace, exemptions, the matrix and the lists to act on. */
import * as z from 'zod';
import type { CourseId, ExemptionId, PersonId, RuleId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { audience } from './audience.ts';
import { exemptBy, requirementState } from './requirement.ts';
import { basis, workplaceType } from './words.ts';

const query = { kind: 'query', register: 'open', access: ['hr'] } as const;
const command = { kind: 'command', register: 'open', access: ['hr'] } as const;
const onDay = z.strictObject({ asOf: figureDay });

export const ruleFields = z.strictObject({
  audience,
  /** From the first day of the engagement or of the rule, whichever is later; 0: on that day. */
  withinDays: z.int().min(0).max(3660),
  /** Null: as the course. */
  validMonths: z.int().min(1).max(600).nullable(),
  basis,
  source: z.string().trim().max(400),
});
export type RuleFields = z.output<typeof ruleFields>;

const courseRef = { courseId: id<CourseId>(), courseCode: z.string(), courseName: z.string() };
const courseMonths = z.int().nullable();

export const courseRule = z.strictObject({
  id: id<RuleId>(),
  ...courseRef,
  courseMonths,
  ...ruleFields.shape,
  validFrom: isoDate,
  /** Null: until further notice. */
  validTo: isoDate.nullable(),
  standing: z.enum(['now', 'later', 'ended']),
  /** Persons it holds for on the day, those on leave too; 0 for rules that do not hold then. */
  persons: z.int(),
});
export type CourseRule = z.output<typeof courseRule>;

/** How a rule comes to be, or to be another. */
export const ruleChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new'), validFrom: isoDate, validTo: isoDate.nullable() }),
  /** Days before stay as they were judged: the rule ends the day before, and a new one goes on. */
  z.strictObject({ kind: z.literal('from'), day: isoDate }),
  /** It was written wrongly: earlier days are judged anew. */
  z.strictObject({ kind: z.literal('correct'), validFrom: isoDate, validTo: isoDate.nullable() }),
]);

export const ruleProposal = z.strictObject({
  /** Of the default (domain §6.2). */
  code: z.string(),
  name: z.string(),
  /** Null: the register has no such course; it is made when the rule is taken over. */
  courseId: id<CourseId>().nullable(),
  courseCode: z.string(),
  courseName: z.string(),
  /** What the certificate's validity would be: the register's course, else the default. */
  courseMonths,
  ...ruleFields.shape,
  /** For some jobs only: should be narrowed once it is taken over. */
  isBroad: z.boolean(),
  /** There is a rule for the course already. */
  isKnown: z.boolean(),
  persons: z.int(),
});
export type RuleProposal = z.output<typeof ruleProposal>;

export const placedUnit = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  /** As the organisation file says: Børnehave, Skole … */
  unitType: z.string(),
  depth: z.int(),
  own: workplaceType.nullable(),
  /** Its own or the nearest above. */
  effective: workplaceType.nullable(),
  /** From its name and type; null: nothing new. */
  proposed: workplaceType.nullable(),
  /** Engagements in the unit itself. */
  engagements: z.int(),
});
export type PlacedUnit = z.output<typeof placedUnit>;

export const exemption = z.strictObject({
  id: id<ExemptionId>(),
  personId: id<PersonId>(),
  personName: z.string(),
  ...courseRef,
  reason: z.string(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  standing: z.enum(['now', 'later', 'ended']),
});
export type Exemption = z.output<typeof exemption>;

/** See shared/learning/requirement-count.ts. `share` = held / required; null where nobody is required. */
export const requirementCount = z.strictObject({
  required: z.int(),
  held: z.int(),
  expiring: z.int(),
  due: z.int(),
  overdue: z.int(),
  expired: z.int(),
  exempt: z.int(),
  share: z.number().nullable(),
});
export type MatrixCell = z.output<typeof requirementCount>;

export const matrixUnit = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  depth: z.int(),
  /** In the order of `courses`; null: asked of nobody there. */
  cells: z.array(requirementCount.nullable()),
});
export type MatrixUnit = z.output<typeof matrixUnit>;

export const requirementRow = z.strictObject({
  personId: id<PersonId>(),
  personName: z.string(),
  /** Where it is asked for. */
  unitId: id<UnitId>(),
  unitName: z.string(),
  ...courseRef,
  state: requirementState,
  isUrgent: z.boolean(),
  isExpired: z.boolean(),
  exemptBy: exemptBy.nullable(),
  /** Last day to take it; null when it was taken once. */
  due: isoDate.nullable(),
  validUntil: isoDate.nullable(),
});
export type RequirementRow = z.output<typeof requirementRow>;

const held = z.strictObject({
  completedOn: isoDate,
  validUntil: isoDate.nullable(),
  /** The last day stands on the certificate itself. */
  isOwnEnd: z.boolean(),
  number: z.string(),
});

export const personRequirement = z.strictObject({
  ...courseRef,
  courseMonths,
  state: requirementState,
  isUrgent: z.boolean(),
  isExpired: z.boolean(),
  exemptBy: exemptBy.nullable(),
  /** HR's reason for an exemption; '' without one. */
  reason: z.string(),
  due: isoDate,
  /** The strictest validity of all rules and the course. */
  months: z.int().nullable(),
  validUntil: isoDate.nullable(),
  /** Each rule in each engagement that asks for it. */
  because: z.array(
    z.strictObject({
      ruleId: id<RuleId>(),
      unitName: z.string(),
      /** First day of the engagement. */
      start: isoDate,
      validFrom: isoDate,
      ...ruleFields.shape,
      due: isoDate,
    }),
  ),
  /** Every completion by the day, the newest first. */
  history: z.array(held),
});
export type PersonRequirement = z.output<typeof personRequirement>;

export const requirementCalls = {
  /** Every rule, also those of other days. */
  rules: defineCall({ ...query, input: onDay, output: z.array(courseRule) }),
  /** What can be chosen as an audience on the day, in Danish order. */
  audienceChoices: defineCall({
    ...query,
    input: onDay,
    output: z.strictObject({
      staffGroups: z.array(z.string()),
      /** With the commonest job title of each. */
      jobCodes: z.array(z.strictObject({ code: z.string(), title: z.string() })),
    }),
  }),
  /** How many persons an audience holds on the day. */
  countAudience: defineCall({
    ...query,
    input: z.strictObject({ asOf: figureDay, audience }),
    output: z.strictObject({ persons: z.int() }),
  }),
  /**
   * Fails with `not_found` (rule, course or a unit), `dates_reversed` {field}, `rule_known` for a second rule of the
   * course for the same people in the same time, `looks_like_cpr` {field}.
   */
  saveRule: defineCall({
    ...command,
    input: z.strictObject({
      /** Null for a new one. */
      ruleId: id<RuleId>().nullable(),
      courseId: id<CourseId>(),
      fields: ruleFields,
      change: ruleChange,
    }),
    output: z.strictObject({ ruleId: id<RuleId>() }),
  }),
  /** Fails with `not_found`, `dates_reversed` {field}, `rule_known`. */
  endRule: defineCall({
    ...command,
    input: z.strictObject({ ruleId: id<RuleId>(), lastDay: isoDate }),
    output: done,
  }),
  /** Only one that begins today or later: no day gone by was judged by it. Fails with `not_found`, `rule_has_held`. */
  removeRule: defineCall({ ...command, input: z.strictObject({ ruleId: id<RuleId>() }), output: done }),
  /** The defaults of domain §6.2 beside what the register has. */
  proposeRules: defineCall({ ...query, input: onDay, output: z.array(ruleProposal) }),
  /**
   * Takes over the ticked ones from a day on, and makes the courses that are not there. Those there is a rule for are
   * left out. Fails with `not_found` for a code without a default.
   */
  adoptRules: defineCall({
    ...command,
    input: z.strictObject({ codes: z.array(z.string().max(20)).min(1).max(50), validFrom: isoDate }),
    output: z.strictObject({ rules: z.int(), courses: z.int() }),
  }),
  /** Every unit of the day in the order of the tree. */
  workplaceTypes: defineCall({ ...query, input: onDay, output: z.array(placedUnit) }),
  /** Null: as the unit above. Fails with `not_found`. */
  setWorkplaceTypes: defineCall({
    ...command,
    input: z.strictObject({
      types: z
        .array(z.strictObject({ unitId: id<UnitId>(), type: workplaceType.nullable() }))
        .min(1)
        .max(2000),
    }),
    output: z.strictObject({ changed: z.int() }),
  }),
  /** All, the newest first; of one person, or of everyone. */
  exemptions: defineCall({
    ...query,
    input: z.strictObject({ asOf: figureDay, personId: id<PersonId>().nullable() }),
    output: z.array(exemption),
  }),
  /** Fails with `not_found`, `dates_reversed` {field}, `exemption_known`, `looks_like_cpr` {field}. */
  saveExemption: defineCall({
    ...command,
    input: z.strictObject({
      /** Null for a new one; person and course of an old one stay. */
      exemptionId: id<ExemptionId>().nullable(),
      personId: id<PersonId>(),
      courseId: id<CourseId>(),
      reason: shortText.min(1),
      validFrom: isoDate,
      validTo: isoDate.nullable(),
    }),
    output: z.strictObject({ exemptionId: id<ExemptionId>() }),
  }),
  /** Fails with `not_found`, `dates_reversed` {field}, `exemption_known`. */
  endExemption: defineCall({
    ...command,
    input: z.strictObject({ exemptionId: id<ExemptionId>(), lastDay: isoDate }),
    output: done,
  }),
  /** Written by mistake: earlier days are judged without it. Fails with `not_found`. */
  removeExemption: defineCall({
    ...command,
    input: z.strictObject({ exemptionId: id<ExemptionId>() }),
    output: done,
  }),
  /** The unit and all below it, or all units; `whole` is the sum of them, each person once per course. */
  matrix: defineCall({
    ...query,
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable() }),
    output: z.strictObject({
      /** Those that are asked of somebody; in Danish order. */
      courses: z.array(z.strictObject({ courseId: id<CourseId>(), code: z.string(), name: z.string() })),
      units: z.array(matrixUnit),
      whole: z.array(requirementCount.nullable()),
      /** Rules that hold on the day. */
      rules: z.int(),
      /** Open units with people that have no kind of workplace, own or inherited. */
      unplaced: z.int(),
    }),
  }),
  /** The most pressing first. */
  requirementRows: defineCall({
    ...query,
    input: z.strictObject({
      asOf: figureDay,
      /** With all units below it; null: everywhere. */
      unitId: id<UnitId>().nullable(),
      courseId: id<CourseId>().nullable(),
      /** Empty: all states. */
      states: z.array(requirementState).max(5),
      ...page,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(requirementRow) }),
  }),
  /** One person's, those to act on first; nothing for someone without an engagement on the day. */
  personRequirements: defineCall({
    ...query,
    input: z.strictObject({ asOf: figureDay, personId: id<PersonId>() }),
    output: z.array(personRequirement),
  }),
} as const;
