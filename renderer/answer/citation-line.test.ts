/** Citations in one line. */
import { expect, test } from 'vitest';
import type { Answer } from '../../shared/decisions/answer.ts';
import { citationParts } from './citation-line.ts';

type Sources = Pick<Answer, 'citations'>;

const terms = (place: string, ruleId: `N-${number}` = 'N-117'): Sources['citations'][number] => ({
  layer: 'terms',
  service: 'serverSupport',
  ruleId,
  place,
});

test.each<{ name: string; given: Sources; line: string }>([
  {
    name: 'places of one source under one letter, then the ids',
    given: { citations: [terms('別紙1 3.1.1(1)'), terms('表3-1 注1', 'N-122')] },
    line: 'N 別紙1 3.1.1(1) ・ 表3-1 注1 ・ N-117 N-122',
  },
  {
    name: 'each place and each id once',
    given: { citations: [terms('別紙1'), terms('別紙1')] },
    line: 'N 別紙1 ・ N-117',
  },
  {
    name: 'a desk policy and a law by their layer',
    given: {
      citations: [
        { layer: 'policy', service: null, ruleId: 'P-VERIFY', place: 'P-VERIFY' },
        { layer: 'law', service: null, ruleId: 'N-068', place: '民法404条' },
      ],
    },
    line: '運用 P-VERIFY ・ 法令等 民法404条',
  },
  {
    name: 'the edition of B once, behind its places (D-B16)',
    given: {
      citations: [
        { layer: 'terms', service: 'hikariPhone', ruleId: 'B-020', place: '第14条1号' },
        { layer: 'terms', service: 'hikariPhone', ruleId: 'B-018', place: '別紙3' },
      ],
    },
    line: 'B 第14条1号 ・ 別紙3 ・ B-020 B-018 ・ 本文 2016/07/01・別紙 2015/09/01',
  },
  { name: 'nothing for an answer without sources', given: { citations: [] }, line: '' },
])('the line of citations sets $name', ({ given, line }) => {
  expect(
    citationParts(given)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line);
});
