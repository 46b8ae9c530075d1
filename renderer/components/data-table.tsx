/**
 * A long table: only the rows in sight exist in the page, and only the windows
 * in sight are fetched. The grid itself has the focus and points out one row
 * (aria-activedescendant), so rows may come and go under it.
 */
import { type Row, rowSortingFeature, type SortingState, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type RowSource, useFormat, useMessages } from '../bridge.ts';
import { type DataColumn, DataTableHead, type TableSort } from './data-table-head.tsx';
import { FIRST_ROW, GridRow, ROW_PX, type Shown } from './data-table-row.tsx';
import { Loading } from './empty-state.tsx';
import { ErrorAlert } from './error-alert.tsx';

export type { DataColumn, TableSort } from './data-table-head.tsx';

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly source: RowSource<T>;
  readonly sort?: TableSort;
  /** Left out, headers do not sort. The page asks the source again in the new order. */
  readonly onSort?: (sort: TableSort) => void;
  /** Enter or click on a row. */
  readonly onOpen?: (row: T) => void;
  /** Shown in place of the table when there are no rows: say what to do next. */
  readonly empty: ReactNode;
  /** Rows shown before it scrolls; left out, it fills the height of the page (`<Page fill>`). */
  readonly maxRows?: number;
  /** Names the list that is shown: with another name it begins at its first row again. */
  readonly listKey?: string;
  /** The grid itself, so that a page can give it the focus. */
  readonly gridRef?: RefObject<HTMLDivElement | null>;
}

const HEAD_PX = 38;
/** Rows drawn out of sight. Few, for all are drawn anew at every key of a search. */
const OVERSCAN = 4;
const USUAL_WIDTH = 'minmax(100px, 1fr)';

/**
 * The grid tracks of every row, and the least width they come to: worked out here once, or the browser would
 * measure the contents of every cell for it.
 */
function tracksOf(columns: readonly { readonly width?: string | undefined }[]): CSSProperties {
  const widths = columns.map(({ width }) => width ?? USUAL_WIDTH);
  const least = widths.reduce((sum, width) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 0), 0);
  return { '--pj-tracks': widths.join(' '), '--pj-least': `${least}px` } as CSSProperties;
}

/** A text that is cut off is told whole where the mouse is; set on every cell, it would be half of the drawing. */
function tellWhole({ target }: MouseEvent): void {
  const cell = (target as Element).closest<HTMLElement>('.pj-data-cell');
  if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}

const features = tableFeatures({ rowSortingFeature });

export function DataTable<T>(props: DataTableProps<T>) {
  const { source, empty } = props;
  if (source.error && source.total === 0) return <ErrorAlert error={source.error} onRetry={source.retry} />;
  if (source.isLoading) return <Loading />;
  if (source.total === 0) return empty;
  return <Grid {...props} />;
}

function Grid<T>(props: DataTableProps<T>) {
  const { label, columns, source, sort, onSort, onOpen, maxRows, listKey, gridRef } = props;
  const { t } = useMessages();
  const format = useFormat();
  const id = useId();
  const ownRef = useRef<HTMLDivElement>(null);
  const scroller = gridRef ?? ownRef;
  const [active, setActive] = useState(0);
  const current = Math.min(active, source.total - 1);

  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEAD_PX,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = source;
  useEffect(() => show(first, last), [show, first, last]);
  const shownKey = useRef(listKey);
  useEffect(() => {
    if (shownKey.current === listKey) return;
    shownKey.current = listKey;
    setActive(0);
    // Only if need be: it makes the browser lay out the page while one types.
    if (virtualizer.scrollOffset) scroller.current?.scrollTo({ top: 0 });
  }, [listKey, scroller, virtualizer]);

  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.key, desc: sort.descending }] : []), [sort]);
  const shown: Shown<T>[] = items.map(({ index, start }) => ({ index, start, row: source.rowAt(index) }));
  const table = useTable({
    features,
    columns: useMemo(() => columns.map(({ key }) => ({ id: key, accessorFn: (s: Shown<T>) => s.index })), [columns]),
    data: shown,
    manualSorting: true,
    state: { sorting },
  });

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(source.total - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys on the sort buttons inside are theirs.
    if (event.target !== event.currentTarget) return;
    // Asked for here and not while drawing: the browser would have to lay the page out twice.
    const pageRows = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD_PX) / ROW_PX) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + pageRows,
      PageUp: current - pageRows,
      Home: 0,
      End: source.total - 1,
    };
    const target = steps[event.key];
    const row = source.rowAt(current);
    if (target !== undefined) moveTo(target);
    else if (event.key === 'Enter' && row !== undefined && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const clicked = (event.target as Element).closest('[role=row]')?.getAttribute('aria-rowindex');
    if (!clicked) return;
    const index = Number(clicked) - FIRST_ROW;
    const row = source.rowAt(index);
    setActive(index);
    if (row !== undefined) onOpen?.(row);
  };

  const tracks = useMemo(() => tracksOf(columns), [columns]);
  const rowId = (index: number) => `${id}-row-${index}`;
  const isShown = current >= first && current <= last;
  return (
    <div className={maxRows === undefined ? 'pj-data-frame pj-data-fill' : 'pj-data-frame'}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows of a table element cannot be placed freely, as virtual rows must be */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the mouse's own hint; a screen reader reads the cell whole */}
      <div
        role="grid"
        className="pj-data"
        ref={scroller}
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        aria-rowcount={source.total + 1}
        aria-colcount={columns.length}
        aria-busy={source.isRefreshing}
        aria-activedescendant={isShown ? rowId(current) : undefined}
        onKeyDown={onKeyDown}
        onMouseOver={tellWhole}
        style={{ ...tracks, ...(maxRows === undefined ? {} : { maxHeight: HEAD_PX + maxRows * ROW_PX + 2 }) }}
      >
        <DataTableHead columns={columns} sort={sort} onSort={onSort} height={HEAD_PX} />
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid's own keys do the same */}
        <div role="rowgroup" className="pj-data-body" style={{ height: virtualizer.getTotalSize() }} onClick={onClick}>
          {table.getRowModel().rows.map((line: Row<typeof features, Shown<T>>) => {
            const { index, start, row } = line.original;
            return (
              <GridRow
                key={index}
                id={rowId(index)}
                isActive={index === current}
                opens={onOpen !== undefined}
                {...{ index, start, row, columns }}
              />
            );
          })}
        </div>
      </div>
      <div className="pj-data-foot">
        <span role="status">
          {source.total === 1 ? t.app.table.oneRow : t.app.table.rows(format.number(source.total))}
        </span>
        <span id={`${id}-keys`}>{onOpen ? t.app.table.keys : t.app.table.keysNoOpen}</span>
      </div>
    </div>
  );
}
