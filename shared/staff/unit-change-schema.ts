/** What can be done to the organisation by hand, and what a change would mean, as it crosses the doors. */
import * as z from 'zod';
import type { EngagementId, PersonId, UnitId } from '../kernel/ids.ts';
import { figureDay, id, isoDate } from '../kernel/schemas.ts';
import { staffRoles } from './contract-edit.ts';

export const unitFields = z.strictObject({
  name: z.string().trim().min(1).max(120),
  type: z.string().trim().max(60),
  /** fjernsted: not on the municipality's network */
  remote: z.boolean(),
  /** tjenestenummer of the leader; empty: none. */
  leaderKey: z.string().trim().max(40),
});
export type UnitFields = z.output<typeof unitFields>;

export const newUnit = z.strictObject({
  /** enhedsnummer; no other unit has or had it. */
  code: z.string().trim().min(1).max(40),
  /** Null: at the very top. */
  parentId: id<UnitId>().nullable(),
  ...unitFields.shape,
});
export type NewUnit = z.output<typeof newUnit>;

const anyUnit = id<UnitId>();

/** A unit that is there, or one that the change opens. */
const unitOrNew = z.union([z.strictObject({ unitId: anyUnit }), z.strictObject({ unit: newUnit })]);
export type UnitOrNew = z.output<typeof unitOrNew>;

/**
 * What becomes of roles (AMR, MED …) in a unit that closes: they end with it, or
 * follow the person to the unit that takes over.
 */
const roles = z.enum(['lapse', 'follow']);
export type RolesThen = z.output<typeof roles>;

export const splitPart = z.strictObject({
  into: unitOrNew,
  /** Engagements chosen one by one go before job titles, and job titles before the rest. */
  engagementIds: z.array(id<EngagementId>()).max(5_000),
  jobTitles: z.array(z.string().max(120)).max(200),
  /** alle andre */
  rest: z.boolean(),
});
export type SplitPart = z.output<typeof splitPart>;

/** The first day on which the change holds; no day before it answers otherwise afterwards. */
const onDay = figureDay;

/** Every change holds from `onDay` on. A unit that closes had its last day the day before. */
export const unitChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), onDay, unit: newUnit }),
  z.strictObject({
    kind: z.literal('close'),
    onDay,
    unitId: anyUnit,
    /** Where its people and its sub-units go; null: there are none. */
    peopleTo: anyUnit.nullable(),
    subUnitsTo: anyUnit.nullable(),
    roles,
  }),
  z.strictObject({ kind: z.literal('move'), onDay, unitId: anyUnit, parentId: anyUnit.nullable() }),
  z.strictObject({ kind: z.literal('merge'), onDay, from: z.array(anyUnit).min(1).max(50), into: unitOrNew, roles }),
  z.strictObject({
    kind: z.literal('split'),
    onDay,
    unitId: anyUnit,
    parts: z.array(splitPart).min(1).max(20),
    /** Whether the unit ends with it. */
    closes: z.boolean(),
    /** The part that sub-units go to; null: they stay, or there are none. */
    subUnitsTo: z.int().min(0).max(19).nullable(),
    roles,
  }),
  z.strictObject({ kind: z.literal('edit'), onDay, unitId: anyUnit, fields: unitFields.partial() }),
]);
export type UnitChange = z.output<typeof unitChange>;
export type UnitChangeKind = UnitChange['kind'];

/** The label says where, and of rounds which or of an APV when. */
export const deadlineKinds = [
  'certificates_expired',
  'certificates_90',
  'roles_ending',
  'survey_running',
  'apv_running',
  'apv_overdue',
  'apv_due',
] as const;
export const deadline = z.strictObject({ kind: z.enum(deadlineKinds), label: z.string(), count: z.int() });
export type Deadline = z.output<typeof deadline>;

/** One line of what happens to a unit. */
export const unitConsequence = z.strictObject({
  what: z.enum(['opened', 'closed', 'moved', 'renamed', 'type', 'leader', 'remote']),
  code: z.string(),
  name: z.string(),
  /** What it was and what it becomes: names of units, of leaders, or values. */
  from: z.string(),
  to: z.string(),
});
export type UnitConsequence = z.output<typeof unitConsequence>;

export const roleConsequence = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  role: z.enum(staffRoles),
  body: z.string(),
  unitName: z.string(),
  /** Empty: the role ends with the unit. */
  to: z.string(),
});

export const movedPerson = z.strictObject({
  engagementId: id<EngagementId>(),
  personId: id<PersonId>(),
  name: z.string(),
  jobTitle: z.string(),
  fromUnit: z.string(),
  toUnit: z.string(),
  /** The day of the move; later than the change's own for an engagement that begins later. */
  from: isoDate,
});
export type MovedPerson = z.output<typeof movedPerson>;

export const changePreview = z.strictObject({
  /** Given back when the change is applied: then it must still come to the same. */
  outcome: z.string(),
  /** Days before today answer otherwise afterwards. */
  altersPast: z.boolean(),
  units: z.array(unitConsequence),
  people: z.strictObject({ persons: z.int(), engagements: z.int(), fte: z.number(), later: z.int() }),
  /** How many go to each unit, by name. */
  places: z.array(z.strictObject({ fromUnit: z.string(), toUnit: z.string(), engagements: z.int() })),
  /** People who come to or leave a remote site. */
  remote: z.strictObject({ into: z.int(), outOf: z.int() }),
  leaders: z.array(z.strictObject({ unitName: z.string(), name: z.string() })),
  roles: z.array(roleConsequence),
  deadlines: z.array(deadline),
});
export type ChangePreview = z.output<typeof changePreview>;
