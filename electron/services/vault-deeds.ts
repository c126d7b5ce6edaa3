/**
 * What was done to the files of the vault while nobody could record it, entered into the audit chain for whoever comes in next: a header that was
 * put right from a copy, and files of a former key that are now overwritten.
 */
import { basename } from 'node:path';
import { ok } from '../../shared/core/result.ts';
import { auditHead } from '../store/audit/audit-chain.ts';
import type { Finding } from '../store/repair/repair-report.ts';
import type { HeaderRepair } from '../vault/header-repair.ts';
import type { Vault } from '../vault/vault.ts';
import { type DeskWork, type Outcome, recordReading } from './desk-work.ts';
import { enterReport } from './repairs.ts';
import { shredFormer } from './rotate-keys.ts';

/** The store must be proved: only then is what the former key has closed of no more use. Errors: `notSaved`. */
export async function recordVaultDeeds(
  work: DeskWork,
  { folder, vault }: { readonly folder: string; readonly vault: Vault },
): Outcome<null> {
  if (await enterHeaderRepairs(work, vault.headerRepairs())) vault.headerRepairsTold();
  const files = await shredFormer(folder);
  if (files === 0) return ok(null);
  const deed = { action: 'vault:shred', entity: 'vault', entityId: null, detail: { files } };
  const recorded = await recordReading(work, deed);
  return recorded.ok ? ok(null) : recorded;
}

/** Shown like any other repair, until a supervisor has read it. False where the disk takes no row: then they are told at the next coming. */
async function enterHeaderRepairs({ store }: DeskWork, repairs: readonly HeaderRepair[]): Promise<boolean> {
  for (const { at, file, was, quarantine } of repairs) {
    const head = await auditHead(store.read);
    const found: Finding = was === 'missing' ? 'headerMissing' : DAMAGED[file];
    const folder = quarantine === null ? null : basename(quarantine);
    const report = {
      at,
      found: [found],
      outcome: 'kept',
      before: head,
      after: head,
      replayed: 0,
      quarantine: folder,
    } as const;
    if (!(await enterReport(store, { ...report, backup: null, lost: null }))) return false;
  }
  return true;
}

const DAMAGED = { header: 'headerDamaged', copy: 'headerCopyDamaged' } as const satisfies Record<
  HeaderRepair['file'],
  Finding
>;
