/**
 * Who may read and who may write, said by the type of the first parameter. A `ReadableDb` stands on a connection that refuses every
 * write; a `WritableDb` exists only inside `Store.write`, where its changes and their audit rows become one transaction.
 */
import type { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Tables } from './tables.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

export type SqlValue = string | number | bigint | Uint8Array | null;

/** A prepared statement that returns rows. */
export interface Rows<Row> {
  get(...values: readonly SqlValue[]): Row | undefined;
  all(...values: readonly SqlValue[]): Row[];
}

/** A prepared statement that changes rows. */
export interface Change {
  run(...values: readonly SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number | bigint };
}

export interface ReadableDb {
  readonly [readable]: true;
  readonly query: ReadonlyKysely<Tables>;
  /** For the hot paths that Kysely would only slow down; prepared once per connection and text. */
  rows<Row>(sql: string): Rows<Row>;
}

export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  readonly change: Kysely<Tables>;
  prepare(sql: string): Change;
  /** Says that what a search may find of this case or contract has changed; its search document is rebuilt before the commit. */
  touch(kind: 'case' | 'contract', rowId: number): void;
}
