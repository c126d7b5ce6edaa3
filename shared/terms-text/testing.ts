/**
 * A contract that nobody has written, under the titles of the article guide and printed as the contracts of the desk are: with gaps, repeats
 * and disorder where a test wants them.
 */
import { guideArticle } from '../terms/guide/guide.ts';

export interface FictionalTerms {
  /** The numbers of its articles in the order they are printed. */
  readonly articles: readonly number[];
  readonly annexes: readonly number[];
  readonly serviceName: string;
  /** Articles that are printed without a text. */
  readonly bare: readonly number[];
}

export const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

const WHOLE: FictionalTerms = {
  articles: upTo(44),
  annexes: upTo(4),
  serviceName: 'Ｓｅｒｖｅｒサポート',
  bare: [],
};

const titleOf = (kind: 'article' | 'annex', number: number): string =>
  guideArticle('serverSupport', `${kind}-${number}`)?.title ?? `見本の題${number}`;

/** The heading of an article as `fictionalLines` prints it. */
export function articleHeading(number: number): string {
  const spaced = number % 3 === 0 ? `第 ${number} 条` : `第${number}条`;
  const title = titleOf('article', number);
  return number % 4 === 0 ? `${spaced} (${title})` : `${spaced}（${title}）`;
}

/** Every tenth article opens a chapter; every third heading is printed with spaces in its number, every fourth with narrow brackets. */
export function fictionalLines(wanted: Partial<FictionalTerms> = {}): readonly string[] {
  const { articles, annexes, serviceName, bare } = { ...WHOLE, ...wanted };
  return [
    `${serviceName} 見本規約`,
    '',
    ...articles.flatMap((number, index) => [
      ...(index % 10 === 0 ? [` 第 ${index / 10 + 1}章 見本の章${index / 10 + 1}`, ''] : []),
      articleHeading(number),
      '',
      ...(bare.includes(number) ? [] : articleText(number)),
    ]),
    '以上',
    ...annexes.flatMap((number) => [` 【別紙 ${number}（${titleOf('annex', number)}）】 `, '', ...annexText(number)]),
    '附則（2024年 3月 1日 見本第1号）',
    '（実施期日）',
    '第1条（見本の施行）',
    'この見本は、2024年 4月 1日から使います。',
    '- 12 -',
  ];
}

const articleText = (number: number): readonly string[] => [
  `1 見本の会社は、第 ${number} 条（${titleOf('article', number)}）の定めを見本帳に`,
  '',
  '  書き写します。',
  '',
  `2 見本帳の${number}枚目は、青い表紙で綴じます。`,
  `(1) 表紙は、別紙 2（${titleOf('annex', 2)}）のとおりとします。`,
  '(2) 綴じひもは、白とします。',
  '',
];

const annexText = (number: number): readonly string[] => [
  `${number}-1.見本の数`,
  '（1）綴じる枚数',
  '枚数　厚さ',
  `${number * 10}枚　${number}mm`,
  '3.1.1．綴じる順',
  '(1)青い表紙を先に綴じ、',
  'その上に見本を重ねます。',
  '(2) 白いひもは最後に結びます。',
  '',
];
