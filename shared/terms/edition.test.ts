/** That citations of B show how old both parts of its text are. */
import { describe, expect, test } from 'vitest';
import { citeArticle, citePolicy } from './articles.ts';
import { editionsOf } from './edition.ts';

const EDITION_OF_B = '本文 2016/07/01・別紙 2015/09/01';

describe('editionsOf (D-B16)', () => {
  test.each([
    { name: 'the body of B', citations: [citeArticle('B-020')], editions: [EDITION_OF_B] },
    { name: 'an annex of B', citations: [citeArticle('B-018')], editions: [EDITION_OF_B] },
    {
      name: 'two places of B, once',
      citations: [citeArticle('B-020'), citeArticle('B-034')],
      editions: [EDITION_OF_B],
    },
    { name: 'N, which needs none', citations: [citeArticle('N-052')], editions: [] },
    { name: 'a desk policy alone', citations: [citePolicy({ id: 'P-VERIFY', version: 1 })], editions: [] },
    { name: 'nothing', citations: [], editions: [] },
  ])('names the edition behind $name', ({ citations, editions }) => {
    expect(editionsOf(citations)).toEqual(editions);
  });
});
