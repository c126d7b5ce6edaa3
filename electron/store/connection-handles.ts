/** Makes the handles of handles.ts from opened connections: prepared statements are kept, and a writer works only inside a transaction. */
import type BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect } from 'kysely';
import { assert } from '../../shared/core/assert.ts';
import type { Change, ReadableDb, Rows, WritableDb } from './handles.ts';
import type { Connection } from './open-database.ts';
import type { Tables } from './tables.ts';

type Statement = BetterSqlite3.Statement<unknown[], unknown>;

/** Far more than the store has texts; only filters of the table of cases make new ones. */
const KEPT_STATEMENTS = 500;

export interface Writer {
  readonly db: WritableDb;
  /** What `touch` has named since the last call. */
  takeTouched(): Touched;
}

export interface Touched {
  readonly case: ReadonlySet<number>;
  readonly contract: ReadonlySet<number>;
}

export function readerOf(connection: Connection): ReadableDb {
  const prepare = preparer(connection);
  // The brand has no value: only this file makes handles.
  return {
    query: kyselyOf(prepare),
    rows: <Row>(sql: string) => prepare(sql) as unknown as Rows<Row>,
  } as unknown as ReadableDb;
}

export function writerOf(connection: Connection): Writer {
  const keep = preparer(connection);
  const prepare = (sql: string): Statement => {
    assert(connection.inTransaction, 'a writable handle works inside its transaction only');
    return keep(sql);
  };
  const kysely = kyselyOf(prepare);
  let touched = { case: new Set<number>(), contract: new Set<number>() };
  const db = {
    query: kysely,
    change: kysely,
    rows: <Row>(sql: string) => prepare(sql) as unknown as Rows<Row>,
    prepare: (sql: string): Change => prepare(sql),
    touch: (kind: keyof Touched, rowId: number) => void touched[kind].add(rowId),
  } as unknown as WritableDb;
  const takeTouched = (): Touched => {
    const taken = touched;
    touched = { case: new Set(), contract: new Set() };
    return taken;
  };
  return { db, takeTouched };
}

function preparer(connection: Connection): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    const oldest = kept.keys().next();
    if (kept.size >= KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value);
    kept.set(sql, statement);
    return statement;
  };
}

function kyselyOf(prepare: (sql: string) => Statement): Kysely<Tables> {
  // The store closes its connections itself.
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => undefined } }) });
}
