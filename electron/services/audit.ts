/** The audit chain as auditors read and prove it, and the health line that every screen shows at its foot. */
import { ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { HealthView } from '../../shared/desk/views.ts';
import type { AnchorReading } from '../store/audit/anchor-log.ts';
import { type AuditHead, auditHead, pageAudit, verifyChain } from '../store/audit/audit-chain.ts';
import { listEras } from '../store/audit/audit-eras.ts';
import { agreesWith, verifyAuditTrail } from '../store/audit/audit-verification.ts';
import type { ReadableDb } from '../store/handles.ts';
import type { AnchorKeeper } from './audit-anchors.ts';
import { type AuditDesk, openSeeds, wipeSeeds } from './audit-keys.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';

export async function readAuditPage(work: DeskWork, input: Parsed<'audit:page'>): Outcome<Value<'audit:page'>> {
  const page = await pageAudit(work.store.read, input);
  return ok({ rows: [...page.rows], total: page.total });
}

export interface Watching {
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the work early. */
  readonly signal: AbortSignal;
}

/** Proves what can be proved with the keys of whoever is signed in; the verdict is itself recorded. */
export async function verifyAudit(desk: AuditDesk, watching: Watching): Outcome<Value<'audit:verify'>> {
  const { work, anchors } = desk;
  const reading = await anchorsOf(anchors);
  const seeds = await openSeeds(desk);
  const eras = await listEras(work.store.read);
  const { eras: found, ...verdict } = await verifyAuditTrail(work.store.read, {
    ...watching,
    eras,
    seeds,
    anchors: reading ?? { anchors: [], brokenLine: null },
  });
  wipeSeeds(seeds);
  const { state, rows: checked, chainBrokenAt, erasBrokenAt } = verdict;
  const sealBrokenAt = found.find(({ brokenAt }) => brokenAt !== null)?.brokenAt ?? null;
  const breaks = { chainBrokenAt, erasBrokenAt, sealBrokenAt, anchorBrokenAt: verdict.anchors.brokenAt };
  const detail = { verdict: state, checked, ...breaks };
  const recorded = await recordReading(work, { action: 'audit:verify', entity: 'audit', entityId: null, detail });
  const readable = reading !== null;
  return recorded.ok ? ok({ ...verdict, eras: [...found], anchors: { ...verdict.anchors, readable } }) : recorded;
}

/** Null where a place where they are kept cannot be read. */
const anchorsOf = (anchors: Pick<AnchorKeeper, 'read'>): Promise<AnchorReading | null> =>
  anchors.read().catch(() => null);

/** Follows the chain from where it was last found intact, so that the health line costs what is new and not what is old. */
export function makeHealth(
  db: ReadableDb,
  anchors: Pick<AnchorKeeper, 'state' | 'newest'>,
): () => Outcome<Omit<HealthView, 'backup'>> {
  let verified: AuditHead | null = null;
  let broken = false;
  let looking: Promise<AuditHead> | null = null;

  async function look(): Promise<AuditHead> {
    // Whatever was anchored before this opening must stand in the chain.
    if (verified === null && !broken) broken = !agreesWith(db, await listEras(db), await anchors.newest());
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
    return ok({ lastSequence, chain: broken ? 'broken' : 'intact', anchors: anchors.state(), lastBackupAt: null });
  };
}
