import { describe, expect, test } from 'vitest';
import type { Service } from '../terms/service.ts';
import { splitTerms } from './split-terms.ts';
import { findingsIn, type TermsFinding } from './terms-findings.ts';
import { articleHeading, type FictionalTerms, fictionalLines, upTo } from './testing.ts';

const found = (wanted: Partial<FictionalTerms>, service: Service = 'serverSupport'): readonly TermsFinding[] => {
  const lines = fictionalLines(wanted);
  return findingsIn({ service, lines, split: splitTerms(lines) });
};
const lineOf = (wanted: Partial<FictionalTerms>, text: string): number => fictionalLines(wanted).indexOf(text) + 1;

describe('findingsIn', () => {
  test('finds nothing in a whole text', () => {
    expect(found({})).toEqual([]);
  });

  test('tells a run of missing articles once, and the line before which they should stand', () => {
    const wanted = { articles: upTo(44).filter((number) => number < 13 || number > 15) };
    const line = lineOf(wanted, articleHeading(16));
    expect(found(wanted)).toEqual([{ type: 'missing', kind: 'article', from: 13, to: 15, line }]);
  });

  test('misses the last articles and annexes of a text that breaks off', () => {
    expect(found({ articles: upTo(40), annexes: upTo(3) })).toEqual([
      { type: 'missing', kind: 'article', from: 41, to: 44, line: null },
      { type: 'missing', kind: 'annex', from: 4, to: 4, line: null },
    ]);
  });

  test('tells an article that comes twice with both lines', () => {
    const wanted = { articles: [...upTo(20), 20, ...upTo(44).slice(20)] };
    const firstLine = lineOf(wanted, articleHeading(20));
    const [only, ...more] = found(wanted);
    expect(only).toMatchObject({ type: 'repeated', kind: 'article', number: 20, firstLine });
    expect(only !== undefined && 'line' in only && (only.line ?? 0) > firstLine).toBe(true);
    expect(more).toEqual([]);
  });

  test('tells which article stands out of order and after which one', () => {
    const wanted = { articles: [...upTo(9), 11, 10, ...upTo(44).slice(11)] };
    expect(found(wanted)).toEqual([
      {
        type: 'outOfOrder',
        kind: 'article',
        number: 10,
        branch: null,
        after: 11,
        line: lineOf(wanted, articleHeading(10)),
      },
    ]);
  });

  test('tells a heading without a text', () => {
    const line = lineOf({ bare: [7] }, articleHeading(7));
    expect(found({ bare: [7] })).toEqual([{ type: 'withoutText', kind: 'article', number: 7, branch: null, line }]);
  });

  test('tells a number the contract does not go up to', () => {
    expect(found({ articles: upTo(45) })).toMatchObject([{ type: 'beyondGuide', kind: 'article', number: 45 }]);
  });

  test.each([
    ['Ｓｅｒｖｅｒサポート', 'hikariPhone'],
    ['BiZiMo 光電話', 'serverSupport'],
    ['ひかり電話', 'serverSupport'],
  ] as const)('doubts a text of %s that is brought for the other service', (serviceName, service) => {
    expect(found({ serviceName, annexes: [] }, service)[0]).toEqual({ type: 'otherService' });
  });

  test.each([
    ['Ｓｅｒｖｅｒ サポート', 'serverSupport'],
    ['光電話', 'hikariPhone'],
    ['名のない規約', 'serverSupport'],
  ] as const)('has no such doubt about %s for %s', (serviceName, service) => {
    expect(found({ serviceName, annexes: [] }, service).some(({ type }) => type === 'otherService')).toBe(false);
  });

  test('tells a heading whose title is not the one the guide has at that number', () => {
    const lines = fictionalLines().map((line) => (line === articleHeading(27) ? '第 27 条（見本の貸出）' : line));
    const line = lines.indexOf('第 27 条（見本の貸出）') + 1;
    const place = { kind: 'article', number: 27, branch: null, line };
    expect(findingsIn({ service: 'serverSupport', lines, split: splitTerms(lines) })).toEqual([
      { type: 'otherTitle', title: '見本の貸出', known: '延滞利息', ...place },
    ]);
  });

  test('tells the lines in which a sign was lost when the file was made', () => {
    const lines = fictionalLines().map((line, index) => (index === 7 ? `${line}\ufffd` : line));
    expect(findingsIn({ service: 'serverSupport', lines, split: splitTerms(lines) })).toEqual([
      { type: 'damagedLine', line: 8 },
    ]);
  });

  test('counts an article of the 第12条の2 kind as its own', () => {
    const lines = fictionalLines().flatMap((line) =>
      line === articleHeading(13) ? ['第12条の2（枝）', '本文', line] : [line],
    );
    expect(findingsIn({ service: 'serverSupport', lines, split: splitTerms(lines) })).toEqual([]);
  });
});
