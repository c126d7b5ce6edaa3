/** Extraordinary closures (臨時休業): days, reasons and since when the desk has known of them. */
import type { UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface NewClosure {
  readonly date: CivilDate;
  readonly reason: string;
  readonly addedBy: UserId;
  readonly addedAt: InstantMs;
}

export interface StoredClosure extends NewClosure {
  readonly addedByName: string;
}

export declare function insertClosure(db: WritableDb, closure: NewClosure): Promise<void>;
/** By date; with `knownAt` only what had been added by then. */
export declare function listClosures(db: ReadableDb, knownAt: InstantMs | null): Promise<readonly StoredClosure[]>;
