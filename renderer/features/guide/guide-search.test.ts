/** Finding an article as a person with a caller on the line types it. */
import { describe, expect, test } from 'vitest';
import { articlesOf } from '../../../shared/terms/guide/guide.ts';
import { articleNumber } from '../../../shared/terms/guide/guide-article.ts';
import { SERVICES } from '../../../shared/terms/service.ts';
import { findArticles, idIn } from './guide-search.ts';

const first = (query: string): string | undefined => findArticles('serverSupport', query)[0]?.key;

describe('findArticles', () => {
  test.each([
    ['27', 'article-27'],
    ['２７', 'article-27'],
    ['第27条', 'article-27'],
    ['第 ２７ 条', 'article-27'],
    ['27条', 'article-27'],
    ['別紙1', 'annex-1'],
    ['別紙　１', 'annex-1'],
    ['1', 'article-1'],
    ['附則', 'supplement'],
    ['N-066', 'article-27'],
    ['n066', 'article-27'],
    ['Ｎ－０６６', 'article-27'],
    ['D-N17', 'article-27'],
    ['dn17', 'article-27'],
    ['延滞利息', 'article-27'],
    ['延滞　利率', 'article-27'],
    ['最長利用期間', 'article-8'],
    ['見つからない言葉', undefined],
  ])('finds by %j the article %s first', (query, key) => {
    expect(first(query)).toBe(key);
  });

  test('finds the same in either kana and either width', () => {
    const [found, ...same] = ['ページ', 'ﾍﾟｰｼﾞ', 'ぺーじ'].map((query) => findArticles('serverSupport', query));
    expect(found?.length).toBeGreaterThan(0);
    for (const other of same) expect(other).toEqual(found);
  });

  test('gives the annex of the same number after the article', () => {
    expect(
      findArticles('serverSupport', '1')
        .slice(0, 2)
        .map(({ key }) => key),
    ).toEqual(['article-1', 'annex-1']);
  });

  test.each(['', ' 　', '。'])('shows everything, in its order, for %j', (query) => {
    expect(findArticles('serverSupport', query)).toEqual(articlesOf('serverSupport'));
  });

  test.each(SERVICES)('finds every article of %s by its number and by each of its ids', (service) => {
    for (const { key, ruleIds, defectIds, policyIds } of articlesOf(service)) {
      expect(findArticles(service, articleNumber(key))[0]?.key).toBe(key);
      for (const id of [...ruleIds, ...defectIds, ...policyIds])
        expect(findArticles(service, id).map((article) => article.key)).toContain(key);
    }
  });
});

describe('idIn', () => {
  test.each([
    ['N-066', 'N-066'],
    ['n066', 'N-066'],
    ['ｄ－ｎ１７', 'D-N17'],
    ['27', null],
    ['', null],
    ['延滞', null],
  ])('takes %j for %s', (query, id) => {
    expect(idIn('serverSupport', query)).toBe(id);
  });
});
