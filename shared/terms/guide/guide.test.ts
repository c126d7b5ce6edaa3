/** That the article guide is whole: every article of both texts once, every rule and defect at the articles it is cited from. */
import { describe, expect, test } from 'vitest';
import { POLICY_IDS } from '../../policies/policy.ts';
import { ARTICLES, type CitedRuleId } from '../articles.ts';
import { DEFECTS, type ShownDefectId } from '../defects.ts';
import { SERVICES } from '../service.ts';
import { articlesOf, articlesWith, GUIDE, guideArticle } from './guide.ts';
import { articleNumber } from './guide-article.ts';

const counted = (count: number, kind: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);

/** The articles that a place names: `第18条〜第23条・別紙1 2` names seven. */
function namedIn(place: string): readonly string[] {
  const ranges = [...place.matchAll(/第(\d+)条〜第(\d+)条/gu)].flatMap(([, first, last]) =>
    counted(Number(last), 'article').slice(Number(first) - 1),
  );
  const articles = [...place.matchAll(/第(\d+)条/gu)].map(([, number]) => `article-${number}`);
  const annexes = [...place.matchAll(/別紙(\d)/gu)].map(([, number]) => `annex-${number}`);
  const supplement = /^[附付]則/u.test(place) ? ['supplement'] : [];
  // `附則 第2条` is an article of the supplementary provision, not of the text.
  if (place.startsWith('附則')) return supplement;
  return [...new Set([...ranges, ...articles, ...annexes, ...supplement])];
}

const serviceOf = (id: string) => (id.replace('D-', '').startsWith('N') ? 'serverSupport' : 'hikariPhone');
const keysWith = (id: string): readonly string[] => articlesWith(serviceOf(id), id).map(({ key }) => key);

describe('GUIDE', () => {
  test.each([
    { service: 'serverSupport', articles: 44, annexes: 4 },
    { service: 'hikariPhone', articles: 37, annexes: 3 },
  ] as const)('$service has its $articles articles and $annexes annexes, each once and in order', (text) => {
    expect(articlesOf(text.service).map(({ key }) => key)).toEqual([
      ...counted(text.articles, 'article'),
      ...counted(text.annexes, 'annex'),
      'supplement',
    ]);
  });

  test.each(SERVICES)('%s: every chapter and article has a title', (service) => {
    for (const { title, articles } of GUIDE[service]) {
      expect(title).not.toBe('');
      expect(articles.every((article) => article.title !== '')).toBe(true);
    }
  });

  test.each(SERVICES.flatMap((service) => articlesOf(service).map(({ key, summary }) => ({ service, key, summary }))))(
    '$key of $service says in one to four sentences what it is about',
    ({ summary }) => {
      expect(summary).toMatch(/。$/u);
      expect(summary?.split('。').length).toBeLessThanOrEqual(5);
    },
  );

  test.each(Object.keys(ARTICLES) as CitedRuleId[])('%s stands at every article its place names', (id) => {
    expect(keysWith(id)).not.toHaveLength(0);
    expect(keysWith(id)).toEqual(expect.arrayContaining([...namedIn(ARTICLES[id].place)]));
  });

  test.each(Object.keys(DEFECTS) as ShownDefectId[])('%s stands at every article its place names', (id) => {
    expect(keysWith(id)).not.toHaveLength(0);
    expect(keysWith(id)).toEqual(expect.arrayContaining([...namedIn(DEFECTS[id].place)]));
  });

  test.each(SERVICES)(
    '%s: an article names its own rules in order, its own defects and existing policies',
    (service) => {
      const letter = service === 'serverSupport' ? 'N' : 'B';
      for (const { ruleIds, defectIds, policyIds } of articlesOf(service)) {
        expect(ruleIds).toEqual(ruleIds.toSorted());
        expect(defectIds).toEqual(defectIds.toSorted());
        expect(ruleIds.every((id) => id.startsWith(`${letter}-`))).toBe(true);
        expect(defectIds.every((id) => id.startsWith(`D-${letter}`))).toBe(true);
        expect(POLICY_IDS).toEqual(expect.arrayContaining([...policyIds]));
      }
    },
  );
});

describe('guideArticle', () => {
  test('finds an article by its key, in its own text', () => {
    expect(guideArticle('serverSupport', 'article-8')?.title).toBe('最長利用期間');
    expect(guideArticle('hikariPhone', 'article-8')?.title).toBe('利用契約の単位');
  });

  test('finds none where the text ends', () => {
    expect(guideArticle('hikariPhone', 'article-38')).toBeNull();
    expect(guideArticle('hikariPhone', 'annex-4')).toBeNull();
  });
});

describe('articlesWith', () => {
  test.each([
    { id: 'N-094', keys: ['article-35'] },
    {
      id: 'N-131',
      keys: [
        'article-18',
        'article-19',
        'article-20',
        'article-21',
        'article-22',
        'article-23',
        'article-39',
        'article-44',
      ],
    },
    { id: 'D-N14', keys: ['article-24', 'article-25', 'annex-4'] },
    { id: 'P-MAX-PERIOD', keys: ['article-8', 'article-9', 'annex-3'] },
    { id: 'B-027', keys: [] },
  ])('$id leads to $keys in the text of N', ({ id, keys }) => {
    expect(articlesWith('serverSupport', id).map(({ key }) => key)).toEqual(keys);
  });

  test.each([
    { id: 'B-020', keys: ['article-14'] },
    { id: 'B-083', keys: ['article-29', 'article-36'] },
    { id: 'B-084', keys: ['article-1', 'article-7'] },
    { id: 'D-B05', keys: ['article-34', 'article-35'] },
    { id: 'D-B16', keys: ['article-4', 'annex-1', 'annex-2', 'annex-3', 'supplement'] },
    { id: 'N-094', keys: [] },
  ])('$id leads to $keys in the text of B', ({ id, keys }) => {
    expect(articlesWith('hikariPhone', id).map(({ key }) => key)).toEqual(keys);
  });
});

describe('articleNumber', () => {
  test.each([
    { key: 'article-7', number: '第7条' },
    { key: 'annex-1', number: '別紙1' },
    { key: 'supplement', number: '附則' },
  ] as const)('$key is $number', ({ key, number }) => {
    expect(articleNumber(key)).toBe(number);
  });
});
