import { describe, expect, test } from 'vitest';
import { ARTICLES } from '../terms/articles.ts';
import { articlesOf } from '../terms/guide/guide.ts';
import { articleKeyIn, linesAt } from './place-words.ts';

describe('articleKeyIn', () => {
  test.each([
    ['第25条1項', 'article-25'],
    ['第２７条', 'article-27'],
    ['第 3 条「見本」・別紙3', 'article-3'],
    ['別紙1 3.1.1(1)', 'annex-1'],
    ['別紙4-2(1)', 'annex-4'],
    ['附則 2022-07-25 第2条', 'supplement'],
    ['付則 / 別紙1', 'supplement'],
    ['第41条〜第43条', 'article-41'],
    ['約款に定めなし', null],
    ['規約全体', null],
  ])('%s is in %s', (place, key) => {
    expect(articleKeyIn(place)).toBe(key);
  });

  test.each(Object.entries(ARTICLES))(
    'leads from the place of %s to an article of the guide, or nowhere',
    (_, { service, place }) => {
      const key = articleKeyIn(place);
      if (key !== null) expect(articlesOf(service).map((article) => article.key)).toContain(key);
    },
  );
});

const ARTICLE = [
  '第28条（見本）',
  '1 一つ目の見本。',
  '2022年の見本',
  '2 二つ目の見本。',
  '(1) 見本の一',
  '第 2 条による見本',
  '(2) 見本の二',
  '50円の見本',
  '3　三つ目の見本。',
  '10 十個目の見本。',
];
const ANNEX = [
  '【別紙 1（見本書）】',
  '1 位置づけ',
  '3.1. 提供',
  '表 3-1【一覧】',
  '見本 ※注意1',
  '3.1.1．訪問',
  '(1)9時から17時までの見本',
  '(2) 時間外の見本',
  '3.2 接続',
  '３．別の見本',
  '⑴ 見本の一',
  '⑵ 見本の二',
];
const LISTED = [
  '第14条（見本）',
  '次のとおりとします。',
  ' - 1) 見本の一',
  '- 2) 見本の二',
  '続きの見本',
  '- (3) 見本の三',
];
const at = (lines: readonly string[], place: string): readonly string[] | null => {
  const range = linesAt(lines, place);
  return range === null ? null : lines.slice(range.from, range.to);
};

describe('linesAt', () => {
  test.each([
    ['第28条1項', ['1 一つ目の見本。', '2022年の見本']],
    ['第28条2項', ARTICLE.slice(3, 8)],
    ['第28条2項2号', ['(2) 見本の二', '50円の見本']],
    ['第28条2項・3項', ARTICLE.slice(3, 8)],
    ['第28条3項', ['3　三つ目の見本。']],
    ['第28条10項', ['10 十個目の見本。']],
    ['第28条', null],
    ['第28条「見本」', null],
    ['第28条4項', null],
    ['第28条3項1号', null],
  ])('finds %s within its article', (place, lines) => {
    expect(at(ARTICLE, place)).toEqual(lines);
  });

  test.each([
    ['別紙1 3.1.1(1)', ['(1)9時から17時までの見本']],
    ['別紙1 3.1.1(2)', ['(2) 時間外の見本']],
    ['別紙1 3.1.1', ANNEX.slice(5, 8)],
    ['別紙1 表3-1 注意1', ['表 3-1【一覧】', '見本 ※注意1']],
    ['別紙1 1', ['1 位置づけ']],
    ['別紙1 3(2)', ['⑵ 見本の二']],
    ['別紙1-3', ANNEX.slice(9)],
    ['別紙1', null],
  ])('finds %s within its annex', (place, lines) => {
    expect(at(ANNEX, place)).toEqual(lines);
  });

  test.each([
    ['第14条1号', [' - 1) 見本の一']],
    ['第14条2号', ['- 2) 見本の二', '続きの見本']],
    ['第14条3号', ['- (3) 見本の三']],
  ])('finds %s where items bear a list mark', (place, lines) => {
    expect(at(LISTED, place)).toEqual(lines);
  });
});
