/** The audit chain as auditors read it, and the health line that every screen shows at its foot. */
import { ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { HealthView } from '../../shared/desk/views.ts';
import { type AuditHead, auditHead, pageAudit, verifyChain } from '../store/audit-chain.ts';
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
export function makeHealth(work: DeskWork): () => Outcome<HealthView> {
  let verified: AuditHead | null = null;
  let broken = false;
  return async () => {
    const head = await auditHead(work.store.read);
    if (!broken && head.sequence > (verified?.sequence ?? 0)) {
      const verdict = await verifyChain(work.store.read, verified);
      if (verdict.intact) verified = head;
      else broken = true;
    }
    return ok({ lastSequence: head.sequence, chain: broken ? 'broken' : 'intact', lastBackupAt: null });
  };
}
