/**
 * How a secret is closed: AES-256-GCM under a key (a box), or under a one-time X25519 agreement with somebody's public key (a seal).
 * Both carry their context as associated data, so that a box moved to another vault, user or purpose does not open.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { assert } from '../../shared/core/assert.ts';
import { canonicalJson } from '../../shared/core/canonical-json.ts';

export type Random = (bytes: number) => Uint8Array;

/** What a box is bound to. `subject` is a user id, or `recovery`. */
export interface SealContext {
  readonly vault: string;
  readonly subject: string;
  readonly purpose: 'privateKey' | 'earlierKey' | 'dataKey' | 'blindIndexKey' | 'auditSeed';
  readonly version: number;
}

/** What closing needs besides the secret. */
export interface Sealing {
  readonly context: SealContext;
  readonly random: Random;
}

export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A box around a 32-byte secret: nonce, ciphertext, tag. */
export const BOXED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;
/** A seal around a 32-byte secret: the one-time public key, then a box. */
export const SEALED_KEY_BYTES = KEY_BYTES + BOXED_KEY_BYTES;

/** 32 bytes of HKDF-SHA256; `info` names the use, so that two uses of one key never meet. */
export function deriveKey(key: Uint8Array, salt: Uint8Array | string, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, `madoguchi ${info}`, KEY_BYTES));
}

const associated = (context: SealContext): Buffer => Buffer.from(canonicalJson({ ...context }));

export function closeBox(key: Uint8Array, secret: Uint8Array, { context, random }: Sealing): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associated(context));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** The secret, or null when the key, the context or a single bit is another one. */
export function openBox(key: Uint8Array, box: Uint8Array, context: SealContext): Uint8Array | null {
  if (box.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(context));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const secret = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
  try {
    decipher.final();
    return new Uint8Array(secret);
  } catch {
    return null;
  } finally {
    secret.fill(0);
  }
}

// RFC 8410: an X25519 key in DER is these fixed bytes and then the 32 raw ones.
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');

function privateKeyObject(raw: Uint8Array): KeyObject {
  const der = Buffer.concat([PRIVATE_PREFIX, raw]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

const publicKeyObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' });

const publicBytes = (key: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length));

export function makeKeyPair(random: Random): KeyPair {
  const privateKey = random(KEY_BYTES);
  assert(privateKey.length === KEY_BYTES, 'the random source gives as many bytes as asked for');
  return { publicKey: publicBytes(privateKeyObject(privateKey)), privateKey };
}

/** The key of one seal, from the two halves of its agreement and the two public keys it is between. */
function agreedKey(halves: Agreement, oneTimePublic: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const shared = diffieHellman(halves);
  try {
    return deriveKey(shared, Buffer.concat([oneTimePublic, publicKey]), 'seal v1');
  } finally {
    shared.fill(0);
  }
}

interface Agreement {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function sealTo(publicKey: Uint8Array, secret: Uint8Array, sealing: Sealing): Uint8Array {
  const oneTime = makeKeyPair(sealing.random);
  const halves = { privateKey: privateKeyObject(oneTime.privateKey), publicKey: publicKeyObject(publicKey) };
  const key = agreedKey(halves, oneTime.publicKey, publicKey);
  const seal = Buffer.concat([oneTime.publicKey, closeBox(key, secret, sealing)]);
  oneTime.privateKey.fill(0);
  key.fill(0);
  return seal;
}

/** The secret, or null when the seal was made for somebody else, for another context, or was changed. */
export function openSeal(pair: KeyPair, seal: Uint8Array, context: SealContext): Uint8Array | null {
  const oneTimePublic = seal.subarray(0, KEY_BYTES);
  let key: Uint8Array;
  try {
    const halves = { privateKey: privateKeyObject(pair.privateKey), publicKey: publicKeyObject(oneTimePublic) };
    key = agreedKey(halves, oneTimePublic, pair.publicKey);
  } catch {
    // A point of small order has no agreement; only a changed seal carries one.
    return null;
  }
  const secret = openBox(key, seal.subarray(KEY_BYTES), context);
  key.fill(0);
  return secret;
}
