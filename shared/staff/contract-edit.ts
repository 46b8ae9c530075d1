/**
 * Persons and engagements by hand. A *change* (ændring) holds from a day on and
 * leaves every earlier day alone; a *correction* (rettelse) says that what was
 * registered was wrong, and so alters what earlier days answer. The two are
 * different calls, and history shows which it was.
 */
import * as z from 'zod';
import type { EngagementId, LeaveId, PersonId, RoleId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, shortText } from '../kernel/schemas.ts';

const name = z.string().trim().min(1).max(100);
const optionalText = (length: number) => z.string().trim().max(length);
/** Empty is unknown. */
const email = z.union([z.literal(''), z.email().max(200)]);
const phone = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .regex(/^\+?[\d ]{4,20}$/),
]);
/** beskæftigelsesgrad as a share of full time; a little above 1 happens. */
const fte = z.number().min(0).max(1.5);
/** As people write it, with or without hyphen; nine digits have lost their zero. Judged by `cpr.ts`. */
const cprText = z.string().trim().max(20);

export const personFields = z.strictObject({
  firstName: name,
  lastName: name,
  preferredName: optionalText(100),
  email,
  phone,
});
export type PersonFields = z.output<typeof personFields>;

export const engagementFields = z.strictObject({
  unitId: id<UnitId>(),
  fte,
  weeklyHours: z.number().min(0).max(60).nullable(),
  jobCode: optionalText(20),
  jobTitle: z.string().trim().min(1).max(120),
  agreement: optionalText(120),
  /** ansættelsesform */
  employmentForm: optionalText(60),
  /** SD's code, or empty. */
  status: optionalText(40),
  manager: z.boolean(),
});
export type EngagementFields = z.output<typeof engagementFields>;

export const newEngagement = z.strictObject({
  /** tjenestenummer from the payroll system; empty while there is none. */
  key: optionalText(40),
  start: figureDay,
  /** Null: no end known. */
  end: figureDay.nullable(),
  fields: engagementFields,
});
export type NewEngagement = z.output<typeof newEngagement>;

/**
 * Refusals: `cpr_invalid`, `cpr_taken` {name, personId}, `person_merged`, `engagement_key_taken` {key, name},
 * `unit_not_open` {name, date}, `day_outside_engagement` {start, end}, `end_before_start`, `overlapping_leave` and
 * `leave_outside_engagement` and `overlapping_role` {from, to}, `role_needs_unit`, `role_needs_body`,
 * `merge_same_person`, `nothing_changed`, `edit_undo_blocked` {count}, `edit_already_undone`, `not_found`.
 */

/** Warnings never refuse (domain §5.4). */
export const cprWarnings = ['cpr_padded', 'cpr_modulus11', 'cpr_replacement', 'cpr_fictional'] as const;
export type CprWarning = (typeof cprWarnings)[number];

export const leaveKinds = ['maternity', 'unpaid', 'education', 'care', 'other'] as const;
/** Kinds of leave (barsel, uden løn, uddannelse, omsorg, andet). Never sickness, never a reason. */
export type LeaveKind = (typeof leaveKinds)[number];

export const leave = z.strictObject({
  id: id<LeaveId>(),
  engagementId: id<EngagementId>(),
  kind: z.enum(leaveKinds),
  from: isoDate,
  to: isoDate,
});
export type Leave = z.output<typeof leave>;

