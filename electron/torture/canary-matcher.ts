/**
 * Finds many byte strings at once, in the manner of Wu and Manber: a table tells how far the next occurrence of any of them must at least be, so
 * that most bytes are never looked at.
 */
import { assert } from '../../shared/core/assert.ts';
import { type Encoding, formsOf } from './canary-forms.ts';

/** Shorter texts stand inside a mask, a sentence or a row of random bytes by accident. */
export const SHORTEST_CANARY = 6;

export interface Hit {
  readonly canary: string;
  readonly encoding: Encoding;
}

export interface CanaryMatcher {
  readonly canaries: number;
  /** Every canary that stands in the bytes, once for each of its forms. */
  find(bytes: Uint8Array): readonly Hit[];
}

interface Pattern extends Hit {
  readonly bytes: Buffer;
}

const BLOCK = 3;
/** The shortest form: six signs of ASCII. */
const WINDOW = SHORTEST_CANARY;
/** As small as the cache of a processor. */
const TABLE = 1 << 17;
const hash = (a: number, b: number, c: number): number => ((a << 9) ^ (b << 4) ^ c) & (TABLE - 1);

/** Texts shorter than `SHORTEST_CANARY` are a mistake of whoever collects them. */
export function makeMatcher(canaries: Iterable<string>): CanaryMatcher {
  const texts = new Set(canaries);
  const shifts = new Uint8Array(TABLE).fill(WINDOW - BLOCK + 1);
  const byLastBlock = new Map<number, Pattern[]>();
  for (const canary of texts) {
    assert([...canary].length >= SHORTEST_CANARY, 'a canary is long enough to be no accident');
    for (const { encoding, bytes } of formsOf(canary)) {
      addTo({ shifts, byLastBlock }, { canary, encoding, bytes });
    }
  }
  return { canaries: texts.size, find: (bytes) => search(bytes, shifts, byLastBlock) };
}

interface Tables {
  readonly shifts: Uint8Array;
  readonly byLastBlock: Map<number, Pattern[]>;
}

function addTo({ shifts, byLastBlock }: Tables, pattern: Pattern): void {
  const { bytes } = pattern;
  for (let end = BLOCK - 1; end < WINDOW; end += 1) {
    const block = hash(bytes[end - 2] ?? 0, bytes[end - 1] ?? 0, bytes[end] ?? 0);
    shifts[block] = Math.min(shifts[block] ?? 0, WINDOW - 1 - end);
    if (end === WINDOW - 1) byLastBlock.set(block, [...(byLastBlock.get(block) ?? []), pattern]);
  }
}

function search(bytes: Uint8Array, shifts: Uint8Array, byLastBlock: Tables['byLastBlock']): readonly Hit[] {
  const hits = new Map<Pattern, Hit>();
  let end = WINDOW - 1;
  while (end < bytes.length) {
    const block = hash(bytes[end - 2] as number, bytes[end - 1] as number, bytes[end] as number);
    const shift = shifts[block] as number;
    if (shift > 0) {
      end += shift;
      continue;
    }
    for (const pattern of byLastBlock.get(block) ?? []) {
      if (standsAt(bytes, end - WINDOW + 1, pattern.bytes)) {
        hits.set(pattern, { canary: pattern.canary, encoding: pattern.encoding });
      }
    }
    end += 1;
  }
  return [...hits.values()];
}

function standsAt(bytes: Uint8Array, start: number, pattern: Uint8Array): boolean {
  if (start + pattern.length > bytes.length) return false;
  for (let at = 0; at < pattern.length; at += 1) if (bytes[start + at] !== pattern[at]) return false;
  return true;
}
