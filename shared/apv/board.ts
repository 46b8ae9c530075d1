/** The board of all units: the clock of each, what runs there now and how its action plan goes. */
import type { IsoDate } from '../kernel/dates.ts';
import type { ApvRoundId, UnitId } from '../kernel/ids.ts';
import { type ClockHistory, type ClockState, readScopes, unitState } from './clock.ts';
import type { ClockSettings } from './clock-settings.ts';
import type { UnitStatus } from './contract-board.ts';
import type { ApvRoundState, Scope } from './words.ts';

/** A round under way in one unit on the day. */
export interface RunningRound {
  readonly unitId: UnitId;
  readonly roundId: ApvRoundId;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly full: boolean;
  readonly step: ApvRoundState;
  readonly since: IsoDate;
}

export interface LineCount {
  readonly openLines: number;
  readonly overdueLines: number;
}

/** A unit as the tree of the day has it. */
export interface BoardUnit {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly workplace: boolean;
}

export interface BoardFacts {
  /** In the order of the tree. */
  readonly units: readonly BoardUnit[];
  readonly history: ClockHistory;
  readonly running: readonly RunningRound[];
  readonly lines: ReadonlyMap<UnitId, LineCount>;
}

/** Several at once: a whole round tells more than a part, the one that moved last more than one that stands. */
const tellsMore = (a: RunningRound, b: RunningRound): boolean => (a.full === b.full ? a.since > b.since : a.full);

function runningByUnit(rounds: readonly RunningRound[]): Map<UnitId, Map<Scope, RunningRound>> {
  const byUnit = new Map<UnitId, Map<Scope, RunningRound>>();
  for (const round of rounds) {
    const byScope = byUnit.get(round.unitId) ?? new Map<Scope, RunningRound>();
    byUnit.set(round.unitId, byScope);
    for (const of of round.scopes) {
      const told = byScope.get(of);
      if (!told || tellsMore(round, told)) byScope.set(of, round);
    }
  }
  return byUnit;
}

const NONE: ReadonlyMap<Scope, RunningRound> = new Map();
const NO_LINES: LineCount = { openLines: 0, overdueLines: 0 };

export function buildBoard(
  { units, history, running, lines }: BoardFacts,
  settings: ClockSettings,
  asOf: IsoDate,
): UnitStatus[] {
  const byUnit = runningByUnit(running);
  return units.map((unit) => {
    const rounds = byUnit.get(unit.unitId) ?? NONE;
    const { unitId, workplace } = unit;
    const scopes = readScopes(history, { unitId, workplace, running: new Set(rounds.keys()) }, asOf, settings);
    return {
      ...unit,
      scopes: scopes.map((reading) => ({ ...reading, running: briefly(rounds.get(reading.scope)) })),
      ...(lines.get(unitId) ?? NO_LINES),
    };
  });
}

const briefly = (round: RunningRound | undefined): UnitStatus['scopes'][number]['running'] =>
  round ? { roundId: round.roundId, name: round.name, step: round.step, since: round.since, full: round.full } : null;

/** What can be asked of a unit on the board; a workplace is one of the first four, and may be under way besides. */
export type BoardState = ClockState | 'in_progress' | 'follow_up';

/** Signed and not closed: the plan is being carried out. Everything before that is the assessment itself. */
const isFollowUp = (step: ApvRoundState): boolean => step === 'signed' || step === 'follow_up';

export function boardStates({ scopes, workplace }: UnitStatus): BoardState[] {
  const state = unitState(scopes, workplace);
  const steps = scopes.flatMap(({ running }) => (running ? [running.step] : []));
  return [
    ...(state ? [state] : []),
    ...(steps.some((step) => !isFollowUp(step)) ? (['in_progress'] as const) : []),
    ...(steps.some(isFollowUp) ? (['follow_up'] as const) : []),
  ];
}

export const countBoard = (units: readonly UnitStatus[], wanted: BoardState): number =>
  units.filter((unit) => boardStates(unit).includes(wanted)).length;
