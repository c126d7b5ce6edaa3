/** The window over a long list: what is fetched, what is kept, what is dropped. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askAnew, emptyWindow, PAGE_SIZE, pagesNeeded, type RowPage, rowAt, withPage } from './row-window.ts';

const pageOf = (page: number, rows = PAGE_SIZE, rest: Partial<RowPage<number>> = {}): RowPage<number> => ({
  rows: Array.from({ length: rows }, (_, index) => page * PAGE_SIZE + index),
  total: 5000,
  totalIsCapped: false,
  ...rest,
});
const first = withPage(emptyWindow<number>(), { question: 0, page: 0, reply: pageOf(0) });

describe('withPage', () => {
  test('puts a page where it belongs', () => {
    const window = withPage(first, { question: 0, page: 3, reply: pageOf(3) });
    expect([rowAt(window, 0), rowAt(window, 150), rowAt(window, 305)]).toEqual([0, null, 305]);
  });
  test('drops the reply to an older question', () => {
    const asked = askAnew(first);
    expect(withPage(asked, { question: 0, page: 1, reply: pageOf(1) })).toBe(asked);
  });
  test('keeps the old rows in view until the new question is answered', () => {
    const asked = askAnew(first);
    expect(rowAt(asked, 7)).toBe(7);
    const answered = withPage(asked, { question: 1, page: 2, reply: pageOf(2) });
    expect([rowAt(answered, 7), rowAt(answered, 207)]).toEqual([null, 207]);
  });
  test('keeps at most 40 pages, the nearest to the latest', () => {
    let window = first;
    for (let page = 0; page < 90; page += 1) window = withPage(window, { question: 0, page, reply: pageOf(page) });
    expect(window.pages.size).toBe(40);
    expect([rowAt(window, 0), rowAt(window, 8_950)]).toEqual([null, 8950]);
  });
});

describe('pagesNeeded', () => {
  test.each([
    { name: 'a view within a page that is here', from: 3, to: 40, pages: [] },
    { name: 'a view across an edge', from: 90, to: 130, pages: [1] },
    { name: 'a far view', from: 4_310, to: 4_340, pages: [43] },
  ])('for $name', ({ from, to, pages }) => {
    expect(pagesNeeded(first, from, to)).toEqual(pages);
  });
  test('asks again for what is in view after a new question', () => {
    expect(pagesNeeded(askAnew(first), 0, 30)).toEqual([0]);
  });
});

test('every row that was fetched for a view is there to be shown', () => {
  fc.assert(
    fc.property(fc.nat(4_900), fc.nat(90), (from, length) => {
      let window = emptyWindow<number>();
      for (const page of pagesNeeded(window, from, from + length))
        window = withPage(window, { question: 0, page, reply: pageOf(page) });
      for (let index = from; index <= from + length; index += 1) expect(rowAt(window, index)).toBe(index);
    }),
    { seed: 20261121, numRuns: 200 },
  );
});
