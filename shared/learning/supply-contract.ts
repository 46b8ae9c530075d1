/** What units lack, and supply and demand by staff group: counts of people, never names (domain §6.1). */
import * as z from 'zod';
import type { CourseId, RoleProfileId, SkillId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { figureDay, id } from '../kernel/schemas.ts';

/** Null: hidden, as the group is too small. */
const shown = z.int().nullable();

export const supplyLine = z.strictObject({
  skillId: id<SkillId>(),
  name: z.string(),
  area: z.string(),
  /** People whose profiles ask for it: those who hold the level, and those who do not. */
  covered: shown,
  lacking: shown,
  /** Can do it on their own (level 3) without being asked for it. */
  spare: shown,
  /** Of those who hold it, how many will have lost it in twelve months if nothing is done. */
  expiring: shown,
});
export type SupplyLine = z.output<typeof supplyLine>;

const crossRow = z.strictObject({ name: z.string(), n: shown, cells: z.array(shown) });
const cross = z.strictObject({ rows: z.array(crossRow), total: crossRow });
export type Cross = z.output<typeof cross>;

export const unitGapLine = z.strictObject({
  skillId: id<SkillId>().nullable(),
  courseId: id<CourseId>().nullable(),
  name: z.string(),
  isLegal: z.boolean(),
  /** have + lack = people. Null where fewer than five are asked for a skill. */
  people: shown,
  have: shown,
  lack: shown,
});
export type UnitGapLine = z.output<typeof unitGapLine>;

export const supplyCalls = {
  /** What the profiles ask of the people of a unit and all below it, and how many have it. */
  unitGap: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable() }),
    output: z.strictObject({
      /** At work on the day; how many of them have a profile. */
      people: z.int(),
      withProfile: z.int(),
      lines: z.array(unitGapLine),
    }),
  }),
  /** Of the whole municipality: everyone at work on the day stands in one group. */
  supply: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.strictObject({ n: shown, lines: z.array(supplyLine) }),
  }),
  /** One skill by staff group; cells are covered, lacking, spare, rest. Fails with `not_found`. */
  skillSupply: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay, skillId: id<SkillId>() }),
    output: cross,
  }),
  /** How many are at most two steps from each job to come; hidden where they are few. */
  futures: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.array(
      z.strictObject({ profileId: id<RoleProfileId>(), name: z.string(), needs: z.int(), open: shown, near: shown }),
    ),
  }),
  /** The same of one job, by staff group or by area; cells are near, not near. Fails with `not_found`. */
  futureGroups: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay, profileId: id<RoleProfileId>(), by: z.enum(['group', 'area']) }),
    output: cross,
  }),
} as const;
