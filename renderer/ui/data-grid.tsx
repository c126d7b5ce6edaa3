/**
 * A long list as a grid: TanStack Table gives columns and cells, a virtualiser the rows in view, the desk the data and its order. The grid
 * itself holds the focus and points at the active row, so that nothing is lost when rows leave the view.
 */
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-grid.module.css';
import { type GridColumn, type GridSort, gridFeatures } from './grid-features.ts';
import { GridHead } from './grid-head.tsx';
import { moveInGrid } from './grid-move.ts';
import { GridRow, PlaceholderRow } from './grid-row.tsx';
import { isComposing } from './keyboard.ts';
import { type RowWindow, rowsBetween } from './row-window.ts';

const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 32;
const OVERSCAN = 12;

export interface DataGridProps<Row extends object> {
  readonly label: string;
  /** A class that sets `grid-template-columns` for head and rows alike. */
  readonly layout: string | undefined;
  /** Stable between renders. */
  readonly columns: GridColumn<Row>[];
  readonly window: RowWindow<Row>;
  /** Another one takes the view back to the active row. */
  readonly question: unknown;
  readonly rowKey: (row: Row) => string;
  readonly onView: (first: number, last: number) => void;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: GridSort;
  readonly onSort?: (id: string) => void;
  /** How a row that is still under way is told to a screen reader. */
  readonly loadingWord: string;
  readonly ref?: Ref<HTMLTableElement>;
}

export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { window, active, onActive, onOpen, columns, sort } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, items, first, last, inView, table, rows } = useGridRows(props, scroller);
  const count = window.total;

  const { question } = props;
  const shown = useRef<{ readonly active: number; readonly question: unknown }>(null);
  useEffect(() => {
    if (count === 0 || (shown.current?.active === active && shown.current.question === question)) return;
    // Only a move or a new question scrolls; rows that arrive meanwhile leave the view where a person put it.
    shown.current = { active, question };
    virtualizer.scrollToIndex(Math.min(active, count - 1));
  }, [active, question, count, virtualizer]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const viewRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const to = moveInGrid(event.key, { active, count, viewRows });
    const row = inView[active - first];
    if (to !== null) onActive(to);
    else if (event.key === 'Enter' && row != null) onOpen?.(row);
    else return;
    event.preventDefault();
  };
  const rowId = (index: number) => `${id}-${index}`;
  const activeIsInView = count > 0 && active >= first && active <= last;
  return (
    <div ref={scroller} className={styles['scroller']}>
      <table
        ref={props.ref}
        className={styles['grid']}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows a table to be a grid
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={window.totalIsCapped ? -1 : count + 1}
        aria-colcount={columns.length}
        aria-busy={window.answered !== window.question}
        aria-activedescendant={activeIsInView ? rowId(active) : undefined}
        onKeyDown={onKeyDown}
      >
        <GridHead table={table} layout={props.layout} sort={sort} onSort={props.onSort} />
        <tbody className={styles['body']} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const original = inView[index - first];
            const row = original == null ? undefined : rows.get(original);
            const place = { id: rowId(index), index, top: start - HEAD_HEIGHT, layout: classNames(props.layout) };
            return row === undefined ? (
              <PlaceholderRow key={index} {...place} word={props.loadingWord} columns={columns.length} />
            ) : (
              <GridRow
                key={index}
                {...place}
                row={row}
                isActive={index === active}
                onActive={onActive}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The rows in view: which ones, where they stand, and what the table makes of them. */
function useGridRows<Row extends object>(props: DataGridProps<Row>, scroller: RefObject<HTMLDivElement | null>) {
  const { window, onView, rowKey, columns, sort } = props;
  const count = window.total;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onView(first, last), [first, last, onView]);

  const inView = useMemo(() => (count === 0 ? [] : rowsBetween(window, first, last)), [window, count, first, last]);
  const data = useMemo(() => inView.filter((row) => row !== null), [inView]);
  const sorting = useMemo(() => (sort === undefined ? [] : [{ id: sort.id, desc: sort.descending }]), [sort]);
  const table = useTable({
    features: gridFeatures,
    columns,
    data,
    getRowId: rowKey,
    manualSorting: true,
    state: { sorting },
  });
  const rows = new Map(table.getRowModel().rows.map((row) => [row.original, row]));

  return { virtualizer, items, first, last, inView, table, rows };
}
