/** The lists of a preview, made page by page from the plan: nothing is formatted before it is looked at. */
import { changeTexts, type FieldReader, fieldText } from '../../../shared/staff/field-text.ts';
import type { ChangeKind, PreviewRow, RowFault } from '../../../shared/staff/import-contract.ts';
import type { FieldChange, outcome, PlannedFault } from '../../../shared/staff/plan-model.ts';

/** One list of a preview. */
export interface Pages {
  readonly count: number;
  readonly at: (index: number) => PreviewRow;
}

export type Lists = Readonly<Record<ChangeKind, Pages>>;

export function pageOf(lists: Lists, kind: ChangeKind, offset: number, limit: number): PreviewRow[] {
  const { count, at } = lists[kind];
  const end = Math.min(count, offset + limit);
  const rows: PreviewRow[] = [];
  for (let i = offset; i < end; i++) rows.push(at(i));
  return rows;
}

export function listOf<T>(items: readonly T[], describe: (item: T) => PreviewRow): Pages {
  return { count: items.length, at: (i) => describe(items[i] as T) };
}

/** One list after the other. */
export const joined = (first: Pages, second: Pages): Pages => ({
  count: first.count + second.count,
  at: (i) => (i < first.count ? first.at(i) : second.at(i - first.count)),
});

export const NO_ROWS: Pages = listOf([], (row: PreviewRow) => row);

/** The rows with the given outcome, as their places in the file. */
export function placesOf(outcomes: Uint8Array, wanted: (typeof outcome)[keyof typeof outcome]): number[] {
  const places: number[] = [];
  for (let i = 0; i < outcomes.length; i++) if (outcomes[i] === wanted) places.push(i);
  return places;
}

export function listOfPlaces(
  outcomes: Uint8Array,
  wanted: (typeof outcome)[keyof typeof outcome],
  describe: (row: number) => PreviewRow,
): Pages {
  let places: number[] | undefined;
  let count = 0;
  for (const o of outcomes) if (o === wanted) count++;
  return {
    count,
    at: (i) => {
      places ??= placesOf(outcomes, wanted);
      return describe(places[i] ?? 0);
    },
  };
}

export interface NamedRow {
  readonly line: number | null;
  readonly key: string;
  readonly name: string;
}

export const changedRow = (named: NamedRow, changes: readonly FieldChange[], reader: FieldReader): PreviewRow => ({
  ...named,
  changes: changeTexts(changes, reader),
  fault: null,
});

/** A new row: what it holds, with nothing before it. */
export const newRow = (
  named: NamedRow,
  facts: readonly (readonly [field: string, value: FieldChange['to']])[],
  reader: FieldReader,
): PreviewRow => ({
  ...named,
  changes: facts
    .map(([field, value]) => ({ field, from: '', to: fieldText(field, value, reader) }))
    .filter((c) => c.to !== ''),
  fault: null,
});

/** The reader's faults and the planner's, in the order of the file. */
export function mergeFaults(
  read: readonly RowFault[],
  planned: readonly PlannedFault[],
  nameOf: (row: number) => NamedRow,
): { readonly faults: readonly RowFault[]; readonly pages: Pages } {
  const rowOf = new Map(planned.map((p) => [p.fault, p.row]));
  const faults = [...read, ...planned.map((p) => p.fault)].sort((a, b) => a.line - b.line);
  const pages = listOf(faults, (fault): PreviewRow => {
    const row = rowOf.get(fault);
    const named = row === undefined ? { key: '', name: '' } : nameOf(row);
    return { ...named, line: fault.line, changes: [], fault };
  });
  return { faults, pages };
}
