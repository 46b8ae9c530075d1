import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export interface DataColumn<T> {
  readonly key: string;
  readonly label: string;
  readonly render: (row: T) => ReactNode;
  /** Numbers stand to the right. */
  readonly align?: 'start' | 'end';
  /** A CSS grid track, such as `minmax(160px, 2fr)` or `90px`. */
  readonly width?: string;
  readonly isSortable?: boolean;
}

export interface TableSort {
  readonly key: string;
  readonly descending: boolean;
}

export interface DataTableHeadProps<T> {
  readonly columns: readonly DataColumn<T>[];
  readonly height: number;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
}

export function DataTableHead<T>({ columns, height, sort, onSort }: DataTableHeadProps<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid of virtual rows
    <div role="rowgroup" className="pj-data-head">
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid of virtual rows */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are what one can reach */}
      <div role="row" aria-rowindex={1} className="pj-data-row pj-data-head-row" style={{ height }}>
        {columns.map((column) => (
          <HeadCell key={column.key} {...{ column, sort, onSort }} />
        ))}
      </div>
    </div>
  );
}

type HeadCellProps<T> = Pick<DataTableHeadProps<T>, 'sort' | 'onSort'> & { readonly column: DataColumn<T> };

function HeadCell<T>({ column, sort, onSort }: HeadCellProps<T>) {
  const isSortable = column.isSortable === true && onSort !== undefined;
  const isSorted = sort?.key === column.key;
  const direction = sort?.descending ? 'descending' : 'ascending';
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid of virtual rows
    // biome-ignore lint/a11y/useFocusableInteractive: its button is what one can reach
    <div
      role="columnheader"
      className="pj-data-cell"
      data-align={column.align ?? 'start'}
      aria-sort={isSortable ? (isSorted ? direction : 'none') : undefined}
    >
      {isSortable ? (
        <button
          type="button"
          className="pj-sort"
          onClick={() => onSort({ key: column.key, descending: isSorted ? !sort.descending : false })}
        >
          {column.label}
          <span className="pj-sort-mark" data-on={isSorted || undefined}>
            <Icon name={isSorted && sort.descending ? 'down' : 'up'} size={14} />
          </span>
        </button>
      ) : (
        column.label
      )}
    </div>
  );
}
