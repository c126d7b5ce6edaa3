/** The keys of a store from the recovery key and a copy of the vault's header: for a machine on which nothing of it stands yet. */
import { err, ok, type Result } from '../../shared/core/result.ts';
import { keysOf, openRecoverySeal } from './enrolment.ts';
import { isUnchanged, readHeader } from './header.ts';
import { type OpenKeys, wipe } from './open-keys.ts';
import { workFactor } from './password-cost.ts';
import { readRecoveryKey } from './recovery-key.ts';
import type { VaultDamaged, WrongRecoveryKey } from './vault-errors.ts';

/** The caller drops them. Errors: `wrongRecoveryKey`; `storeDamaged` for a header that is not one of ours, or was changed. */
export function recoveredKeys(header: string, recoveryKey: string): Result<OpenKeys, WrongRecoveryKey | VaultDamaged> {
  const damaged = err<VaultDamaged>({ type: 'storeDamaged', reason: 'corrupt' });
  // How much work its passwords ask for is looked at when somebody signs in with one.
  const reading = readHeader(header, workFactor('test').floor);
  if (reading.state !== 'sound') return damaged;
  const secret = readRecoveryKey(recoveryKey);
  if (secret === null) return err({ type: 'wrongRecoveryKey' });
  const opening = openRecoverySeal(reading.header, secret);
  secret.fill(0);
  if (opening === 'wrongSecret') return err({ type: 'wrongRecoveryKey' });
  if (opening === 'damaged') return damaged;
  const keys = isUnchanged(reading.header, opening.dataKey) ? keysOf(reading.header, opening) : null;
  if (keys !== null) return ok(keys);
  wipe(opening);
  return damaged;
}
