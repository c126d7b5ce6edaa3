/** Every way of writing networks against an oracle that compares bits as bits, in arithmetic that shares nothing with the rule (N-126). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../decisions/answer.ts';
import { ask } from '../../testing.ts';
import { addressOverlap } from './address-overlap.ts';

const asked = (networks: string): Answer => ask(addressOverlap, { networks });
const linesOf = ({ outcome }: Answer): readonly number[] =>
  ((outcome['entries'] ?? []) as readonly { readonly line: number }[]).map(({ line }) => line);

const bits = (parts: readonly number[]): bigint => parts.reduce((all, part) => (all << 8n) | BigInt(part), 0n);
const VPN = { first: bits([172, 19, 0, 0]), last: bits([172, 19, 255, 255]) };
const prefixMeets = (parts: readonly number[], length: number): boolean => {
  const shift = BigInt(32 - Math.min(length, 16));
  return bits(parts) >> shift === VPN.first >> shift;
};
const near = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(16, 18, 19, 20, 172, 0, 255));
const address = fc.oneof(
  fc.tuple(near, near, near, near),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), near, near),
);
const prefix = fc.integer({ min: 0, max: 32 });
const maskText = (length: number): string =>
  [24n, 16n, 8n, 0n]
    .map((shift) => ((((1n << 32n) - (1n << BigInt(32 - length))) >> shift) & 255n).toString())
    .join('.');
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const SEED = { seed: 20261121, numRuns: 3000 };

describe('addressOverlap agrees with the oracle (N-126)', () => {
  test('for every prefix, by length or by mask, in half width or full', () => {
    fc.assert(
      fc.property(address, prefix, fc.nat(2), fc.boolean(), (parts, length, notation, inWide) => {
        fc.pre(!(notation > 0 && length === 0));
        const dotted = parts.join('.');
        const text = [`${dotted}/${length}`, `${dotted}/${maskText(length)}`, `${dotted} / ${length}`][notation] ?? '';
        const answer = asked(inWide ? wide(text) : text);
        expect(answer.outcome.type).toBe(prefixMeets(parts, length) ? 'overlap' : 'noOverlap');
      }),
      SEED,
    );
  });

  test('for every range, in either order', () => {
    fc.assert(
      fc.property(address, address, (from, to) => {
        const [first, last] = [bits(from), bits(to)];
        const { outcome } = asked(`${from.join('.')}-${to.join('.')}`);
        const meets = first <= VPN.last && last >= VPN.first;
        expect(outcome.type).toBe(first > last ? 'listUnread' : meets ? 'overlap' : 'noOverlap');
      }),
      SEED,
    );
  });

  test('for whole lists: as many entries as the oracle finds, each by its line', () => {
    const separator = fc.constantFrom('\n', '\r\n', '\n\n');
    const entry = fc.record({ parts: address, length: prefix, separator });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        let line = 1;
        const expected: number[] = [];
        for (const { parts, length, separator: between } of entries) {
          if (prefixMeets(parts, length)) expected.push(line);
          line += between === '\n\n' ? 2 : 1;
        }
        const text = entries.map(({ parts, length, separator: end }) => `${parts.join('.')}/${length}${end}`).join('');
        expect(linesOf(asked(text))).toEqual(expected);
      }),
      { ...SEED, numRuns: 500 },
    );
  });

  test('for any text at all: an overlap that is pasted in is found, and every line is read or named', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (lines) => {
        const clean = lines.map((line) => line.replace(/[\n\r\v\f\u0085\u2028\u2029]/gu, ' '));
        const answer = asked([...clean, '172.19.0.0/16'].join('\n'));
        expect(answer.outcome.type).toBe('overlap');
        expect(linesOf(answer).at(-1)).toBe(lines.length + 1);
      }),
      { ...SEED, numRuns: 500 },
    );
  });
});
