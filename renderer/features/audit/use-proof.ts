/** What is under way on the audit chain — a verification or an export — how far it is, and what came of it. */
import { useCallback, useEffect, useState } from 'react';
import type { AuditProgress, AuditVerdictView } from '../../../shared/desk/audit-views.ts';
import { call, on } from '../../desk/desk-client.ts';
import { exportText } from '../../text/audit-proof.ts';
import { errorText } from '../../text/errors.ts';
import { showToast } from '../../ui/toast-store.ts';

export type Proof =
  | { readonly state: 'none' }
  | { readonly state: 'working'; readonly work: AuditProgress['work'] }
  | { readonly state: 'found'; readonly verdict: AuditVerdictView }
  | { readonly state: 'failed'; readonly text: string };

export interface ProofDesk {
  readonly proof: Proof;
  /** Null before the first word of it. */
  readonly progress: AuditProgress | null;
  readonly verify: () => Promise<void>;
  readonly takeOut: () => Promise<void>;
  readonly stop: () => void;
}

const stop = (): void => void call('audit:stop', {});

/** `onRecorded` is called when the chain has grown by what was done. */
export function useProof(onRecorded: () => void): ProofDesk {
  const [proof, setProof] = useState<Proof>({ state: 'none' });
  const [progress, setProgress] = useState<AuditProgress | null>(null);
  useEffect(() => on('audit:progress', setProgress), []);
  // Whoever leaves the screen waits for it no more.
  useEffect(() => stop, []);
  const begin = useCallback((work: AuditProgress['work']) => {
    setProgress(null);
    setProof({ state: 'working', work });
  }, []);
  const verify = useCallback(async () => {
    begin('verify');
    const reply = await call('audit:verify', {});
    setProof(reply.ok ? { state: 'found', verdict: reply.value } : { state: 'failed', text: errorText(reply.error) });
    onRecorded();
  }, [begin, onRecorded]);
  const takeOut = useCallback(async () => {
    begin('export');
    const reply = await call('audit:export', {});
    const cancelled = !reply.ok && reply.error.type === 'exportCancelled';
    setProof(reply.ok || cancelled ? { state: 'none' } : { state: 'failed', text: errorText(reply.error) });
    if (reply.ok) showToast('ok', exportText.saved(reply.value.fileName, reply.value.rows));
    onRecorded();
  }, [begin, onRecorded]);
  return { proof, progress, verify, takeOut, stop };
}
