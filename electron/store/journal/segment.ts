/**
 * One file of the operation journal: a head that says after which row of the audit chain it begins, and sealed frames, each chained to the
 * one before it, so that none can be changed, moved or taken out of the middle unnoticed. Whether the end was cut off shows only against
 * the database and the high-water mark.
 *
 * Format: magic (8) · salt (16) · base sequence (8) · base hash (32) · MAC (32), then frames of length (4) · nonce (12) · sealed text · tag (16).
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuditHead } from '../audit/audit-chain.ts';
import { sidecarKeyOf } from '../sidecar-key.ts';
import { type JournalFrame, parseFrame, printFrame } from './journal-frame.ts';

const MAGIC = Buffer.from('MADOJNL1');
const SALT = 16;
const HASH = 32;
const MAC = 32;
const NONCE = 12;
const TAG = 16;
const LENGTH = 4;
export const HEAD_BYTES = MAGIC.length + SALT + 8 + HASH + MAC;
const LEAST_FRAME = LENGTH + NONCE + TAG;

/** What seals and opens the frames of one segment. */
export interface SegmentSeal {
  readonly base: AuditHead;
  readonly key: Buffer;
  /** What the next frame is chained to: the MAC of the head, or the tag of the frame before. */
  readonly link: Buffer;
}

export interface SealedFrame {
  readonly bytes: Buffer;
  /** What the frame after it is chained to. */
  readonly link: Buffer;
}

/** The head of a new segment, and what seals its frames. */
export function newSegment(
  sidecarKey: Uint8Array,
  base: AuditHead,
): { readonly head: Buffer; readonly seal: SegmentSeal } {
  const salt = randomBytes(SALT);
  const sequence = Buffer.alloc(8);
  sequence.writeBigUInt64BE(BigInt(base.sequence));
  const open = Buffer.concat([MAGIC, salt, sequence, Buffer.from(base.hash, 'hex')]);
  const head = Buffer.concat([open, macOf(sidecarKey, salt, open)]);
  return { head, seal: { base, key: frameKey(sidecarKey, salt), link: head.subarray(-MAC) } };
}

/** What opens the frames of the segment with this head; null where the head is not one that the holder of this key wrote. */
export function readHead(sidecarKey: Uint8Array, head: Buffer): SegmentSeal | null {
  if (head.length < HEAD_BYTES || !head.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT);
  const open = head.subarray(0, HEAD_BYTES - MAC);
  const mac = head.subarray(HEAD_BYTES - MAC, HEAD_BYTES);
  if (!timingSafeEqual(mac, macOf(sidecarKey, salt, open))) return null;
  const at = MAGIC.length + SALT;
  const base = {
    sequence: Number(head.readBigUInt64BE(at)),
    hash: head.subarray(at + 8, at + 8 + HASH).toString('hex'),
  };
  return { base, key: frameKey(sidecarKey, salt), link: Buffer.from(mac) };
}

export function sealFrame(key: Buffer, link: Buffer, frame: JournalFrame): SealedFrame {
  // Random, because a frame that was taken back leaves its place to another.
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(link);
  const sealed = Buffer.concat([cipher.update(printFrame(frame)), cipher.final()]);
  const tag = cipher.getAuthTag();
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(sealed.length);
  return { bytes: Buffer.concat([length, nonce, sealed, tag]), link: tag };
}

export interface SegmentFrame {
  /** Where it ends in the file. */
  readonly end: number;
  /** What it says; read only when asked, because opening a desk needs the last frame alone. */
  frame(): JournalFrame;
}

export interface SegmentReading {
  /** After which row of the audit chain the segment begins. */
  readonly base: AuditHead;
  readonly frames: readonly SegmentFrame[];
  /** `torn` where bytes follow the last whole frame: a frame that was being written, or a damaged one. */
  readonly state: 'whole' | 'torn';
  /** Seals the frame that comes next. */
  readonly seal: SegmentSeal;
}

/** Proves every frame in order, up to the first that is not whole; null where not even the head is ours. */
export function readSegment(sidecarKey: Uint8Array, bytes: Buffer): SegmentReading | null {
  const seal = readHead(sidecarKey, bytes);
  if (seal === null) return null;
  const frames: SegmentFrame[] = [];
  let { link } = seal;
  let at = HEAD_BYTES;
  for (let opened = openFrameAt(bytes, at, seal); opened !== null; opened = openFrameAt(bytes, at, { ...seal, link })) {
    const { text, end } = opened;
    frames.push({ end, frame: () => parseFrame(text) });
    ({ link } = opened);
    at = end;
  }
  return { base: seal.base, frames, state: at === bytes.length ? 'whole' : 'torn', seal: { ...seal, link } };
}

interface OpenedFrame {
  readonly text: Buffer;
  readonly end: number;
  readonly link: Buffer;
}

function openFrameAt(bytes: Buffer, at: number, { key, link }: Pick<SegmentSeal, 'key' | 'link'>): OpenedFrame | null {
  if (at + LEAST_FRAME > bytes.length) return null;
  const end = at + LEAST_FRAME + bytes.readUInt32BE(at);
  if (end > bytes.length) return null;
  const nonce = bytes.subarray(at + LENGTH, at + LENGTH + NONCE);
  const tag = Buffer.from(bytes.subarray(end - TAG, end));
  const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(link).setAuthTag(tag);
  try {
    const text = Buffer.concat([cipher.update(bytes.subarray(at + LENGTH + NONCE, end - TAG)), cipher.final()]);
    return { text, end, link: tag };
  } catch {
    return null;
  }
}

const frameKey = (sidecarKey: Uint8Array, salt: Uint8Array): Buffer =>
  sidecarKeyOf(sidecarKey, 'journal frames v1', salt);

function macOf(sidecarKey: Uint8Array, salt: Uint8Array, open: Buffer): Buffer {
  const key = sidecarKeyOf(sidecarKey, 'journal head v1', salt);
  const mac = createHmac('sha256', key).update(open).digest();
  key.fill(0);
  return mac;
}