/** Domain §1.4: leder, AMR, AMG-leder, TR, FTR, suppleant, MED-formand, MED-næstformand, MED-medlem, AMO-koordinator. */
export const staffRoles = [
  'leader',
  'amr',
  'amg_leader',
  'tr',
  'ftr',
  'deputy',
  'med_chair',
  'med_vice_chair',
  'med_member',
  'amo_coordinator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

export const roleFields = z.strictObject({
  role: z.enum(staffRoles),
  /** Null: the whole municipality. */
  unitId: id<UnitId>().nullable(),
  /** Such as `Hoved-MED` or `Område-MED Ældre`. */
  body: optionalText(80),
  electedOn: figureDay.nullable(),
  from: figureDay,
  to: figureDay.nullable(),
});
export type RoleFields = z.output<typeof roleFields>;

export const roleAssignment = z.strictObject({
  id: id<RoleId>(),
  personId: id<PersonId>(),
  unitName: z.string(),
  ...roleFields.shape,
});
export type RoleAssignment = z.output<typeof roleAssignment>;

const hr = ['hr'] as const;
const command = { kind: 'command', register: 'open', access: hr } as const;
const query = { kind: 'query', register: 'open', access: hr } as const;
const patchOf = engagementFields.partial();

export const editCalls = {
  /** What is to be said of a number before it is saved. `taken`: someone has it already. */
  judgeCpr: defineCall({
    ...query,
    input: z.strictObject({ cpr: cprText, personId: id<PersonId>().nullable() }),
    output: z.strictObject({
      valid: z.boolean(),
      warnings: z.array(z.enum(cprWarnings)),
      birthDate: isoDate.nullable(),
      taken: z.strictObject({ personId: id<PersonId>(), name: z.string() }).nullable(),
    }),
  }),
  createPerson: defineCall({
    ...command,
    input: z.strictObject({
      /** Empty: not known yet; shows up among the data that lack something. */
      cpr: cprText,
      fields: personFields,
      engagement: newEngagement.nullable(),
    }),
    output: z.strictObject({ personId: id<PersonId>() }),
  }),
  /** Names and ways to reach a person are not dated, so a change and a correction differ in the history only. */
  editPerson: defineCall({
    ...command,
    input: z.strictObject({
      personId: id<PersonId>(),
      as: z.enum(['change', 'correction']),
      fields: personFields.partial(),
    }),
    output: done,
  }),
  /** A first number, a real one in place of a replacement number (erstatnings-CPR), or a typing error put right. */
  setCpr: defineCall({
    ...command,
    input: z.strictObject({ personId: id<PersonId>(), cpr: cprText }),
    output: done,
  }),
  createEngagement: defineCall({
    ...command,
    input: z.strictObject({ personId: id<PersonId>(), engagement: newEngagement }),
    output: z.strictObject({ engagementId: id<EngagementId>() }),
  }),
  /** What a change or a correction would do, before it is saved. Writes nothing. */
  previewEngagementEdit: defineCall({
    ...query,
    input: z.strictObject({
      engagementId: id<EngagementId>(),
      as: z.enum(['change', 'correction']),
      /** The day a change holds from; for a correction the first day of the spell that was wrong. */
      from: isoDate,
      fields: patchOf,
    }),
    output: z.strictObject({
      /** Field key, what it is on `from`, what it becomes. */
      changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
      /** First and last day whose answer becomes another. */
      alters: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
      /** Whether days before today answer otherwise afterwards. */
      altersPast: z.boolean(),
    }),
  }),
  changeEngagement: defineCall({
    ...command,
    input: z.strictObject({ engagementId: id<EngagementId>(), from: figureDay, fields: patchOf }),
    output: done,
  }),
  correctEngagement: defineCall({
    ...command,
    input: z.strictObject({ engagementId: id<EngagementId>(), spellFrom: isoDate, fields: patchOf }),
    output: done,
  }),
  /** Start and end put right; the outermost spells stretch or are cut. */
  correctDates: defineCall({
    ...command,
    input: z.strictObject({ engagementId: id<EngagementId>(), start: figureDay, end: figureDay.nullable() }),
    output: done,
  }),
  /** A tjenestenummer for an engagement that was made without one, so that the next payroll file finds it. */
  setEngagementKey: defineCall({
    ...command,
    input: z.strictObject({ engagementId: id<EngagementId>(), key: z.string().trim().min(1).max(40) }),
    output: done,
  }),
  /** The last day at work; null takes a planned end back. */
  endEngagement: defineCall({
    ...command,
    input: z.strictObject({ engagementId: id<EngagementId>(), lastDay: figureDay.nullable() }),
    output: done,
  }),
  /** Made when the id is null. Periods of one engagement may not overlap. */
  saveLeave: defineCall({
    ...command,
    input: z.strictObject({
      leaveId: id<LeaveId>().nullable(),
      engagementId: id<EngagementId>(),
      kind: z.enum(leaveKinds),
      from: figureDay,
      to: figureDay,
    }),
    output: z.strictObject({ leaveId: id<LeaveId>() }),
  }),
  removeLeave: defineCall({ ...command, input: z.strictObject({ leaveId: id<LeaveId>() }), output: done }),
  saveRole: defineCall({
    ...command,
    input: z.strictObject({ roleId: id<RoleId>().nullable(), personId: id<PersonId>(), fields: roleFields }),
    output: z.strictObject({ roleId: id<RoleId>() }),
  }),
  removeRole: defineCall({ ...command, input: z.strictObject({ roleId: id<RoleId>() }), output: done }),
  personRoles: defineCall({
    ...query,
    input: z.strictObject({ personId: id<PersonId>() }),
    output: z.strictObject({ roles: z.array(roleAssignment), leaves: z.array(leave) }),
  }),
  /** Pairs that may be one person: same birth date and like names, same e-mail, or a replacement number beside a real one. */
  duplicates: defineCall({
    ...query,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        reasons: z.array(z.enum(['same_name_and_birth', 'same_email', 'replacement_number'])),
        persons: z.array(
          z.strictObject({
            id: id<PersonId>(),
            name: z.string(),
            birthDate: isoDate.nullable(),
            cprMasked: z.string(),
            engagements: z.int(),
            completions: z.int(),
            where: z.string(),
          }),
        ),
      }),
    ),
  }),
  /** Engagements, completions, leave and roles go to `keep`; `drop` keeps its row, marked as merged. */
  mergePersons: defineCall({
    ...command,
    input: z.strictObject({ keep: id<PersonId>(), drop: id<PersonId>() }),
    output: z.strictObject({ moved: z.int(), stamp: z.string() }),
  }),
  /** Takes a hand edit, a merge or a unit change back, as long as nothing later stands on it. */
  undoEdit: defineCall({
    ...command,
    input: z.strictObject({ stamp: shortText }),
    output: z.strictObject({ restored: z.int(), removed: z.int() }),
  }),
  /** The newest hand edits, and which of them can be undone. */
  recentEdits: defineCall({
    ...query,
    input: z.strictObject({ personId: id<PersonId>().nullable() }),
    output: z.array(
      z.strictObject({
        stamp: z.string(),
        at: z.string(),
        actor: z.string(),
        /** The call that made it, such as `staff.mergePersons`. */
        call: z.string(),
        canUndo: z.boolean(),
      }),
    ),
  }),
} as const;
