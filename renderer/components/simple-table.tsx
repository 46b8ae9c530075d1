import type { ReactNode } from 'react';
import { ScrollFrame } from './scroll-frame.tsx';

export interface SimpleColumn<T> {
  readonly key: string;
  readonly label: string;
  readonly render: (row: T) => ReactNode;
  readonly align?: 'start' | 'end';
  /** The cell that names the row: read aloud with every other cell. */
  readonly rowHeader?: boolean;
}

export interface SimpleTableProps<T> {
  /** Says what the table holds; can be hidden where a heading says the same. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly SimpleColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Marks rows of totals. */
  readonly isTotal?: (row: T) => boolean;
}

/** A plain table for up to some hundred rows. */
export function SimpleTable<T>({ caption, hideCaption = false, columns, rows, rowKey, isTotal }: SimpleTableProps<T>) {
  return (
    <ScrollFrame label={caption}>
      <table className="table pj-table">
        <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align ?? 'start'}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-total={isTotal?.(row) || undefined}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row" data-align={column.align ?? 'start'}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={column.key} data-align={column.align ?? 'start'}>
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
