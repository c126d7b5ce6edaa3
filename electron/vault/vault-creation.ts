/** The first hour of a vault: its keys, its first user and its recovery key. There is no account before that and none besides. */
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { boxBlindIndexKey, enrolRecovery, enrolUser, keysOf } from './enrolment.ts';
import { type HeaderBody, toBase64 } from './header.ts';
import type { HeaderFile } from './header-file.ts';
import { dataKeyOf, type OpenKeys } from './open-keys.ts';
import { weaknessOfPassword } from './password-rules.ts';
import { printRecoveryKey, toBase32 } from './recovery-key.ts';
import { KEY_BYTES, makeKeyPair, type Random } from './seal.ts';
import { recorded, type VaultParts } from './unlock.ts';
import { digestName } from './user-name.ts';
import type { NotSaved, VaultExists, VaultUnusable, WeakPassword } from './vault-errors.ts';
import { makeFolder, notSaved } from './vault-file.ts';

/** The revision of a header that nobody has changed: whatever else happens to a vault, `finishMaking` is the first change. */
const AS_MADE = 1;

interface Ground extends VaultParts {
  readonly folder: string;
  readonly layAttemptLog: () => void;
}

interface FirstUser {
  readonly name: string;
  readonly password: string;
  readonly sample: boolean;
}

interface NewVault {
  readonly userId: UserId;
  readonly recoveryKey: string;
  readonly keys: OpenKeys;
}

export async function createVault(
  ground: Ground,
  { name, password, sample }: FirstUser,
): Promise<Result<NewVault, WeakPassword | VaultExists | NotSaved>> {
  const { file, locksmith, newId } = ground;
  if (file.exists()) return err({ type: 'vaultExists' });
  const { random } = locksmith;
  const nameSalt = random(KEY_BYTES);
  const weak = weaknessOfPassword({ name, password }, { nameSalt: toBase64(nameSalt), users: [] }, locksmith);
  if (weak !== null) return err(weak);

  const vaultId = newId();
  const userId = newId();
  const dataKey = random(KEY_BYTES);
  const blindIndexKey = random(KEY_BYTES);
  const pair = makeKeyPair(random);
  const recoverySecret = random(KEY_BYTES);
  const enrolment = { vaultId, userId, nameDigest: digestName(nameSalt, name), password };
  const body: HeaderBody = {
    format: 'madoguchi-vault',
    version: 1,
    vaultId,
    revision: AS_MADE,
    generation: 1,
    sample,
    nameSalt: toBase64(nameSalt),
    blindIndexKey: boxBlindIndexKey(random, vaultId, { dataKey, blindIndexKey }),
    users: [await enrolUser(locksmith, enrolment, { dataKey, pair, earlier: [] })],
    recovery: enrolRecovery(random, vaultId, { secret: recoverySecret, dataKey }),
  };
  const recoveryKey = printRecoveryKey(recoverySecret);
  recoverySecret.fill(0);
  blindIndexKey.fill(0);
  try {
    makeFolder(ground.folder);
    ground.layAttemptLog();
    if (!file.create(body, dataKey)) return err({ type: 'vaultExists' });
  } catch (error) {
    return err(notSaved(error));
  }
  const keys = keysOf(body, { vaultId, dataKey, holders: [{ subject: userId, pair }] });
  assert(keys !== null, 'a box that was just closed opens');
  return ok({ userId: userId as UserId, recoveryKey, keys });
}

export const isUnfinished = ({ revision }: Pick<HeaderBody, 'revision'>): boolean => revision === AS_MADE;

/** The making is over: the header becomes one that was changed. Harmless where it is already. */
export function finishMaking(file: HeaderFile, keys: OpenKeys): Result<undefined, VaultUnusable> {
  const dataKey = dataKeyOf(keys);
  const read = file.readProved(dataKey);
  if (!read.ok) return read;
  return recorded(() => {
    if (isUnfinished(read.value)) file.change(read.value, {}, dataKey);
    return undefined;
  });
}

/** A password nobody has to remember, for the sign-in that a sample store shows on its own screen: 120 bits, easy to type. */
export function samplePassword(random: Random): string {
  return (toBase32(random(15)).match(/.{4}/g) ?? []).join('-').toLowerCase();
}
