/** The encrypted store of one desk: a handle to read, one queue to write, and the audit rows of every change in its own transaction. */

import type { Result } from '../../shared/core/result.ts';
import type { Clock } from '../../shared/core/time.ts';
import type { AuditLog } from './audit-chain.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { NotSaved, OpenError } from './store-errors.ts';

export interface StoreOptions {
  readonly path: string;
  /** 32 random bytes; the store copies them and wipes its copy at `close`. */
  readonly key: Uint8Array;
  readonly clock: Clock;
  readonly newId: () => string;
  /** True only while a vault is made: an absent or empty file becomes a new store instead of `storeAbsent`. */
  readonly create: boolean;
}

export interface Store {
  readonly read: ReadableDb;
  /**
   * Runs the work alone, in one transaction. It is kept when the work answers `ok`; an error of the work, a throw or a full disk rolls it
   * back whole. A change without an audit row is a broken invariant and is rolled back too.
   */
  write<T, E>(
    work: (db: WritableDb, audit: AuditLog) => Promise<Result<T, E>> | Result<T, E>,
  ): Promise<Result<T, E | NotSaved>>;
  /** Waits for the writes under way, then closes the file, drops the key and frees the writer's lock. */
  close(): Promise<void>;
}

/** Opens the store, brings its schema up to date and takes the writer's lock. */
export declare function openStore(options: StoreOptions): Result<Store, OpenError>;
