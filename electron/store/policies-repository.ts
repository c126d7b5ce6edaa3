/** Desk policies (運用): versioned and signed; a new version never changes an old one. */
import type { Json } from '../../shared/core/canonical-json.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface StoredPolicy {
  readonly policyId: string;
  /** 1 and up, without gaps. */
  readonly version: number;
  readonly value: Json;
  readonly effectiveFrom: CivilDate;
  readonly signedBy: string;
  readonly signedAt: InstantMs;
}

/** Answers the version it was given. */
export declare function insertPolicy(db: WritableDb, policy: Omit<StoredPolicy, 'version'>): Promise<number>;
/** All versions, by id and version. */
export declare function listPolicies(db: ReadableDb): Promise<readonly StoredPolicy[]>;
/** Of the versions that are effective on the day the latest one, or null. */
export declare function policyInForce(db: ReadableDb, policyId: string, on: CivilDate): Promise<StoredPolicy | null>;
