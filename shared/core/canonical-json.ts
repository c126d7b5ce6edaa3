/** One text for one value: JSON with sorted keys, so that equal facts always give equal bytes and equal digests. */
import { assert } from './assert.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The canonical text of a JSON value; object keys are sorted by code unit, members that are undefined are left out. Throws `BrokenInvariant`
 * for a number that JSON cannot say, because `null` would be the text of another value.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  assert(typeof value !== 'number' || Number.isFinite(value), 'a number in JSON is finite');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member as Json)}`).join(',')}}`;
}
