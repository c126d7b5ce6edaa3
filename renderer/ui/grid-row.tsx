/** One row of a grid, drawn again only when it shows another record, moves, or becomes active. */
import { FlexRender, type Row as TableRow } from '@tanstack/react-table';
import { memo } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-grid.module.css';
import type { GridFeatures } from './grid-features.ts';

interface Place {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly layout: string;
}

/** The head is row 1, and ARIA counts from 1. */
const ariaRow = (index: number): number => index + 2;

export interface GridRowProps<Row extends object> extends Place {
  readonly row: TableRow<GridFeatures, Row>;
  readonly isActive: boolean;
  readonly onActive: (index: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function DrawnRow<Row extends object>(props: GridRowProps<Row>) {
  const { id, index, top, layout, row, isActive, onActive, onOpen } = props;
  return (
    <tr
      id={id}
      className={classNames(styles['row'], layout, isActive && styles['active'])}
      aria-rowindex={ariaRow(index)}
      aria-selected={isActive}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onActive(index)}
      onDoubleClick={() => onOpen?.(row.original)}
    >
      {row.getAllCells().map((cell, column) => (
        <td key={cell.id} className={styles['cell']} aria-colindex={column + 1}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** Table makes new row objects for every view; the record and the place are what counts. */
const showsTheSame = <Row extends object>(before: GridRowProps<Row>, after: GridRowProps<Row>): boolean =>
  before.row.original === after.row.original &&
  before.index === after.index &&
  before.top === after.top &&
  before.isActive === after.isActive &&
  before.layout === after.layout &&
  before.onActive === after.onActive &&
  before.onOpen === after.onOpen;

export const GridRow = memo(DrawnRow, showsTheSame) as typeof DrawnRow;

/** Stands for a row that is still under way. */
export function PlaceholderRow(props: Place & { readonly word: string; readonly columns: number }) {
  const { id, index, top, layout, word, columns } = props;
  return (
    <tr
      id={id}
      className={classNames(styles['row'], layout)}
      aria-rowindex={ariaRow(index)}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className={classNames(styles['cell'], styles['waiting'])} colSpan={columns}>
        {word}
      </td>
    </tr>
  );
}
