/** What every grid of the desk asks of TanStack Table: columns and an order. Rows, filters and pages come from the desk. */
import { type ColumnDef, rowSortingFeature, tableFeatures } from '@tanstack/react-table';

export const gridFeatures = tableFeatures({ rowSortingFeature });
export type GridFeatures = typeof gridFeatures;
export type GridColumn<Row extends object> = ColumnDef<GridFeatures, Row>;

export interface GridSort {
  readonly id: string;
  readonly descending: boolean;
}
