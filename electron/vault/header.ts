/**
 * The vault's header, `vault.json`: which seals there are, and nothing that names a person. Reading is strict — exactly these members,
 * exactly these lengths, work within bounds — and two sums cover all of it. The checksum needs no key and tells a damaged file, which a copy
 * may replace, from one that was written so; the MAC under the data key proves who wrote it, so a header that anybody else changed opens
 * nothing.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import { ID_PATTERN } from '../../shared/core/ids.ts';
import { isWithinBounds, type PasswordCost, type WorkFactor } from './password-cost.ts';
import { BOXED_KEY_BYTES, deriveKey, KEY_BYTES, SEALED_KEY_BYTES } from './seal.ts';

/** One way in: a key pair whose private half needs a secret of its owner, and the data key sealed to the public half. Base 64. */
export type Seal = {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly dataKey: string;
};

export type UserSeal = Seal & {
  readonly userId: string;
  readonly nameDigest: string;
  /** True where the private key needs the secret of this device as well. */
  readonly deviceBound: boolean;
  readonly salt: string;
  readonly cost: PasswordCost;
  /** The pairs of this person's former passwords, newest first, each private half in a box under a key of the present one. */
  readonly earlier: readonly EarlierPair[];
};

export type EarlierPair = Pick<Seal, 'publicKey' | 'privateKey'>;

export type HeaderBody = {
  readonly format: 'madoguchi-vault';
  readonly version: 1;
  readonly vaultId: string;
  /** Rises with every change. */
  readonly revision: number;
  /** How many data keys there have been; the database, and whatever lies beside it, belongs to the latest. */
  readonly generation: number;
  readonly sample: boolean;
  readonly nameSalt: string;
  /** The blind-index key in a box under a key of the data key. */
  readonly blindIndexKey: string;
  readonly users: readonly UserSeal[];
  readonly recovery: Seal;
};

export type Header = HeaderBody & { readonly mac: string };

/** What a text is found to be. */
export type HeaderReading =
  | { readonly state: 'sound'; readonly header: Header }
  /** Not, to the last character, what any vault has written: a torn or decayed file. */
  | { readonly state: 'damaged' }
  /** Written so on purpose, but not by this program: members or amounts of work that it does not know. */
  | { readonly state: 'foreign' };

export const SALT_BYTES = 16;
export const DIGEST_BYTES = 32;
const MOST_USERS = 1000;
/** What was sealed to a person so many passwords ago has long been sealed anew. */
export const MOST_EARLIER = 16;

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

/** The header text to write, its MAC and its checksum made new. */
export const printHeader = (body: HeaderBody, dataKey: Uint8Array): string =>
  printChecked({ ...body, mac: macOf(body, dataKey) });

/** The one text of these members, with their checksum; it proves nothing about who wrote it. */
export const printChecked = (members: { readonly [member: string]: Json }): string =>
  `${canonicalJson({ ...members, checksum: checksumOf(members) })}\n`;

const checksumOf = (members: { readonly [member: string]: Json }): string =>
  createHash('sha256').update(canonicalJson(members)).digest('base64');

/** Whether the header is, to the last member, what the holder of this data key wrote. */
export function isUnchanged(header: Header, dataKey: Uint8Array): boolean {
  const { mac, ...body } = header;
  return timingSafeEqual(fromBase64(mac), fromBase64(macOf(body, dataKey)));
}

function macOf(body: HeaderBody, dataKey: Uint8Array): string {
  const key = deriveKey(dataKey, body.vaultId, 'header mac v1');
  const mac = createHmac('sha256', key).update(canonicalJson(body)).digest('base64');
  key.fill(0);
  return mac;
}

/** Reads the text; it asks for no work and needs no key. */
export function readHeader(text: string, floor: WorkFactor['floor']): HeaderReading {
  const members = readChecked(text);
  if (members === null) return { state: 'damaged' };
  const header = headerOf(members, floor);
  return header === null ? { state: 'foreign' } : { state: 'sound', header };
}

/** The members but the checksum, or null when the text is not exactly what `printChecked` makes of them. */
function readChecked(text: string): Record<string, Json> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return null;
    const { checksum: _, ...members } = value;
    return printChecked(members) === text ? members : null;
  } catch {
    // No JSON, or nested deeper than a stack goes.
    return null;
  }
}

function headerOf(value: Record<string, Json>, floor: WorkFactor['floor']): Header | null {
  const { users } = value;
  const valid =
    hasShape(value, HEADER_SHAPE) &&
    Array.isArray(users) &&
    users.length <= MOST_USERS &&
    users.every((user) => hasShape(user, USER_SHAPE) && isBoundedCost(user['cost'], floor)) &&
    areUnique(users.map((user) => user.userId)) &&
    areUnique(users.map((user) => user.nameDigest));
  return valid ? (value as unknown as Header) : null;
}

type Check = (value: unknown) => boolean;
type Shape = { readonly [member: string]: Check };

const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasShape(value: unknown, shape: Shape): value is Record<string, Json> {
  if (!isRecord(value)) return false;
  const members = Object.keys(value);
  return (
    members.length === Object.keys(shape).length &&
    Object.entries(shape).every(([member, check]) => Object.hasOwn(value, member) && check(value[member]))
  );
}

const areUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const exactly =
  (expected: Json): Check =>
  (value) =>
    value === expected;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const isId: Check = (value) => typeof value === 'string' && ID_PATTERN.test(value);
const bytes =
  (length: number): Check =>
  (value) => {
    if (typeof value !== 'string' || value.length > 1000) return false;
    const decoded = fromBase64(value);
    // Base 64 is read leniently, so only the one spelling that we write is taken.
    return decoded.length === length && toBase64(decoded) === value;
  };

const SEAL_SHAPE: Shape = {
  publicKey: bytes(KEY_BYTES),
  privateKey: bytes(BOXED_KEY_BYTES),
  dataKey: bytes(SEALED_KEY_BYTES),
};

const EARLIER_SHAPE: Shape = { publicKey: bytes(KEY_BYTES), privateKey: bytes(BOXED_KEY_BYTES) };

const USER_SHAPE: Shape = {
  ...SEAL_SHAPE,
  userId: isId,
  nameDigest: bytes(DIGEST_BYTES),
  deviceBound: isFlag,
  salt: bytes(SALT_BYTES),
  cost: isRecord,
  earlier: (value) =>
    Array.isArray(value) && value.length <= MOST_EARLIER && value.every((pair) => hasShape(pair, EARLIER_SHAPE)),
};

const HEADER_SHAPE: Shape = {
  format: exactly('madoguchi-vault'),
  version: exactly(1),
  vaultId: isId,
  revision: isCount,
  generation: isCount,
  sample: isFlag,
  nameSalt: bytes(KEY_BYTES),
  blindIndexKey: bytes(BOXED_KEY_BYTES),
  users: Array.isArray,
  recovery: (value) => hasShape(value, SEAL_SHAPE),
  mac: bytes(DIGEST_BYTES),
};

const ARGON2_SHAPE: Shape = { algorithm: exactly('argon2id'), memoryKib: isCount, passes: isCount, lanes: isCount };
const SCRYPT_SHAPE: Shape = { algorithm: exactly('scrypt'), logCost: isCount, blockSize: isCount, lanes: isCount };

function isBoundedCost(value: unknown, floor: WorkFactor['floor']): boolean {
  return (
    (hasShape(value, ARGON2_SHAPE) || hasShape(value, SCRYPT_SHAPE)) && isWithinBounds(value as PasswordCost, floor)
  );
}
