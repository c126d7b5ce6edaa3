/**
 * The form of the draft journal: a head with the salt of its key, then frames that are each sealed for themselves, so that a damaged one costs
 * no other. The end may be torn, by a kill in the middle of a write; what was torn was never acknowledged.
 *
 * Format: magic (8) · salt (16), then frames of length (4) · nonce (12) · sealed text · tag (16); a frame's place in the row is sealed with it.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sidecarKeyOf } from '../sidecar-key.ts';

const MAGIC = Buffer.from('MADODFT1');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const LENGTH = 4;
export const HEAD_BYTES = MAGIC.length + SALT;

export interface DraftSeal {
  readonly head: Buffer;
  readonly key: Buffer;
}

export function newSeal(sidecarKey: Uint8Array): DraftSeal {
  const salt = randomBytes(SALT);
  return { head: Buffer.concat([MAGIC, salt]), key: keyOf(sidecarKey, salt) };
}

export function sealDraft({ key }: DraftSeal, count: number, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(placeOf(count));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, nonce, sealed, cipher.getAuthTag()]);
}

export interface DraftReading {
  readonly texts: readonly string[];
  /** Some frame that was whole could not be opened, or the file is not ours. */
  readonly damaged: boolean;
}

/** Every text in the order of writing. */
export function readDrafts(sidecarKey: Uint8Array, bytes: Buffer): DraftReading {
  if (bytes.length === 0) return { texts: [], damaged: false };
  // Less than a head was never acknowledged either.
  if (bytes.length < HEAD_BYTES) return { texts: [], damaged: false };
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { texts: [], damaged: true };
  const key = keyOf(sidecarKey, bytes.subarray(MAGIC.length, HEAD_BYTES));
  const texts: string[] = [];
  let damaged = false;
  let count = 0;
  for (let at = HEAD_BYTES; at + LENGTH + NONCE + TAG <= bytes.length; count += 1) {
    const end = at + LENGTH + NONCE + bytes.readUInt32BE(at) + TAG;
    if (end > bytes.length) break;
    const text = openDraft(key, count, bytes.subarray(at + LENGTH, end));
    if (text === null) damaged = true;
    else texts.push(text);
    at = end;
  }
  key.fill(0);
  return { texts, damaged };
}

function openDraft(key: Buffer, count: number, frame: Buffer): string | null {
  const cipher = createDecipheriv('aes-256-gcm', key, frame.subarray(0, NONCE)).setAAD(placeOf(count));
  cipher.setAuthTag(frame.subarray(-TAG));
  try {
    return Buffer.concat([cipher.update(frame.subarray(NONCE, -TAG)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function placeOf(count: number): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(count));
  return place;
}

const keyOf = (sidecarKey: Uint8Array, salt: Uint8Array): Buffer => sidecarKeyOf(sidecarKey, 'drafts v1', salt);
