/** Every finding has words that name its line and say what to do. */
import { describe, expect, test } from 'vitest';
import type { TermsFinding } from '../../shared/terms-text/terms-findings.ts';
import { findingText } from './terms-findings.ts';

const place = { kind: 'article', number: 20, branch: null, line: 1210 } as const;

const examples: { readonly [T in TermsFinding['type']]: readonly (readonly [TermsFinding, readonly string[]])[] } = {
  otherService: [[{ type: 'otherService' }, ['もう一方のサービス']]],
  damagedLine: [[{ type: 'damagedLine', line: 12 }, ['12行目']]],
  missing: [
    [{ type: 'missing', kind: 'article', from: 27, to: 27, line: 301 }, ['第27条がありません', '301行目の前']],
    [{ type: 'missing', kind: 'annex', from: 3, to: 4, line: null }, ['別紙3から別紙4まで', '末尾']],
  ],
  repeated: [[{ type: 'repeated', firstLine: 880, ...place }, ['1,210行目', '第20条', '880行目']]],
  outOfOrder: [[{ type: 'outOfOrder', after: 21, ...place }, ['1,210行目', '第20条', '第21条より後']]],
  withoutText: [[{ type: 'withoutText', ...place, branch: 2 }, ['1,210行目', '第20条の2', '本文がありません']]],
  beyondGuide: [[{ type: 'beyondGuide', ...place, number: 45 }, ['1,210行目', '第45条']]],
  otherTitle: [[{ type: 'otherTitle', title: '見本', known: '終了', ...place }, ['1,210行目', '「見本」', '「終了」']]],
};

describe('findingText', () => {
  test.each(Object.values(examples).flat())('tells $type with its place and what to do', (finding, says) => {
    const text = findingText(finding);
    for (const words of says) expect(text).toContain(words);
    expect(text).toMatch(/ください。$/u);
  });
});
