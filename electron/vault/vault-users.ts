/** Who may open the vault: changes of the list of seals, each by somebody who has opened it. */
import { assert, BrokenInvariant } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { err, type Result } from '../../shared/core/result.ts';
import { enrolUser } from './enrolment.ts';
import { fromBase64, toBase64 } from './header.ts';
import { addHolder, dataKeyOf, type OpenKeys, wipe } from './open-keys.ts';
import { weaknessOfPassword } from './password-rules.ts';
import { makeKeyPair } from './seal.ts';
import { guess, recorded, type VaultParts } from './unlock.ts';
import { digestName } from './user-name.ts';
import type { NewUser } from './vault.ts';
import type { SignInRefused, UserNameTaken, VaultUnusable, WeakPassword } from './vault-errors.ts';

export async function addUser(
  parts: VaultParts,
  keys: OpenKeys,
  input: NewUser,
): Promise<Result<undefined, WeakPassword | UserNameTaken | VaultUnusable>> {
  const dataKey = dataKeyOf(keys);
  const read = parts.file.readProved(dataKey);
  if (!read.ok) return read;
  const header = read.value;
  assert(!header.users.some((user) => user.userId === input.userId), 'a user is added once');
  const nameDigest = digestName(fromBase64(header.nameSalt), input.name);
  if (header.users.some((user) => user.nameDigest === toBase64(nameDigest))) return err({ type: 'userNameTaken' });
  const weak = weaknessOfPassword(input, header, parts.locksmith);
  if (weak !== null) return err(weak);
  const enrolment = { vaultId: header.vaultId, userId: input.userId, nameDigest, password: input.password };
  const pair = makeKeyPair(parts.locksmith.random);
  const seal = await enrolUser(parts.locksmith, enrolment, { dataKey, pair, earlier: [] });
  pair.privateKey.fill(0);
  return recorded(() => {
    parts.file.change(header, { users: [...header.users, seal] }, dataKey);
    return undefined;
  });
}

export function removeUser(parts: VaultParts, keys: OpenKeys, userId: UserId): void {
  const dataKey = dataKeyOf(keys);
  const header = parts.file.readProved(dataKey);
  if (!header.ok) throw new BrokenInvariant('an open vault still has its header');
  const users = header.value.users.filter((user) => user.userId !== userId);
  if (users.length < header.value.users.length) parts.file.change(header.value, { users }, dataKey);
}

export interface PasswordChange {
  readonly userId: UserId;
  readonly current: string;
  readonly next: string;
}

export async function changePassword(
  parts: VaultParts,
  keys: OpenKeys,
  { userId, current, next }: PasswordChange,
): Promise<Result<undefined, WeakPassword | SignInRefused | VaultUnusable>> {
  const dataKey = dataKeyOf(keys);
  const read = parts.file.readProved(dataKey);
  if (!read.ok) return read;
  const header = read.value;
  const seal = header.users.find((user) => user.userId === userId);
  assert(seal !== undefined, 'who changes a password has one');
  const nameDigest = fromBase64(seal.nameDigest);
  const unlocked = await guess(parts, header, { nameDigest, password: current });
  if (!unlocked.ok) return unlocked;
  const { opening } = unlocked.value;
  // A new pair as well: whoever knows the former password and kept a former header must not open what is sealed from now on.
  const pair = makeKeyPair(parts.locksmith.random);
  try {
    const weak = weaknessOfPassword({ name: null, password: next }, header, parts.locksmith);
    if (weak !== null) return err(weak);
    const enrolment = { vaultId: header.vaultId, userId, nameDigest, password: next };
    const earlier = opening.holders.map((holder) => holder.pair);
    const renewed = await enrolUser(parts.locksmith, enrolment, { dataKey, pair, earlier });
    const users = header.users.map((user) => (user.userId === userId ? renewed : user));
    return recorded(() => {
      parts.file.change(header, { users }, dataKey);
      addHolder(keys, { subject: userId, pair });
      return undefined;
    });
  } finally {
    wipe(opening);
  }
}
