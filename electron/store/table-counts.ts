/** How many rows every table of a store has. */
import type { ReadableDb } from './handles.ts';

export interface TableCounts {
  readonly [table: string]: number;
}

const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'
  ORDER BY name`;

/** Of every table but those that SQLite keeps for itself. */
export function countTables(db: ReadableDb): TableCounts {
  const count = (table: string) => db.rows<{ readonly rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).get();
  return Object.fromEntries(
    db
      .rows<{ readonly name: string }>(TABLES)
      .all()
      .map(({ name }) => [name, count(name)?.rows ?? 0]),
  );
}

export const totalOf = (counts: TableCounts): number => Object.values(counts).reduce((sum, rows) => sum + rows, 0);
