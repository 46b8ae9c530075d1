/** `disclosure check`: what to hide of an outside table, or what its hidden figures give away. */
import { AppFailure } from '../kernel/result.ts';
import type { Interval } from './intervals.ts';
import { tellingEquations, tellingFigures } from './judge-changes.ts';
import { isRest, narrowFigures, smallFigures } from './judge-table.ts';
import { isSmall } from './limits.ts';
import { MOST_WORK, protectSums } from './protect-sums.ts';
import { WorkSpent } from './simplex.ts';
import { MAX_FIGURES, parseTable } from './table-format.ts';
import { type FigureKey, modelOfList, modelOfTable, type TableModel } from './table-model.ts';

export type HiddenWhy = 'too_few' | 'hidden_before' | 'protects_another';

export interface CheckedCell {
  readonly key: FigureKey;
  readonly hidden: boolean;
  readonly why?: HiddenWhy;
}

export interface ExposedFigure {
  /** Of the figure; with `rest`, those whom its parts leave out; with `change`, what changed since an earlier release. */
  readonly key: FigureKey;
  readonly low: number;
  /** Null: nothing bounds it. */
  readonly high: number | null;
  readonly rest?: true;
  readonly change?: true;
}

export interface CheckedTable {
  readonly cells: readonly CheckedCell[];
  readonly hidden: number;
  readonly safe: boolean;
  readonly exposed: readonly ExposedFigure[];
}

/** The figure that leaves the rest out. */
function wholeOf(model: TableModel, rest: number): number {
  const terms = model.equations.find((equation) => equation.some(([f]) => f === rest));
  return terms?.[0]?.[0] ?? 0;
}

function exposedFigure(model: TableModel, figure: number, { low, high }: Interval): ExposedFigure {
  const rest = isRest(model, figure);
  const key = model.keys[rest ? wholeOf(model, figure) : figure] as FigureKey;
  return { key, low, high: Number.isFinite(high) ? high : null, ...(rest ? { rest } : {}) };
}

function exposedOf(model: TableModel, hidden: readonly boolean[]): ExposedFigure[] {
  const exactly = (f: number): ExposedFigure =>
    exposedFigure(model, f, { low: model.values[f] as number, high: model.values[f] as number });
  const changed = [
    ...tellingFigures(model, hidden),
    ...tellingEquations(model, hidden).map((e) => model.equations[e]?.[0]?.[0] ?? 0),
  ];
  // Everything hidden tells nothing, also where the bounds test would find noughts.
  if (model.keys.every((_, f) => hidden[f])) return [];
  return [
    ...smallFigures(model, hidden).map(exactly),
    ...narrowFigures(model, hidden, { left: MOST_WORK }).map(([f, interval]) => exposedFigure(model, f, interval)),
    ...[...new Set(changed)].map((f) => ({ ...exactly(f), change: true as const })),
  ];
}

function whyHidden(model: TableModel, figure: number): HiddenWhy {
  if (isSmall(model.values[figure] as number, model.limit)) return 'too_few';
  const shown = model.values.map((_, f) => isRest(model, f));
  return tellingFigures(model, shown).includes(figure) ? 'hidden_before' : 'protects_another';
}

interface Found {
  readonly hidden: readonly boolean[];
  readonly exposed: readonly ExposedFigure[];
}

function judged(model: TableModel, given: readonly boolean[]): Found {
  const hidden = model.values.map((_, f) => isRest(model, f) || given[f] === true);
  try {
    return { hidden, exposed: exposedOf(model, hidden) };
  } catch (error) {
    if (!(error instanceof WorkSpent)) throw error;
    throw new AppFailure('table_too_large', { figures: model.keys.length, most: MAX_FIGURES });
  }
}

/** Judged once more as it stands; what then is not proved safe is hidden altogether. */
function protectedTable(model: TableModel): Found {
  const hidden = protectSums(model);
  try {
    if (exposedOf(model, hidden).length === 0) return { hidden, exposed: [] };
  } catch (error) {
    if (!(error instanceof WorkSpent)) throw error;
  }
  return { hidden: model.values.map(() => true), exposed: [] };
}

/** @throws table_not_json, table_bad, table_too_large, table_key_twice, table_unknown_key, table_parts_wrong */
export function checkTable(text: string): CheckedTable {
  const file = parseTable(text);
  const model = file.kind === 'table' ? modelOfTable(file.table) : modelOfList(file.list);
  const { hidden, exposed } = model.given ? judged(model, model.given) : protectedTable(model);
  const cells = model.keys.map((key, f): CheckedCell => {
    return hidden[f] ? { key, hidden: true, why: whyHidden(model, f) } : { key, hidden: false };
  });
  return { cells, hidden: cells.filter((cell) => cell.hidden).length, safe: exposed.length === 0, exposed };
}
