/**
 * The verification keys (検証キー) of the audit seals: the seeds of the eras as an auditor writes them down for the stand-alone verifier, and
 * as the desk opens them for its own verification. Whoever holds the key of the era that runs can seal what others would believe, so it is shown
 * to auditors alone, after their password, and the showing is recorded.
 */
import { hash } from 'node:crypto';
import { err, ok } from '../../shared/core/result.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import { listEras } from '../store/audit/audit-eras.ts';
import { toBase32 } from '../vault/recovery-key.ts';
import type { Vault } from '../vault/vault.ts';
import { type Outcome, recordReading } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

/** The open desk with the vault that opens seeds for whoever is signed in. */
export interface AuditDesk extends Pick<OpenDesk, 'work' | 'keys' | 'anchors'> {
  readonly vault: Pick<Vault, 'openSeed' | 'checkPassword'>;
}

const GROUP = 4;
const CHECK_DIGITS = 4;

/** `7K2M-…`: 13 groups of the seed in Crockford's base 32, and one that catches a misread character. */
export function printVerificationKey(seed: Uint8Array): string {
  const check = hash('sha256', Buffer.concat([Buffer.from('madoguchi audit key v1'), seed]), 'buffer');
  const digits = toBase32(seed) + toBase32(check).slice(0, CHECK_DIGITS);
  return digits.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** The seeds that whoever is signed in can open, by era. Whoever asks overwrites them. */
export async function openSeeds({ work, keys, vault }: AuditDesk): Promise<Map<number, Uint8Array>> {
  const seeds = new Map<number, Uint8Array>();
  for (const { era, seals } of await listEras(work.store.read)) {
    const seed = vault.openSeed(keys, seals);
    if (seed !== null) seeds.set(era, seed);
  }
  return seeds;
}

export function wipeSeeds(seeds: ReadonlyMap<number, Uint8Array>): void {
  for (const seed of seeds.values()) seed.fill(0);
}

/** Errors: `signInRefused` for a wrong password. */
export async function showVerificationKeys(
  desk: AuditDesk,
  { password }: Parsed<'audit:keys'>,
): Outcome<Value<'audit:keys'>> {
  const { work, vault } = desk;
  const checked = await vault.checkPassword(work.user.name, password);
  if (!checked.ok) return checked;
  if (checked.value.userId !== work.user.id) return err({ type: 'notPermitted' });
  const seeds = await openSeeds(desk);
  const keys = (await listEras(work.store.read)).map(({ era, firstSequence, madeAt }) => {
    const seed = seeds.get(era);
    return { era, firstSequence, madeAt, key: seed === undefined ? null : printVerificationKey(seed) };
  });
  wipeSeeds(seeds);
  const detail = { keysShown: keys.filter(({ key }) => key !== null).length, eras: keys.length };
  const recorded = await recordReading(work, { action: 'audit:keys', entity: 'audit', entityId: null, detail });
  return recorded.ok ? ok({ keys }) : recorded;
}
