/** The audit chain as auditors read it, and the health line that every screen shows at its foot. */
import { ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { HealthView } from '../../shared/desk/views.ts';
import { type AuditHead, auditHead, pageAudit, verifyChain } from '../store/audit-chain.ts';
import type { ReadableDb } from '../store/handles.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';

export async function readAuditPage(work: DeskWork, input: Parsed<'audit:page'>): Outcome<Value<'audit:page'>> {
  const page = await pageAudit(work.store.read, input);
  return ok({ rows: [...page.rows], total: page.total });
}

/** Recomputes the whole chain; the verdict is itself recorded. */
export async function verifyAudit(work: DeskWork): Outcome<Value<'audit:verify'>> {
  const verdict = await verifyChain(work.store.read, null);
  const detail = { checked: verdict.checked, intact: verdict.intact };
  const recorded = await recordReading(work, { action: 'audit:verify', entity: 'audit', entityId: null, detail });
  return recorded.ok ? ok(verdict) : recorded;
}

/** Follows the chain from where it was last found intact, so that the health line costs what is new and not what is old. */
export function makeHealth(db: ReadableDb): () => Outcome<HealthView> {
  let verified: AuditHead | null = null;
  let broken = false;
  let looking: Promise<AuditHead> | null = null;

  async function look(): Promise<AuditHead> {
    const head = await auditHead(db);
    if (!broken && head.sequence > (verified?.sequence ?? 0)) {
      const { intact } = await verifyChain(db, verified);
      if (intact) verified = head;
      else broken = true;
    }
    return head;
  }

  return async () => {
    // A long chain takes seconds; whoever asks meanwhile waits for the same look.
    looking ??= look().finally(() => {
      looking = null;
    });
    const { sequence: lastSequence } = await looking;
    return ok({ lastSequence, chain: broken ? 'broken' : 'intact', lastBackupAt: null });
  };
}
