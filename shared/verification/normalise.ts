/**
 * The one spelling of what a caller says, so that notation never decides whether it matches. Total and idempotent: any text is
 * accepted, and a normalised text normalises to itself. A change of any output needs a new version, because records name the version.
 * It makes equal what is only written differently (width, case, old kanji, dashes, 丁目番地号, kana size) and nothing that differs
 * in sound or number. Source: N 35(12) · N-094; security.md §7 · SEC-50
 */
import { DASHES } from '../core/japanese-text.ts';
import { normaliseAddress } from './address.ts';
import type { VerificationItem } from './items.ts';
import { normaliseCompanyOrPerson, normalisePerson } from './names.ts';
import { canonical, toFixpoint } from './notation.ts';
import { normalisePhone } from './phone.ts';

export const NORMALISER_VERSION = '1';

// The long-vowel mark is a letter to Unicode and a hyphen to a Japanese keyboard.
const NOT_OF_A_NUMBER = new RegExp(`[^\\p{L}\\p{N}]|[${DASHES}]`, 'gu');
const ANY_DASH = new RegExp(`[${DASHES}]`, 'gu');

/** Letters and digits alone, in capitals: a management number is read out without its hyphens. */
const normaliseApplicationNumber = (text: string): string =>
  toFixpoint(text, (value) => canonical(value).toUpperCase().replace(NOT_OF_A_NUMBER, ''));

/** Mail addresses are compared without regard to case, although the local part could by its standard carry one. */
const normaliseEmail = (text: string): string =>
  toFixpoint(text, (value) =>
    canonical(value)
      .replace(/[\s\p{C}]/gu, '')
      .replaceAll('。', '.')
      .replace(ANY_DASH, '-'),
  );

const NORMALISERS = {
  applicationNumber: normaliseApplicationNumber,
  name: normaliseCompanyOrPerson,
  address: normaliseAddress,
  contactPhone: normalisePhone,
  contactPerson: normalisePerson,
  email: normaliseEmail,
} as const satisfies Record<VerificationItem, (text: string) => string>;

/** The one spelling of this text as an item of this kind; empty when nothing of it counts. */
export function normaliseItem(item: VerificationItem, text: string): string {
  return NORMALISERS[item](text);
}
