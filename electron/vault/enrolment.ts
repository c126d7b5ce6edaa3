/** Makes and opens the ways into a vault: a user's, which needs the password and perhaps the device, and that of the recovery key. */
import {
  type EarlierPair,
  fromBase64,
  type Header,
  type HeaderBody,
  MOST_EARLIER,
  SALT_BYTES,
  type Seal,
  toBase64,
  type UserSeal,
} from './header.ts';
import { type Holder, holdKeys, type Opening, type OpenKeys } from './open-keys.ts';
import type { PasswordKeys } from './password-key.ts';
import {
  BOXED_KEY_BYTES,
  closeBox,
  deriveKey,
  KEY_BYTES,
  type KeyPair,
  makeKeyPair,
  openBox,
  openSeal,
  type Random,
  SEALED_KEY_BYTES,
  type SealContext,
  type Sealing,
  sealTo,
} from './seal.ts';

/** What this PC brings to every seal. */
export interface Locksmith {
  readonly random: Random;
  readonly passwordKeys: PasswordKeys;
  readonly deviceSecret: Uint8Array | null;
}

export interface Enrolment {
  readonly vaultId: string;
  readonly userId: string;
  readonly nameDigest: Uint8Array;
  readonly password: string;
}

/** The subject of whatever is sealed to the recovery key. */
export const RECOVERY = 'recovery';

type Purpose = SealContext['purpose'];
export const contextOf = (vault: string, subject: string, purpose: Purpose): SealContext => ({
  vault,
  subject,
  purpose,
  version: 1,
});

interface Enrolled {
  readonly dataKey: Uint8Array;
  readonly pair: KeyPair;
}

/** Seals the data key to the key pair of this user, and closes the pair's private half with the password. */
export async function enrolUser(
  locksmith: Locksmith,
  enrolment: Enrolment,
  enrolled: Enrolled & { readonly earlier: readonly KeyPair[] },
): Promise<UserSeal> {
  const salt = locksmith.random(SALT_BYTES);
  const cost = await locksmith.passwordKeys.newCost();
  const seal = { salt: toBase64(salt), cost, deviceBound: locksmith.deviceSecret !== null };
  const key = await keyOfUser(locksmith, { ...seal, userId: enrolment.userId }, enrolment);
  const ways = sealDataKey({ vault: enrolment.vaultId, subject: enrolment.userId, key, ...enrolled }, locksmith.random);
  key.fill(0);
  const earlier = boxEarlier(locksmith.random, enrolment, enrolled);
  return { ...ways, ...seal, userId: enrolment.userId, nameDigest: toBase64(enrolment.nameDigest), earlier };
}

interface Owner {
  readonly vaultId: string;
  readonly userId: string;
}

const keyOfEarlier = ({ vaultId, userId }: Owner, pair: KeyPair): Uint8Array =>
  deriveKey(pair.privateKey, vaultId, `earlier keys v1 ${userId}`);

function boxEarlier(
  random: Random,
  { vaultId, userId }: Owner,
  { pair, earlier }: { readonly pair: KeyPair; readonly earlier: readonly KeyPair[] },
): EarlierPair[] {
  const key = keyOfEarlier({ vaultId, userId }, pair);
  const sealing = { context: contextOf(vaultId, userId, 'earlierKey'), random };
  const boxes = earlier.slice(0, MOST_EARLIER).map(({ publicKey, privateKey }) => ({
    publicKey: toBase64(publicKey),
    privateKey: toBase64(closeBox(key, privateKey, sealing)),
  }));
  key.fill(0);
  return boxes;
}

/** A broken box is left out: it keeps nobody from opening the store. */
function openEarlier(seal: UserSeal, vaultId: string, pair: KeyPair): Holder[] {
  const key = keyOfEarlier({ vaultId, userId: seal.userId }, pair);
  const context = contextOf(vaultId, seal.userId, 'earlierKey');
  const holders = seal.earlier.flatMap(({ publicKey, privateKey }) => {
    const opened = openBox(key, fromBase64(privateKey), context);
    if (opened === null) return [];
    return [{ subject: seal.userId, pair: { publicKey: fromBase64(publicKey), privateKey: opened } }];
  });
  key.fill(0);
  return holders;
}

interface RecoveryKeys {
  /** What stands on paper. */
  readonly secret: Uint8Array;
  readonly dataKey: Uint8Array;
}

/** Seals the data key to the recovery key, which needs no device: it is for the day the PC is gone. */
export function enrolRecovery(random: Random, vaultId: string, { secret, dataKey }: RecoveryKeys): Seal {
  const key = keyOfRecovery(vaultId, secret);
  const pair = makeKeyPair(random);
  const seal = sealDataKey({ vault: vaultId, subject: RECOVERY, key, dataKey, pair }, random);
  key.fill(0);
  pair.privateKey.fill(0);
  return seal;
}

/**
 * What opens, `wrongSecret`, or `damaged` where the password is right but the data key's seal is broken. A seal that nobody can open
 * (`decoySeal`) costs the same work and gives `wrongSecret`.
 */
export async function openUserSeal(
  locksmith: Locksmith,
  seal: UserSeal,
  owner: { readonly vaultId: string; readonly password: string },
): Promise<Opened> {
  const key = await keyOfUser(locksmith, seal, owner);
  const opened = openDataKey(seal, { vault: owner.vaultId, subject: seal.userId, key });
  if (typeof opened === 'string') return opened;
  const earlier = opened.holders.flatMap(({ pair }) => openEarlier(seal, owner.vaultId, pair));
  return { ...opened, holders: [...opened.holders, ...earlier] };
}

