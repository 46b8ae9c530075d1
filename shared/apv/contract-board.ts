/** What HR sees of all units: which are covered, due, late or stuck; the clock's settings; APVs made before (domain §1.2). */
import * as z from 'zod';
import type { ApvRoundId, EarlierApvId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, nothing, shortText } from '../kernel/schemas.ts';
import { roundState, scope } from './words.ts';

/** One scope of one unit. `missing`: never assessed, so that nothing is due but everything is late. */
export const scopeStatus = z.strictObject({
  scope,
  lastFull: isoDate.nullable(),
  nextDue: isoDate.nullable(),
  state: z.enum(['on_time', 'due', 'overdue', 'missing']),
  /** The unit took the date over from these at a merger or split. */
  inherited: z.boolean(),
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

/** A rule with its number, and where the number comes from (domain: every legal number is a setting). */
export const clockSettings = z.strictObject({
  intervalMonths: z.int().min(6).max(120),
  /** Days before the due day on which is warned, most first. */
  warnDays: z.array(z.int().min(1).max(730)).min(1).max(5),
  source: z.string().trim().min(1).max(300),
  validFrom: isoDate,
});
export type ClockSettings = z.output<typeof clockSettings>;

export const boardCalls = {
  /** All units of the day, in the order of the tree. */
  board: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.strictObject({
      units: z.array(unitStatus),
      settings: clockSettings,
    }),
  }),
  clockSettings: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr', 'dpo'],
    input: nothing,
    output: clockSettings,
  }),
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
      completedOn: isoDate,
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
