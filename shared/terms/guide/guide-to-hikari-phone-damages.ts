/** The guide to chapter 8, the annexes and the last provision of B: what is compensated, the plans and the dates of the text. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_HIKARI_PHONE_DAMAGES = [
  {
    title: '第8章 損害賠償等',
    articles: [
      {
        key: 'article-36',
        title: '損害賠償の制限',
        summary:
          '会社のせいで、会社が知ってから48時間以上まったく使えないときに、実際の損害を賠償します。上限は、基本料金の30分の1に日数を掛けた額です。事業者が原因なら、その事業者から受け取る額までで、足りなければ分けます。後の料金を減らすなどの形で行います。',
        ruleIds: ['B-076', 'B-077', 'B-078', 'B-079', 'B-080', 'B-083'],
        defectIds: ['D-B07', 'D-B08', 'D-B09', 'D-B26'],
        policyIds: [],
      },
      {
        key: 'article-37',
        title: '免責',
        summary:
          'ほかの損害への賠償は、会社の故意や重い過失を除いて、1か月分の料金までです。サービスが完全であることや役に立つことは保証せず、ほかの方との争いにも責任を負いません。',
        ruleIds: ['B-081', 'B-082'],
        defectIds: ['D-B09', 'D-B26'],
        policyIds: [],
      },
    ],
  },
  {
    title: '別紙',
    articles: [
      {
        key: 'annex-1',
        title: '本サービスの詳細',
        summary:
          'BiZiMo 光の契約と回線が必要です。月額は税別で、光電話が500円、プラスが1,500円、オフィスタイプが1,300円、オフィス・プラスが1,100円です。',
        ruleIds: ['B-001', 'B-005', 'B-009', 'B-033', 'B-039'],
        defectIds: ['D-B01', 'D-B15', 'D-B16', 'D-B22'],
        policyIds: [],
      },
      {
        key: 'annex-2',
        title: '各プランの詳細',
        summary: 'プランの詳しい内容は、ホームページに載っています。約款にあるのは、その場所だけです。',
        ruleIds: ['B-033'],
        defectIds: ['D-B01', 'D-B16'],
        policyIds: [],
      },
      {
        key: 'annex-3',
        title: '本契約約款の補足',
        summary:
          '会社が決めた地域の外へは、住所を変えられません。使える地域は、NTTの音声の網がある地域のうち、会社が決めたところです。',
        ruleIds: ['B-018', 'B-028'],
        defectIds: ['D-B02', 'D-B16'],
        policyIds: [],
      },
    ],
  },
  {
    title: '付則',
    articles: [
      {
        key: 'supplement',
        title: '付則',
        summary:
          '約款の本文は2016年7月1日に決められました。別紙は2015年6月1日に決められ、同じ年の9月1日に改められています。その後の変更の記録はありません。',
        ruleIds: ['B-007'],
        defectIds: ['D-B16'],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
