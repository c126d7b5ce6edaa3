/** Where the audit chain of an opened database stands, whatever its schema. */
import { type AuditHead, GENESIS, headOf } from './audit/audit-chain.ts';
import { readerOf } from './connection-handles.ts';
import { schemaVersion } from './migrate.ts';
import { createAudit } from './migrations/0110-create-audit.ts';
import type { Connection } from './open-database.ts';

/** The head as it is now; the beginning for a file that was cut off before it had a chain. */
export const headIn = (connection: Connection): AuditHead =>
  schemaVersion(connection) < createAudit.version ? GENESIS : headOf(readerOf(() => connection));

export const sameHead = (one: AuditHead, other: AuditHead): boolean =>
  one.sequence === other.sequence && one.hash === other.hash;
