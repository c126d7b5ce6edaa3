/**
 * Makes the handles of handles.ts from opened connections: prepared statements are kept, and a writer works only inside a transaction and
 * records every statement that changes something, for the operation journal.
 */
import type BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import { Kysely, SqliteDialect } from 'kysely';
import { assert } from '../../shared/core/assert.ts';
import type { Change, ReadableDb, Rows, SqlValue, WritableDb } from './handles.ts';
import type { RecordedStatement } from './journal/journal-frame.ts';
import type { Connection } from './open-database.ts';
import type { Tables } from './tables.ts';

type Statement = BetterSqlite3.Statement<unknown[], unknown>;

/** Far more than the store has texts; only filters of the table of cases make new ones. */
const KEPT_STATEMENTS = 500;

export interface Writer {
  readonly db: WritableDb;
  /** What `touch` has named since the last call. */
  takeTouched(): Touched;
  /** The changing statements that ran since the last call, in order. */
  takeStatements(): readonly RecordedStatement[];
}

export interface Touched {
  readonly case: ReadonlySet<number>;
  readonly contract: ReadonlySet<number>;
}

/** Reads on the connection of the moment; it is another one after the store had to be opened again. */
export function readerOf(connection: () => Connection): ReadableDb {
  let { of, prepare: prepareOn } = prepareOf(connection());
  const prepare = (sql: string): Statement => {
    if (of !== connection()) ({ of, prepare: prepareOn } = prepareOf(connection()));
    return prepareOn(sql);
  };
  // The brand has no value: only this file makes handles.
  return {
    query: kyselyOf(prepare),
    rows: <Row>(sql: string) => prepare(sql) as unknown as Rows<Row>,
  } as unknown as ReadableDb;
}

export function writerOf(connection: Connection): Writer {
  const { prepare: keep } = prepareOf(connection);
  let statements: RecordedStatement[] = [];
  const record = (sql: string, values: readonly SqlValue[]): void => void statements.push({ sql, values });
  const prepare = (sql: string): Statement => {
    assert(connection.inTransaction, 'a writable handle works inside its transaction only');
    const statement = keep(sql);
    return statement.readonly ? statement : recorded(statement, (values) => record(sql, values));
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
  const takeStatements = (): readonly RecordedStatement[] => {
    const taken = statements;
    statements = [];
    return taken;
  };
  return { db, takeTouched, takeStatements };
}

/** The statement, which tells its values once it has run: what failed has changed nothing. */
function recorded(statement: Statement, tell: (values: readonly SqlValue[]) => void): Statement {
  const telling =
    <T>(run: (...given: unknown[]) => T) =>
    (...given: unknown[]): T => {
      const outcome = run(...given);
      // Kysely hands its values over as one list.
      tell([...(Array.isArray(given[0]) ? given[0] : given)] as SqlValue[]);
      return outcome;
    };
  return {
    reader: statement.reader,
    run: telling((...given) => statement.run(...given)),
    get: telling((...given) => statement.get(...given)),
    all: telling((...given) => statement.all(...given)),
  } as unknown as Statement;
}

interface Preparing {
  readonly of: Connection;
  readonly prepare: (sql: string) => Statement;
}

function prepareOf(connection: Connection): Preparing {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = connection.prepare(sql);
    const oldest = kept.keys().next();
    if (kept.size >= KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value);
    kept.set(sql, statement);
    return statement;
  };
  return { of: connection, prepare };
}

function kyselyOf(prepare: (sql: string) => Statement): Kysely<Tables> {
  // The store closes its connections itself.
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { prepare, close: () => undefined } }) });
}
