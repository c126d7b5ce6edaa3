/**
 * The way onto a bare machine (新しいPCでの復元): whoever stands before a desk without a vault points at a backup, gives the recovery key, and goes on
 * with a new password of their own. Open to anyone, because only the recovery key opens anything.
 */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { err, ok } from '../../shared/core/result.ts';
import { instant } from '../../shared/core/time.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { MachineClock } from '../machine-clock.ts';
import { layStore } from '../restore/lay-store.ts';
import { type FoundBackup, findSource, journalAt } from '../restore/restore-source.ts';
import { HEADER_FILE } from '../store/backup/backup-name.ts';
import { presentBackup } from '../store/backup/stored-backups.ts';
import { dropKeys } from '../vault/open-keys.ts';
import { recoveredKeys } from '../vault/recovered-keys.ts';
import type { WeakPassword } from '../vault/vault-errors.ts';
import type { DeskSession } from './desk-session.ts';
import type { Outcome } from './desk-work.ts';

const MOST = 1000;

/** Errors: `vaultExists`; `wrongRecoveryKey` for a key that opens none of them. */
export async function inspectSource(
  session: DeskSession,
  input: Parsed<'restore:inspect'>,
): Outcome<Value<'restore:inspect'>> {
  if (session.vault.state() !== 'absent') return err({ type: 'vaultExists' });
  if (!isAbsolute(input.path)) return err({ type: 'folderRefused', reason: 'relative' });
  const source = findSource(input.path);
  const backups = source.backups.slice(0, MOST).map((found) => ({
    name: found.name,
    madeAt: instant(found.claimed.madeAt),
    sequence: found.claimed.head.sequence,
    proved: input.recoveryKey !== null && isOpenedBy(found, input.recoveryKey),
  }));
  if (input.recoveryKey !== null && backups.length > 0 && !backups.some(({ proved }) => proved)) {
    return err({ type: 'wrongRecoveryKey' });
  }
  return ok({ backups, journal: source.journal !== null });
}

/** Whether the key opens the header that lies beside the backup, and its manifest is one of that desk. */
function isOpenedBy({ path }: FoundBackup, recoveryKey: string): boolean {
  const keys = recoveredKeys(readFileSync(join(path, HEADER_FILE), 'utf8'), recoveryKey);
  if (!keys.ok) return false;
  const proved = presentBackup(path, keys.value.sidecarKey) !== null;
  dropKeys(keys.value);
  return proved;
}

/** Errors: `vaultExists`, `wrongRecoveryKey`, `weakPassword`, `restoreFailed`; then nothing was laid down. */
export async function restoreOntoBareMachine(
  session: DeskSession,
  input: Parsed<'restore:run'>,
  { clock, onProgress }: { readonly clock: MachineClock; readonly onProgress: (done: number) => void },
): Outcome<Value<'restore:run'>> {
  if (session.vault.state() !== 'absent') return err({ type: 'vaultExists' });
  if (![input.path, input.journalPath ?? input.path].every((path) => isAbsolute(path))) {
    return err({ type: 'folderRefused', reason: 'relative' });
  }
  const { path, backup, journalPath, recoveryKey, name, password } = input;
  const source = findSource(path);
  const backups = backup === null ? source.backups : source.backups.filter((found) => found.name === backup);
  const journal = journalPath === null ? source.journal : journalAt(journalPath);
  const weak = weaknessIn(session, backups, { name, password });
  if (weak !== null) return err(weak);
  const laid = await layStore({ backups, journal, recoveryKey, to: session.folder, clock, onProgress });
  if (!laid.ok) return laid;
  const recovered = await session.recover({ recoveryKey, name, password });
  if (!recovered.ok) return recovered;
  const { name: taken, transactions, sequence } = laid.value;
  return ok({ name: taken, transactions, sequence });
}

/** By the rules of the desk that comes back: whoever is refused now would stand before a locked desk afterwards. */
function weaknessIn(
  { vault }: DeskSession,
  backups: readonly FoundBackup[],
  person: { readonly name: string; readonly password: string },
): WeakPassword | null {
  for (const { path } of backups) {
    const weak = vault.weaknessFor(readFileSync(join(path, HEADER_FILE), 'utf8'), person);
    if (weak !== null) return weak;
  }
  return null;
}
