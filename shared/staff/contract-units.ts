/** Organisation changes with dates: opened, closed, moved, merged, split; and two days compared. */
import * as z from 'zod';
import type { EngagementId, PersonId, RoleId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { staffRoles } from './contract-edit.ts';
import { changePreview, deadline, movedPerson, unitChange } from './unit-change-schema.ts';

const query = { kind: 'query', register: 'open', access: ['hr'] } as const;
const command = { kind: 'command', register: 'open', access: ['hr'] } as const;
const onDayOf = { unitId: id<UnitId>(), asOf: figureDay };

const headcount = z.strictObject({ persons: z.int(), fte: z.number() });

/** What a unit is marked with when two days are compared. */
export const unitMarks = ['opened', 'closed', 'moved', 'renamed', 'type', 'leader', 'remote'] as const;
export type UnitMark = (typeof unitMarks)[number];

export const comparedUnit = z.strictObject({
  id: id<UnitId>(),
  code: z.string(),
  /** As on the later day, for a closed unit as on the earlier. */
  name: z.string(),
  parentId: id<UnitId>().nullable(),
  depth: z.int(),
  marks: z.array(z.enum(unitMarks)),
  /** Sub-units included; null where the unit is not in the tree. */
  before: headcount.nullable(),
  after: headcount.nullable(),
});
export type ComparedUnit = z.output<typeof comparedUnit>;

export const unitDifference = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  mark: z.enum(unitMarks),
  /** Names of units, of leaders, or values; empty where there is nothing to say. */
  from: z.string(),
  to: z.string(),
});
export type UnitDifference = z.output<typeof unitDifference>;

export const organisationComparison = z.strictObject({
  total: z.strictObject({ before: headcount, after: headcount }),
  differences: z.array(unitDifference),
  /** Every unit of either day, in the order of the tree; closed ones where they stood. */
  units: z.array(comparedUnit),
});
export type OrganisationComparison = z.output<typeof organisationComparison>;

export const unitHistoryKinds = [...unitMarks, 'merged_into', 'merged_from', 'split_into', 'split_from'] as const;

export const unitCalls = {
  /** What a change would mean, and whether it can be done. Writes nothing. */
  previewUnitChange: defineCall({
    ...query,
    input: z.strictObject({ change: unitChange }),
    output: changePreview,
  }),
  /** The people that a change would move. */
  unitChangePeople: defineCall({
    ...query,
    input: z.strictObject({ change: unitChange, ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(movedPerson) }),
  }),
  /** Refused (`stale_preview`) when it no longer comes to what the preview showed. The stamp is for `undoEdit`. */
  applyUnitChange: defineCall({
    ...command,
    input: z.strictObject({ change: unitChange, outcome: z.string().max(100) }),
    output: z.strictObject({ stamp: z.string(), units: z.int(), engagements: z.int() }),
  }),
  compareOrganisation: defineCall({
    ...query,
    input: z.strictObject({ from: figureDay, to: figureDay }),
    output: organisationComparison,
  }),
  /** Newest first. */
  unitHistory: defineCall({
    ...query,
    input: z.strictObject({ unitId: id<UnitId>() }),
    output: z.array(
      z.strictObject({
        day: isoDate,
        kind: z.enum(unitHistoryKinds),
        from: z.string(),
        to: z.string(),
        /** Who wrote it and when. */
        actor: z.string(),
        at: z.string(),
      }),
    ),
  }),
  /** What stands about the unit on the day besides its figures. */
  unitDetail: defineCall({
    ...query,
    input: z.strictObject(onDayOf),
    output: z.strictObject({
      /** Whether the unit itself is open on the day. */
      open: z.boolean(),
      leader: z.strictObject({ key: z.string(), personId: id<PersonId>().nullable(), name: z.string() }).nullable(),
      roles: z.array(
        z.strictObject({
          id: id<RoleId>(),
          personId: id<PersonId>(),
          name: z.string(),
          role: z.enum(staffRoles),
          body: z.string(),
          electedOn: isoDate.nullable(),
          from: isoDate,
          to: isoDate.nullable(),
        }),
      ),
      /** Of the unit and all below it. */
      deadlines: z.array(deadline),
    }),
  }),
  /** Engagements placed in just this unit on the day or later: whom a split has to put somewhere. */
  unitPlacements: defineCall({
    ...query,
    input: z.strictObject(onDayOf),
    output: z.array(
      z.strictObject({ engagementId: id<EngagementId>(), name: z.string(), jobTitle: z.string(), key: z.string() }),
    ),
  }),
  /** Who may be named as leader: leaders and people of the unit first. */
  leaderCandidates: defineCall({
    ...query,
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable(), text: shortText }),
    output: z.array(z.strictObject({ key: z.string(), name: z.string(), jobTitle: z.string(), unitName: z.string() })),
  }),
} as const;
