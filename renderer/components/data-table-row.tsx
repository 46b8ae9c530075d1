/** One row of a `DataTable`, drawn again only when something of it changed. */
import { memo } from 'react';
import type { DataColumn } from './data-table-head.tsx';

export const ROW_PX = 34;
/** Rows are counted from 1, and the first is the head. */
export const FIRST_ROW = 2;

/** A row in sight; `row` is undefined while its window is fetched. */
export interface Shown<T> {
  readonly index: number;
  readonly start: number;
  readonly row: T | undefined;
}

export interface GridRowProps<T> extends Shown<T> {
  readonly id: string;
  readonly columns: readonly DataColumn<T>[];
  readonly isActive: boolean;
  readonly opens: boolean;
}

function PlainRow<T>({ id, index, start, row, columns, isActive, opens }: GridRowProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot be placed freely, as virtual rows must be
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and points at the row
    <div
      id={id}
      role="row"
      aria-rowindex={index + FIRST_ROW}
      className="pj-data-row"
      data-active={isActive || undefined}
      data-opens={opens || undefined}
      style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
    >
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </div>
  );
}

/** While one types or scrolls, only rows that are new are drawn. */
export const GridRow = memo(PlainRow) as typeof PlainRow;

function Cell<T>({ column, row }: { readonly column: DataColumn<T>; readonly row: T | undefined }) {
  const content = row === undefined ? <span className="pj-data-waiting" /> : column.render(row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the grid above
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    <div role="gridcell" className="pj-data-cell" data-align={column.align ?? 'start'}>
      {content}
    </div>
  );
}
