/** The head of a grid: the names of the columns, and by which of them the list is in order. */
import { FlexRender, type ReactTable } from '@tanstack/react-table';
import { classNames } from './class-names.ts';
import styles from './data-grid.module.css';
import type { GridFeatures, GridSort } from './grid-features.ts';

interface GridHeadProps<Row extends object> {
  readonly table: ReactTable<GridFeatures, Row>;
  readonly layout: string | undefined;
  readonly sort: GridSort | undefined;
  readonly onSort: ((id: string) => void) | undefined;
}

const MARKS = { ascending: '▲', descending: '▼' } as const;

export function GridHead<Row extends object>({ table, layout, sort, onSort }: GridHeadProps<Row>) {
  const [group] = table.getHeaderGroups();
  return (
    <thead className={styles['head']}>
      <tr className={classNames(styles['row'], styles['head-row'], layout)} aria-rowindex={1}>
        {(group?.headers ?? []).map((header, column) => {
          const { id } = header.column;
          const order = sort?.id === id ? (sort.descending ? 'descending' : 'ascending') : 'none';
          const canSort = onSort !== undefined && header.column.getCanSort();
          return (
            <th
              key={header.id}
              scope="col"
              className={styles['cell']}
              aria-colindex={column + 1}
              aria-sort={canSort ? order : undefined}
            >
              {canSort ? (
                <button type="button" className={styles['sort']} onClick={() => onSort(id)}>
                  <FlexRender header={header} />
                  {order === 'none' ? null : <span aria-hidden="true">{MARKS[order]}</span>}
                </button>
              ) : (
                <FlexRender header={header} />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
