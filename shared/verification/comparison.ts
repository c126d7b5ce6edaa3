/**
 * What is compared with what. The caller's words give one key, what is on file gives all keys that would be a right answer; main
 * compares their keyed digests, never the texts. Source: N 35(12) · N-094
 */
import { NORMALISED_PREFECTURES, splitAddress } from './address.ts';
import type { VerificationItem } from './items.ts';
import { splitName } from './names.ts';
import { normaliseItem } from './normalise.ts';

/** The key of what the caller said; empty when nothing of it counts. The item is part of the key, so that kinds never mix. */
export function comparisonKey(item: VerificationItem, value: string): string {
  const normalised = normaliseItem(item, value);
  return normalised === '' ? '' : keyOf(item, normalised);
}

/**
 * Every key that is right for what is on file under this item. A name may be said by its kanji or by its kana, with its company form
 * or without; pass both spellings together, so that the form that only one of them has counts for the other. An address may be said
 * without its prefecture and without building and room; a prefecture that is not on file cannot be wrong. A telephone number and
 * everything else must be right as a whole.
 */
export function storedKeys(item: VerificationItem, values: readonly string[]): readonly string[] {
  const normalised = values.map((value) => normaliseItem(item, value)).filter((value) => value !== '');
  const spellings =
    item === 'name'
      ? nameSpellings(normalised)
      : item === 'address'
        ? normalised.flatMap(addressSpellings)
        : normalised;
  return [...new Set(spellings)].map((spelling) => keyOf(item, spelling));
}

const keyOf = (item: VerificationItem, spelling: string): string => `${item}:${spelling}`;

function nameSpellings(names: readonly string[]): readonly string[] {
  const parts = names.map(splitName);
  const forms = parts.flatMap(({ form }) => (form === null ? [] : [form]));
  return parts.flatMap(({ core }) => [core, ...forms.map((form) => `(${form})${core}`)]);
}

function addressSpellings(address: string): readonly string[] {
  const { prefecture, rest, block } = splitAddress(address);
  const prefectures = prefecture === null ? NORMALISED_PREFECTURES : [prefecture];
  return [rest, block].flatMap((place) => [place, ...prefectures.map((name) => `${name}${place}`)]);
}
