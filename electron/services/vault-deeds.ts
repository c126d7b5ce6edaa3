/**
 * What was done to the files of the vault while nobody could record it, entered into the audit chain for whoever comes in next: a header that was
 * put right from a copy, and files of a former key that are now overwritten.
 */
import { ok } from '../../shared/core/result.ts';
import type { Vault } from '../vault/vault.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';
import { shredFormer } from './rotate-keys.ts';

/** The store must be proved: only then is what the former key has closed of no more use. Errors: `notSaved`. */
export async function recordVaultDeeds(
  work: DeskWork,
  { folder, vault }: { readonly folder: string; readonly vault: Vault },
): Outcome<null> {
  const deed = { entity: 'vault', entityId: null };
  for (const { at, file, was, from, quarantine } of vault.headerRepairs()) {
    const detail = { foundAt: at, file, was, source: from, quarantine };
    const recorded = await recordReading(work, { ...deed, action: 'vault:repair', detail });
    if (!recorded.ok) return recorded;
  }
  vault.headerRepairsTold();
  const files = await shredFormer(folder);
  if (files === 0) return ok(null);
  const recorded = await recordReading(work, { ...deed, action: 'vault:shred', detail: { files } });
  return recorded.ok ? ok(null) : recorded;
}