export function openRecoverySeal(header: HeaderBody, secret: Uint8Array): Opened {
  const key = keyOfRecovery(header.vaultId, secret);
  return openDataKey(header.recovery, { vault: header.vaultId, subject: RECOVERY, key });
}

/** Stands in for the seal of a name that nobody has, so that an unknown name is as much work as a wrong password. */
export async function decoySeal(locksmith: Locksmith, header: Header, nameDigest: Uint8Array): Promise<UserSeal> {
  const model = header.users[0];
  const salt = deriveKey(fromBase64(header.nameSalt), nameDigest, 'decoy salt').subarray(0, SALT_BYTES);
  return {
    userId: header.vaultId,
    nameDigest: toBase64(nameDigest),
    deviceBound: model?.deviceBound ?? locksmith.deviceSecret !== null,
    salt: toBase64(salt),
    cost: model?.cost ?? (await locksmith.passwordKeys.newCost()),
    earlier: [],
    publicKey: toBase64(locksmith.random(KEY_BYTES)),
    privateKey: toBase64(locksmith.random(BOXED_KEY_BYTES)),
    dataKey: toBase64(locksmith.random(SEALED_KEY_BYTES)),
  };
}

interface StoreKeys {
  readonly dataKey: Uint8Array;
  readonly blindIndexKey: Uint8Array;
}

/** The blind-index key in its box under the data key. */
export function boxBlindIndexKey(random: Random, vaultId: string, { dataKey, blindIndexKey }: StoreKeys): string {
  const wrap = deriveKey(dataKey, vaultId, 'blind index box v1');
  const box = closeBox(wrap, blindIndexKey, { context: contextOf(vaultId, 'store', 'blindIndexKey'), random });
  wrap.fill(0);
  return toBase64(box);
}

/** The seal of the same holder around another data key; the holder's secret is not needed for it. */
export function resealDataKey<S extends Seal>(
  seal: S,
  { vault, subject, dataKey }: { readonly vault: string; readonly subject: string; readonly dataKey: Uint8Array },
  random: Random,
): S {
  const sealing = { context: contextOf(vault, subject, 'dataKey'), random };
  return { ...seal, dataKey: toBase64(sealTo(fromBase64(seal.publicKey), dataKey, sealing)) };
}

/** The keys to work with, or null when the blind-index key's box does not open. Takes what opened the vault over. */
export function keysOf(header: HeaderBody, opening: Opening): OpenKeys | null {
  const { dataKey } = opening;
  const wrap = deriveKey(dataKey, header.vaultId, 'blind index box v1');
  const context = contextOf(header.vaultId, 'store', 'blindIndexKey');
  const blindIndexKey = openBox(wrap, fromBase64(header.blindIndexKey), context);
  wrap.fill(0);
  if (blindIndexKey === null) return null;
  const databaseKey = deriveKey(dataKey, header.vaultId, 'database v1');
  return holdKeys(opening, {
    databaseKey,
    blindIndexKey,
    sidecarKey: deriveKey(dataKey, header.vaultId, 'sidecar v1'),
  });
}

type Opened = Opening | 'wrongSecret' | 'damaged';

interface WayIn {
  readonly vault: string;
  readonly subject: string;
  /** Wraps the private half of the key pair. */
  readonly key: Uint8Array;
}

function sealDataKey({ vault, subject, key, dataKey, pair }: WayIn & Enrolled, random: Random): Seal {
  const sealing = (purpose: Purpose): Sealing => ({ context: contextOf(vault, subject, purpose), random });
  return {
    publicKey: toBase64(pair.publicKey),
    privateKey: toBase64(closeBox(key, pair.privateKey, sealing('privateKey'))),
    dataKey: toBase64(sealTo(pair.publicKey, dataKey, sealing('dataKey'))),
  };
}

function openDataKey(seal: Seal, { vault, subject, key }: WayIn): Opened {
  const privateKey = openBox(key, fromBase64(seal.privateKey), contextOf(vault, subject, 'privateKey'));
  key.fill(0);
  if (privateKey === null) return 'wrongSecret';
  const holder: Holder = { subject, pair: { publicKey: fromBase64(seal.publicKey), privateKey } };
  const dataKey = openSeal(holder.pair, fromBase64(seal.dataKey), contextOf(vault, subject, 'dataKey'));
  if (dataKey !== null) return { vaultId: vault, dataKey, holders: [holder] };
  privateKey.fill(0);
  return 'damaged';
}

async function keyOfUser(
  locksmith: Locksmith,
  seal: Pick<UserSeal, 'userId' | 'salt' | 'cost' | 'deviceBound'>,
  owner: { readonly vaultId: string; readonly password: string },
): Promise<Uint8Array> {
  const derived = await locksmith.passwordKeys.derive(owner.password, fromBase64(seal.salt), seal.cost);
  const device = seal.deviceBound ? (locksmith.deviceSecret ?? new Uint8Array()) : new Uint8Array();
  const both = Buffer.concat([derived, device]);
  const key = deriveKey(both, owner.vaultId, `user key v1 ${seal.userId}`);
  derived.fill(0);
  both.fill(0);
  return key;
}

const keyOfRecovery = (vaultId: string, secret: Uint8Array): Uint8Array =>
  deriveKey(secret, vaultId, 'recovery key v1');
