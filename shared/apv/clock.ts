/**
 * When each workplace must have had its next whole APV: a clock per unit and scope (domain §1.2). Only whole rounds
 * turn it back, partial and cancelled ones never do. Whoever takes over a unit at a merger or split takes over its
 * date: the earliest of several, until it has had a whole round of its own.
 */
import { addDays, addMonths, type IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { ClockSettings } from './clock-settings.ts';
import { requiredScopes, type Scope, scope } from './words.ts';

/** A whole APV of one scope of one unit: a signed round, or one from before the register. */
export interface FullApv {
  readonly unitId: UnitId;
  readonly scope: Scope;
  readonly completedOn: IsoDate;
}

/** `to` took over from `from`. A unit that was only closed hands over its people, not its date. */
export interface Handover {
  readonly kind: 'merge' | 'split' | 'close';
  readonly from: UnitId;
  readonly to: UnitId;
  readonly day: IsoDate;
}

export interface Standing {
  /** The whole APV that the clock counts from: the unit's own, or when inherited that of a unit before it. */
  readonly lastFull: IsoDate;
  readonly inherited: boolean;
}

export type ClockState = 'on_time' | 'due' | 'overdue' | 'missing';

export interface ClockReading {
  readonly lastFull: IsoDate | null;
  readonly nextDue: IsoDate | null;
  readonly state: ClockState;
  readonly inherited: boolean;
  /** Falling due: the last of the warnings that has come, as 90 days before; else null. */
  readonly warning: number | null;
}

export interface ClockHistory {
  /** Days of whole APVs by unit and scope, the earliest first. */
  readonly days: ReadonlyMap<string, readonly IsoDate[]>;
  /** What each unit took over from others, the earliest first. */
  readonly handovers: ReadonlyMap<UnitId, readonly Handover[]>;
}

const keyOf = (unitId: UnitId, of: Scope): string => `${unitId} ${of}`;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What happened later than the day is left out. */
export function clockHistory(
  fullApvs: readonly FullApv[],
  handovers: readonly Handover[],
  asOf: IsoDate,
): ClockHistory {
  const days = new Map<string, IsoDate[]>();
  for (const { unitId, scope: of, completedOn } of fullApvs) {
    if (completedOn > asOf) continue;
    const key = keyOf(unitId, of);
    days.set(key, [...(days.get(key) ?? []), completedOn]);
  }
  for (const list of days.values()) list.sort(byText);
  const byUnit = new Map<UnitId, Handover[]>();
  for (const one of handovers) {
    if (one.kind === 'close' || one.from === one.to || one.day > asOf) continue;
    byUnit.set(one.to, [...(byUnit.get(one.to) ?? []), one]);
  }
  for (const list of byUnit.values()) list.sort((a, b) => byText(a.day, b.day));
  return { days, handovers: byUnit };
}

/** `before`: only whole APVs earlier than this day, and handovers up to and with it. Undefined: all there are. */
function standingBefore(
  history: ClockHistory,
  unitId: UnitId,
  of: Scope,
  before: IsoDate | undefined,
  seen: ReadonlySet<UnitId>,
): Standing | undefined {
  const own = history.days.get(keyOf(unitId, of))?.findLast((day) => before === undefined || day < before);
  let standing: Standing | undefined = own === undefined ? undefined : { lastFull: own, inherited: false };
  const within = new Set([...seen, unitId]);
  for (const { from, day } of history.handovers.get(unitId) ?? []) {
    const isOver = own !== undefined && own >= day;
    if (isOver || (before !== undefined && day > before) || within.has(from)) continue;
    const taken = standingBefore(history, from, of, day, within);
    if (taken && (!standing || taken.lastFull < standing.lastFull)) {
      standing = { lastFull: taken.lastFull, inherited: true };
    }
  }
  return standing;
}

/** Undefined: neither the unit nor any before it has ever been wholly assessed. */
export const standingOf = (history: ClockHistory, unitId: UnitId, of: Scope): Standing | undefined =>
  standingBefore(history, unitId, of, undefined, new Set());

/** 36 months from 31 August end on 31 August; where the month has no such day, on its last. */
export const nextDue = (lastFull: IsoDate, { intervalMonths }: Pick<ClockSettings, 'intervalMonths'>): IsoDate =>
  addMonths(lastFull, intervalMonths);

export function stateOf(due: IsoDate | null, asOf: IsoDate, { warnDays }: Pick<ClockSettings, 'warnDays'>): ClockState {
  if (due === null) return 'missing';
  if (due < asOf) return 'overdue';
  return due <= addDays(asOf, Math.max(...warnDays)) ? 'due' : 'on_time';
}

/** The least number of warning days that the day lies within; null before the first warning and when it has passed. */
export function warningOf(
  due: IsoDate | null,
  asOf: IsoDate,
  { warnDays }: Pick<ClockSettings, 'warnDays'>,
): number | null {
  if (due === null || due < asOf) return null;
  const come = warnDays.filter((days) => due <= addDays(asOf, days));
  return come.length === 0 ? null : Math.min(...come);
}

export function readClock(standing: Standing | undefined, asOf: IsoDate, settings: ClockSettings): ClockReading {
  const lastFull = standing?.lastFull ?? null;
  const due = lastFull === null ? null : nextDue(lastFull, settings);
  return {
    lastFull,
    nextDue: due,
    state: stateOf(due, asOf, settings),
    inherited: standing?.inherited ?? false,
    warning: warningOf(due, asOf, settings),
  };
}

export interface ScopeReading extends ClockReading {
  readonly scope: Scope;
}

export interface ScopesOf {
  readonly unitId: UnitId;
  /** With people of its own: it must have an APV. */
  readonly workplace: boolean;
  /** Scopes of rounds under way. */
  readonly running: ReadonlySet<Scope>;
}

/** The scopes that a unit has a clock for: what every workplace must have, what was assessed once, and what is under way. */
export function readScopes(
  history: ClockHistory,
  { unitId, workplace, running }: ScopesOf,
  asOf: IsoDate,
  settings: ClockSettings,
): ScopeReading[] {
  return scope.options.flatMap((of) => {
    const standing = standingOf(history, unitId, of);
    const needed = (workplace && requiredScopes.includes(of)) || standing !== undefined || running.has(of);
    return needed ? [{ scope: of, ...readClock(standing, asOf, settings) }] : [];
  });
}

const WORST_FIRST: readonly ClockState[] = ['missing', 'overdue', 'due', 'on_time'];

/**
 * The unit as a whole: as its worst scope. One that is being assessed for the first time and need not have been does
 * not make it worse. Undefined: nothing has to be assessed there.
 */
export function unitState(
  scopes: readonly Pick<ScopeReading, 'scope' | 'state'>[],
  workplace: boolean,
): ClockState | undefined {
  if (!workplace) return undefined;
  const counting = scopes.filter((one) => one.state !== 'missing' || requiredScopes.includes(one.scope));
  return WORST_FIRST.find((state) => counting.some((one) => one.state === state));
}
