/** What the board report is told of the APV: workplaces and lines of action plans, as counts only (domain §1.2). */
import type { ClockState } from './clock.ts';

export interface ApvFigures {
  /** Units with people of their own on the day. */
  readonly workplaces: number;
  /** Every scope on time or falling due. */
  readonly valid: number;
  readonly overdue: number;
  /** A scope that every workplace must have was never assessed. */
  readonly missing: number;
  readonly openLines: number;
  /** Past the deadline, or done and past the day of follow-up. */
  readonly overdueLines: number;
  /** Closed in the year, up to the day. */
  readonly closed: number;
  /** Of these, done by their deadline. */
  readonly closedOnTime: number;
}

export type UnitCounts = Pick<ApvFigures, 'workplaces' | 'valid' | 'overdue' | 'missing'>;

/** Each workplace is one of valid, overdue and missing. @param states of the workplaces */
export function countStates(states: readonly ClockState[]): UnitCounts {
  const count = (...wanted: readonly ClockState[]): number => states.filter((state) => wanted.includes(state)).length;
  return {
    workplaces: states.length,
    valid: count('on_time', 'due'),
    overdue: count('overdue'),
    missing: count('missing'),
  };
}
