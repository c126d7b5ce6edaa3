/** What a carrier pays, shared out: never more than was received, nobody above the own cap, and the rest shown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yen } from '../../../core/yen.ts';
import { apportion } from '../../../outages/cap.ts';
import { ask } from '../../testing.ts';
import { readAmountList } from './amount-list.ts';
import { phoneCarrierShares } from './carrier-shares.ts';

const anyAmounts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 });
const total = (amounts: readonly number[]): bigint => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);

describe('apportion (B-080, 5.6 property 7)', () => {
  test('never shares out more than was received, and shows the rest', () => {
    fc.assert(
      fc.property(anyAmounts, fc.nat(10_000_000), (amounts, received) => {
        const { shares, remainder } = apportion(yen(received), amounts.map(yen));
        expect(total(shares) + BigInt(remainder)).toBe(BigInt(received));
        expect(total(shares)).toBeLessThanOrEqual(BigInt(received));
        shares.forEach((share, index) => {
          const amount = amounts[index] ?? 0;
          expect(share).toBeLessThanOrEqual(amount);
          if (total(amounts) > BigInt(received))
            expect(BigInt(share)).toBe((BigInt(received) * BigInt(amount)) / total(amounts));
          else expect(share).toBe(amount);
        });
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});

describe('readAmountList', () => {
  test.each([
    { name: 'one a line', text: '33\n50\n100', amounts: [33, 50, 100], unread: [] },
    {
      name: 'marks, widths and blank lines',
      text: '１，４８０円\n\n¥33 \r\n 1千',
      amounts: [1480, 33, 1000],
      unread: [],
    },
    { name: 'words', text: '33\n合計 50\n—', amounts: [33], unread: [2, 3] },
    { name: 'less than nothing', text: '-5', amounts: [], unread: [1] },
  ])('$name', ({ text, amounts, unread }) => {
    expect(readAmountList(text)).toEqual({ amounts, unread });
  });
});

describe('phoneCarrierShares (B-080)', () => {
  test.each([
    { name: 'enough for all', received: 200, amounts: '33\n50\n100', paid: 183, remainder: 17, reduced: false },
    { name: 'exactly enough', received: 183, amounts: '33\n50\n100', paid: 183, remainder: 0, reduced: false },
    { name: 'a yen short', received: 182, amounts: '33\n50\n100', paid: 180, remainder: 2, reduced: true },
    { name: 'half', received: 91, amounts: '33\n50\n100', paid: 89, remainder: 2, reduced: true },
    { name: 'nothing received', received: 0, amounts: '33\n50', paid: 0, remainder: 0, reduced: true },
    { name: 'one contract', received: 20, amounts: '33', paid: 20, remainder: 0, reduced: true },
    { name: 'nothing claimed', received: 100, amounts: '0\n0', paid: 0, remainder: 100, reduced: false },
    { name: 'less than a yen each', received: 1, amounts: '33\n33\n33', paid: 0, remainder: 1, reduced: true },
  ])('$name: $paid shared out, $remainder left', ({ received, amounts, paid, remainder, reduced }) => {
    const answer = ask(phoneCarrierShares, { received, amounts });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'shared', paid, remainder, reduced } });
    expect(answer.working.at(-1)?.text).toBe(`${remainder}円`);
    expect(answer.readAloud).not.toMatch(/円/u);
  });

  test('a line that cannot be read stops it, without a figure', () => {
    const answer = ask(phoneCarrierShares, { received: 100, amounts: '33\n不明\n50' });
    expect(answer).toMatchObject({ state: 'external', outcome: { type: 'listUnread', lines: [2] } });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });

  test('lists twenty shares and says how many more there are', () => {
    const answer = ask(phoneCarrierShares, { received: 10, amounts: Array.from({ length: 23 }, () => '5').join('\n') });
    expect(answer.working.map(({ label }) => label)).toContain('ほか');
    expect(answer.working.filter(({ label }) => label.endsWith('件目'))).toHaveLength(20);
  });
});
