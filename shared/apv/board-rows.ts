/** What of the board is shown: by state, scope and words; and by the month in which it falls due. */
import { addMonths, type IsoDate, partsOf } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { fold } from '../kernel/text.ts';
import { type BoardState, boardStates } from './board.ts';
import type { ScopeStatus, UnitStatus } from './contract-board.ts';
import type { Scope } from './words.ts';

export interface BoardFilter {
  readonly state: BoardState | null;
  readonly scope: Scope | null;
  readonly text: string;
}

/** With a scope chosen, the unit's state is that scope's. */
function statesIn(unit: UnitStatus, scope: Scope | null): BoardState[] {
  if (scope === null) return boardStates(unit);
  const scopes = unit.scopes.filter((one) => one.scope === scope);
  return [...boardStates({ ...unit, scopes }), ...(unit.workplace ? scopes.map(({ state }) => state) : [])];
}

/** Every word typed begins a word of the unit's name, or its number. */
export function unitMatches({ name, code }: Pick<UnitStatus, 'name' | 'code'>, text: string): boolean {
  const have = ` ${fold(name)} ${fold(code)}`;
  return fold(text)
    .split(/\s+/)
    .every((word) => have.includes(` ${word}`));
}

/** In the order of the tree. Units that hold no people are left out as soon as a state or scope is asked for. */
export const boardRows = (units: readonly UnitStatus[], { state, scope, text }: BoardFilter): UnitStatus[] =>
  units.filter(
    (unit) =>
      unitMatches(unit, text) &&
      (scope === null || unit.scopes.some((one) => one.scope === scope)) &&
      (state === null || statesIn(unit, scope).includes(state)),
  );

/** What falls due in a unit on one day. */
export interface DueUnit {
  readonly unitId: UnitId;
  readonly name: string;
  readonly due: IsoDate;
  readonly scopes: readonly ScopeStatus[];
}

export interface DueMonth {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly due: readonly DueUnit[];
}

export interface DueCalendar {
  readonly overdue: readonly DueUnit[];
  /** From the month of the day on. */
  readonly months: readonly DueMonth[];
  /** Beyond the months. */
  readonly later: number;
}

function dueUnits(units: readonly UnitStatus[]): DueUnit[] {
  return units
    .filter(({ workplace }) => workplace)
    .flatMap(({ unitId, name, scopes }) => {
      const days = [...new Set(scopes.flatMap(({ nextDue }) => nextDue ?? []))];
      return days.map((due) => ({ unitId, name, due, scopes: scopes.filter(({ nextDue }) => nextDue === due) }));
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

const monthOf = (day: IsoDate): string => day.slice(0, 7);

export function dueCalendar(units: readonly UnitStatus[], asOf: IsoDate, months: number): DueCalendar {
  const all = dueUnits(units);
  const ahead = all.filter(({ due }) => due >= asOf);
  const first = `${monthOf(asOf)}-01` as IsoDate;
  const shown = Array.from({ length: months }, (_, i) => addMonths(first, i));
  const last = monthOf(shown.at(-1) ?? first);
  return {
    overdue: all.filter(({ due }) => due < asOf),
    months: shown.map((day) => {
      const { year, month } = partsOf(day);
      return { year, month, due: ahead.filter(({ due }) => monthOf(due) === monthOf(day)) };
    }),
    later: ahead.filter(({ due }) => monthOf(due) > last).length,
  };
}
