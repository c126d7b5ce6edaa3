/** What the operator typed for one attempt, checked before anything on file is read: input errors cost no attempt and tell nothing. */
import { err, ok, type Result } from '../core/result.ts';
import { comparisonKey } from './comparison.ts';
import type { VerificationItem } from './items.ts';
import { normaliseItem } from './normalise.ts';

export interface TypedItem {
  readonly item: VerificationItem;
  readonly value: string;
}

export interface PreparedItem {
  readonly item: VerificationItem;
  readonly key: string;
}

export interface AttemptInputError {
  readonly type: 'verificationInput';
  readonly reason: 'nothingTyped' | 'tooShort' | 'repeatedItem';
}

/** Characters of the normalised text below which an item cannot be meant; a surname may be a single kanji. */
const SHORTEST = {
  applicationNumber: 4,
  name: 1,
  address: 4,
  contactPhone: 9,
  contactPerson: 1,
  email: 5,
} as const satisfies Record<VerificationItem, number>;

/**
 * The comparison keys of an attempt, in the order typed.
 *
 * Errors: `nothingTyped` when no item is given or nothing of one counts; `tooShort` when one is shorter than any such item can be;
 * `repeatedItem` when a kind stands twice, because two guesses at one item are not two items.
 *
 * Source: N 35(12) · N-094
 */
export function prepareAttempt(typed: readonly TypedItem[]): Result<readonly PreparedItem[], AttemptInputError> {
  const refused = (reason: AttemptInputError['reason']) => err({ type: 'verificationInput', reason });
  if (typed.length === 0) return refused('nothingTyped');
  if (new Set(typed.map(({ item }) => item)).size < typed.length) return refused('repeatedItem');
  const lengths = typed.map(({ item, value }) => ({ item, length: [...normaliseItem(item, value)].length }));
  if (lengths.some(({ length }) => length === 0)) return refused('nothingTyped');
  if (lengths.some(({ item, length }) => length < SHORTEST[item])) return refused('tooShort');
  return ok(typed.map(({ item, value }) => ({ item, key: comparisonKey(item, value) })));
}
