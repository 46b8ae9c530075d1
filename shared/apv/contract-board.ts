/** What HR sees of all units: which are covered, due, late or stuck; the clock's settings; APVs made before (domain §1.2). */
import * as z from 'zod';
import type { ApvRoundId, EarlierApvId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, nothing, shortText } from '../kernel/schemas.ts';
import { clockSettings } from './clock-settings.ts';
import { roundState, scope } from './words.ts';

/** One scope of one unit. `missing`: never assessed, so that nothing is due but everything is late. */
export const scopeStatus = z.strictObject({
  scope,
  /** The whole APV that the clock counts from; null when there never was one. */
  lastFull: isoDate.nullable(),
  nextDue: isoDate.nullable(),
  state: z.enum(['on_time', 'due', 'overdue', 'missing']),
  /** The unit took the date over from these at a merger or split. */
  inherited: z.boolean(),
  /** Falling due: the last of the warnings that has come, as 90 days before. */
  warning: z.int().nullable(),
  /** The running round that covers this scope of the unit. */
  running: z
    .strictObject({ roundId: id<ApvRoundId>(), name: z.string(), step: roundState, since: isoDate, full: z.boolean() })
    .nullable(),
});
export type ScopeStatus = z.output<typeof scopeStatus>;

export const unitStatus = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  depth: z.int(),
  /** Has people of its own, so that it must have an APV; others only hold units together. */
  workplace: z.boolean(),
  scopes: z.array(scopeStatus),
  openLines: z.int(),
  overdueLines: z.int(),
});
export type UnitStatus = z.output<typeof unitStatus>;

export const boardCalls = {
  /** All units of the day, in the order of the tree. */
  board: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.strictObject({
      units: z.array(unitStatus),
      /** The rule of that day. */
      settings: clockSettings,
    }),
  }),
  clockSettings: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: z.strictObject({
      ...clockSettings.shape,
      /** Rules that begin later, the first of them first. */
      coming: z.array(clockSettings),
    }),
  }),
  /** Holds from its day on; a second one from the same day takes the place of the first. */
  setClockSettings: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: clockSettings,
    output: done,
  }),
  /** APVs from before the register, so that the clock starts right. */
  earlierApvs: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ unitId: id<UnitId>().nullable() }),
    output: z.array(
      z.strictObject({
        id: id<EarlierApvId>(),
        unitId: id<UnitId>(),
        unitName: z.string(),
        scopes: z.array(scope),
        completedOn: isoDate,
        note: z.string(),
      }),
    ),
  }),
  /** The same day for several units at once. Fails with `apv_in_future`. */
  addEarlierApvs: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      unitIds: z.array(id<UnitId>()).min(1).max(500),
      scopes: z.array(scope).min(1).max(5),
      /** The day it was finished. */
      completedOn: figureDay,
      note: shortText,
    }),
    output: z.strictObject({ added: z.int() }),
  }),
  removeEarlierApv: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ earlierId: id<EarlierApvId>() }),
    output: done,
  }),
} as const;
