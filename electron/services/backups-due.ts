/** Whether a backup would hold anything new, and how far the proof of its chain must reach back. */
import { hours, type InstantMs } from '../../shared/core/time.ts';
import type { AuditHead } from '../store/audit/audit-chain.ts';
import type { PresentBackup } from '../store/backup/stored-backups.ts';
import type { ReadableDb } from '../store/handles.ts';

/** Rows that come of coming and going, and of backups themselves: a backup for their sake would call for the next one. */
const NOT_WORTH_A_BACKUP = ['session:signIn', 'session:lock', 'backup:make', 'backup:delete', 'audit:era'] as const;

const NEW_ROW = `SELECT 1 AS found FROM audit WHERE sequence > ? AND action NOT IN (${NOT_WORTH_A_BACKUP.map(() => '?').join(', ')}) LIMIT 1`;

/** Whether the store leads on from this row by nothing but comings and goings. */
export function holdsEverything(db: ReadableDb, head: AuditHead): boolean {
  return knowsRow(db, head) && db.rows(NEW_ROW).get(head.sequence, ...NOT_WORTH_A_BACKUP) === undefined;
}

/** Whether this very row stands in the chain: a store that was restored may have gone another way since. */
export function knowsRow(db: ReadableDb, { sequence, hash }: AuditHead): boolean {
  const row = db.rows<{ readonly hash: Uint8Array }>('SELECT hash FROM audit WHERE sequence = ?').get(sequence);
  return row !== undefined && Buffer.from(row.hash).toString('hex') === hash;
}

const WHOLE_PROOF_EVERY = hours(20);

/** Once a day the chain is proved from its beginning; in between, from the backup before. */
export function fullProofDue(backups: readonly PresentBackup[], now: InstantMs): boolean {
  return !backups.some(
    ({ manifest }) => manifest.provedFrom === 0 && Math.abs(now - manifest.madeAt) < WHOLE_PROOF_EVERY,
  );
}
