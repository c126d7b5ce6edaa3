/**
 * The recovery key as it stands on paper: 256 bits in 13 groups of four and a check group, in Crockford's base 32, which has no I, L, O
 * or U. Reading forgives spaces, hyphens, small letters, full width and the usual confusions, and the check group catches the rest.
 */
import { createHash } from 'node:crypto';
import { assert } from '../../shared/core/assert.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 32;
const GROUP = 4;
const SECRET_DIGITS = 52;
const CHECK_DIGITS = 4;

/** Five bits a digit, the first bit first; the last digit is filled up with zeros. */
export function toBase32(bytes: Uint8Array): string {
  let digits = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) digits += ALPHABET[(held >> (bits - 5)) & 31];
    held &= 255;
  }
  return bits > 0 ? digits + ALPHABET[(held << (5 - bits)) & 31] : digits;
}

function fromBase32(digits: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((digits.length * 5) / 8));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (const digit of digits) {
    held = ((held << 5) | ALPHABET.indexOf(digit)) & 4095;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
  }
  return bytes;
}

const checkDigits = (secret: Uint8Array): string =>
  toBase32(createHash('sha256').update('madoguchi recovery key v1').update(secret).digest()).slice(0, CHECK_DIGITS);

/** `7K2M-…`: 14 groups of four, the last one the check. */
export function printRecoveryKey(secret: Uint8Array): string {
  assert(secret.length === SECRET_BYTES, 'a recovery key is 32 bytes');
  const digits = toBase32(secret) + checkDigits(secret);
  return Array.from({ length: digits.length / GROUP }, (_, group) =>
    digits.slice(group * GROUP, group * GROUP + GROUP),
  ).join('-');
}

/** The 32 bytes, or null when the text is no recovery key or one of its characters was misread. */
export function readRecoveryKey(text: string): Uint8Array | null {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}ー]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (digits.length !== SECRET_DIGITS + CHECK_DIGITS || ![...digits].every((digit) => ALPHABET.includes(digit))) {
    return null;
  }
  const secret = fromBase32(digits.slice(0, SECRET_DIGITS));
  return toBase32(secret) + checkDigits(secret) === digits ? secret : null;
}
