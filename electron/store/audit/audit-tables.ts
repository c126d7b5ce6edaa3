/** The rows of the audit chain and of its eras as Kysely sees them. */
import type { Generated } from 'kysely';
import type { UserId } from '../../../shared/core/ids.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import type { Role } from '../../../shared/users/user.ts';
import type { EraReason } from './audit-eras.ts';

export interface AuditTable {
  readonly sequence: number;
  readonly at_ms: InstantMs;
  readonly high_water_ms: InstantMs;
  readonly actor_id: UserId | null;
  readonly role: Role | 'system';
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string | null;
  /** Canonical JSON */
  readonly detail: string;
  readonly hash: Uint8Array;
  /** Null in rows of before there were seals. */
  readonly mac: Uint8Array | null;
}

export interface AuditEraTable {
  readonly era: number;
  readonly first_sequence: number;
  readonly declared_in: number;
  readonly made_at_ms: InstantMs;
  readonly why: EraReason;
  readonly seed_digest: Uint8Array;
}

export interface AuditEraSealTable {
  readonly id: Generated<number>;
  readonly era: number;
  readonly holder: string;
  readonly public_key: string;
  readonly seal: string;
}

export interface AuditTables {
  readonly audit: AuditTable;
  readonly audit_eras: AuditEraTable;
  readonly audit_era_seals: AuditEraSealTable;
}
