/**
 * A first start that was cut short, by a crash or by the power: a vault without a desk, whose recovery key nobody has seen. It is put aside, so
 * that the first start begins anew instead of ending before a door without a key.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { backupsIn } from '../places.ts';
import { openQuarantine } from '../store/repair/quarantine.ts';
import { acquireWriterLock } from '../store/writer-lock.ts';
import { HEADER } from '../vault/header-file.ts';
import type { OpenKeys } from '../vault/open-keys.ts';
import type { Vault } from '../vault/vault.ts';
import { type Person, STORE, STORE_FILES } from './open-desk.ts';

/** The first person of a desk; with that person in the store the vault is finished, and never again taken for a remainder. */
export const firstPerson =
  (vault: Vault, keys: OpenKeys, person: Person): Person =>
  async (store) => {
    const made = await person(store);
    if (!made.ok) return made;
    const finished = await vault.finishMaking(keys);
    return finished.ok ? ok(made.value) : finished;
  };

/**
 * Puts an unfinished vault and what was made of its store into quarantine. Left alone are a vault that was finished, one that has a backup, and
 * one that another desk is making at this moment. A disk that refuses leaves it for the next start.
 */
export function putUnfinishedAside(folder: string, vault: Vault, at: InstantMs): void {
  if (!vault.isUnfinished() || hasEntries(backupsIn(folder))) return;
  const lock = acquireWriterLock(join(folder, STORE));
  if (!lock.ok) return;
  try {
    const quarantine = openQuarantine(folder, 'first-start', at);
    // The header goes last: a store without it would bar the way to a new one.
    for (const name of STORE_FILES.filter((other) => other !== HEADER)) quarantine.move(join(folder, name));
    quarantine.move(join(folder, HEADER));
  } finally {
    lock.value.release();
  }
}

const hasEntries = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;
