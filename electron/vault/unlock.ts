/** The three ways to prove who one is: sign in, answer as a second person, and come back with the recovery key. */
import type { UserId } from '../../shared/core/ids.ts';
import { err, ok, type Result } from '../../shared/core/result.ts';
import type { AttemptLog } from './attempt-log.ts';
import { decoySeal, enrolUser, keysOf, type Locksmith, openRecoverySeal, openUserSeal } from './enrolment.ts';
import { fromBase64, type Header, isUnchanged, toBase64, type UserSeal } from './header.ts';
import type { HeaderFile } from './header-file.ts';
import { type Opening, wipe } from './open-keys.ts';
import { weaknessOfPassword } from './password-rules.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { makeKeyPair } from './seal.ts';
import { digestName } from './user-name.ts';
import type { Recovered, SignedIn } from './vault.ts';
import type {
  NotSaved,
  SignInRefused,
  VaultDamaged,
  VaultUnusable,
  WeakPassword,
  WrongRecoveryKey,
} from './vault-errors.ts';
import { notSaved } from './vault-file.ts';

export interface VaultParts {
  readonly file: HeaderFile;
  readonly locksmith: Locksmith;
  readonly attempts: () => AttemptLog;
  readonly newId: () => string;
}

interface Unlocked {
  readonly seal: UserSeal;
  readonly opening: Opening;
}

const CORRUPT: VaultDamaged = { type: 'storeDamaged', reason: 'corrupt' };

function corrupt(opening: Opening): Result<never, VaultDamaged> {
  wipe(opening);
  return err(CORRUPT);
}

/** Evaluates one guess, or refuses to while its name must wait. Counted before it is evaluated, forgiven when it was right. */
export async function guess(
  parts: VaultParts,
  header: Header,
  { nameDigest, password }: { readonly nameDigest: Uint8Array; readonly password: string },
): Promise<Result<Unlocked, SignInRefused | VaultDamaged | NotSaved>> {
  const attempt = recorded(() => parts.attempts().begin(nameDigest));
  if (!attempt.ok) return attempt;
  const refused = err({ type: 'signInRefused', retryAt: attempt.value.retryAt });
  if (!attempt.value.admitted) return refused;
  const encoded = toBase64(nameDigest);
  const known = header.users.find((user) => user.nameDigest === encoded);
  const seal = known ?? (await decoySeal(parts.locksmith, header, nameDigest));
  const opening = await openUserSeal(parts.locksmith, seal, { vaultId: header.vaultId, password });
  if (opening === 'wrongSecret') return refused;
  if (opening === 'damaged') return err(CORRUPT);
  if (!isUnchanged(header, opening.dataKey)) return corrupt(opening);
  const forgiven = recorded(() => parts.attempts().forgive(nameDigest, true));
  if (forgiven.ok) return ok({ seal, opening });
  wipe(opening);
  return forgiven;
}

export async function signIn(
  parts: VaultParts,
  name: string,
  password: string,
): Promise<Result<SignedIn, SignInRefused | VaultUnusable>> {
  const header = parts.file.read();
  if (!header.ok) return header;
  const nameDigest = digestName(fromBase64(header.value.nameSalt), name);
  const unlocked = await guess(parts, header.value, { nameDigest, password });
  if (!unlocked.ok) return unlocked;
  const { seal, opening } = unlocked.value;
  const keys = keysOf(header.value, opening);
  return keys === null ? corrupt(opening) : ok({ userId: seal.userId as UserId, keys });
}

export async function checkPassword(
  parts: VaultParts,
  name: string,
  password: string,
): Promise<Result<{ readonly userId: UserId }, SignInRefused | VaultUnusable>> {
  const header = parts.file.read();
  if (!header.ok) return header;
  const nameDigest = digestName(fromBase64(header.value.nameSalt), name);
  const unlocked = await guess(parts, header.value, { nameDigest, password });
  if (!unlocked.ok) return unlocked;
  wipe(unlocked.value.opening);
  return ok({ userId: unlocked.value.seal.userId as UserId });
}

export async function recover(
  parts: VaultParts,
  recoveryKey: string,
  input: { readonly name: string; readonly password: string },
): Promise<Result<Recovered, WrongRecoveryKey | WeakPassword | VaultUnusable>> {
  const read = parts.file.read();
  if (!read.ok) return read;
  const header = read.value;
  const secret = readRecoveryKey(recoveryKey);
  if (secret === null) return err({ type: 'wrongRecoveryKey' });
  const opening = openRecoverySeal(header, secret);
  secret.fill(0);
  if (opening === 'wrongSecret') return err({ type: 'wrongRecoveryKey' });
  if (opening === 'damaged') return err(CORRUPT);
  let recovered: Result<Recovered, WeakPassword | VaultUnusable> | null = null;
  try {
    recovered = await renewUser(parts, { header, opening }, input);
  } finally {
    if (recovered?.ok !== true) wipe(opening);
  }
  return recovered;
}

/** Gives the user of this name, or a new one, a new key pair under a new password. */
async function renewUser(
  parts: VaultParts,
  { header, opening }: { readonly header: Header; readonly opening: Opening },
  input: { readonly name: string; readonly password: string },
): Promise<Result<Recovered, WeakPassword | VaultUnusable>> {
  const { dataKey } = opening;
  if (!isUnchanged(header, dataKey)) return err(CORRUPT);
  const weak = weaknessOfPassword(input, header, parts.locksmith);
  if (weak !== null) return err(weak);
  const nameDigest = digestName(fromBase64(header.nameSalt), input.name);
  const known = header.users.find((user) => user.nameDigest === toBase64(nameDigest));
  const userId = known?.userId ?? parts.newId();
  const enrolment = { vaultId: header.vaultId, userId, nameDigest, password: input.password };
  const pair = makeKeyPair(parts.locksmith.random);
  const seal = await enrolUser(parts.locksmith, enrolment, { dataKey, pair, earlier: [] });
  const users = [...header.users.filter((user) => user !== known), seal];
  const written = recorded(() => {
    parts.file.change(header, { users }, dataKey);
    parts.attempts().forgive(nameDigest, false);
  });
  if (!written.ok) {
    pair.privateKey.fill(0);
    return written;
  }
  const keys = keysOf(header, { ...opening, holders: [{ subject: userId, pair }, ...opening.holders] });
  return keys === null ? err(CORRUPT) : ok({ userId: userId as UserId, keys, isNewUser: known === undefined });
}

/** What writing gave, or why the disk did not take it. */
export function recorded<T>(write: () => T): Result<T, NotSaved> {
  try {
    return ok(write());
  } catch (error) {
    return err(notSaved(error));
  }
}
