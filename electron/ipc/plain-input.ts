/**
 * The first look at what a caller sent: is it plain, finite, bounded data? Whatever is not never reaches a schema.
 *
 * Both transports carry plain data only, yet structured clone also carries dates, maps and cycles; here they end.
 */

export type InputProblem = 'notPlain' | 'tooDeep' | 'tooLarge' | 'forbiddenKey';

const DEEPEST = 12;
const MOST_VALUES = 5_000;
const LONGEST_TEXT = 200_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with the value before any schema looks at it, or null. */
export function inputProblem(input: unknown): InputProblem | null {
  try {
    return problemOf(input);
  } catch {
    // A getter or a proxy that throws: neither is plain data.
    return 'notPlain';
  }
}

function problemOf(input: unknown): InputProblem | null {
  // A list of its own rather than recursion, so that depth costs no stack.
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > MOST_VALUES || characters > LONGEST_TEXT) return 'tooLarge';
    if (isPlainScalar(value)) continue;
    if (typeof value !== 'object' || value === null) return 'notPlain';
    // Before anything that would list the elements of a very long array.
    if (Array.isArray(value) && value.length > MOST_VALUES) return 'tooLarge';
    if (!isPlainContainer(value)) return 'notPlain';
    if (depth >= DEEPEST) return 'tooDeep';
    const keys = Object.keys(value);
    if (keys.length + waiting.length > MOST_VALUES) return 'tooLarge';
    for (const key of keys) {
      if (FORBIDDEN_KEYS.has(key)) return 'forbiddenKey';
      waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return null;
}

function isPlainScalar(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}

function isPlainContainer(value: object): boolean {
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (!Array.isArray(value)) return prototype === Object.prototype || prototype === null;
  // A sparse array, or one that carries names besides its elements, is not what it seems.
  return prototype === Array.prototype && Object.keys(value).length === value.length;
}
