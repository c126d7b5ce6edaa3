/** Keyed digests: what is only ever compared, never shown, is kept as HMAC-SHA256 under a key that leaves memory with the lock. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** 64 hex digits; equal texts give equal digests under one key, and nothing else can be told from them without it. */
export function blindDigest(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

/** Compares two digests in the same time wherever they differ. */
export function sameDigest(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && timingSafeEqual(left, right);
}
