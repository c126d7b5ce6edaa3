/** The guide to chapter 4 of B: what is paid. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_HIKARI_PHONE_MONEY = [
  {
    title: '第4章 利用料金',
    articles: [
      {
        key: 'article-20',
        title: '本サービスの利用にかかる料金、算定方法等',
        summary:
          '料金は別紙2によるとありますが、別紙2はホームページの場所だけです。月額は別紙1にあり、通話料は約款にありません。',
        ruleIds: ['B-033'],
        defectIds: ['D-B01'],
        policyIds: [],
      },
      {
        key: 'article-21',
        title: '利用料金の支払義務',
        summary:
          '料金は、契約の日から解約の日まで、どちらも含めてかかります。使えない間や停止中もかかります。1か月に足りない月は日割りで、端数の決まりはありません。値段は税別です。',
        ruleIds: ['B-034', 'B-035', 'B-036', 'B-037', 'B-038', 'B-039'],
        defectIds: ['D-B09', 'D-B13', 'D-B14'],
        policyIds: [],
      },
      {
        key: 'article-22',
        title: '遅延損害金',
        summary:
          '期日の次の日から払い終わるまで、年14.6％、1日では0.04％の損害金がかかります。待つ期間はありません。支払った日を数えるかは書かれていません。',
        ruleIds: ['B-040'],
        defectIds: ['D-B10'],
        policyIds: [],
      },
      {
        key: 'article-23',
        title: '工事費',
        summary:
          '工事費がかかります。工事が終わってから契約がなくなっても、その費用はかかります。額は約款にありません。',
        ruleIds: ['B-041'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-24',
        title: '利用料金の支払方法',
        summary:
          'カード、口座振替、NTTの代行などで支払います。口座振替は、使った月の次の月の27日で、金融機関の休みなら次の営業日です。カードはカード会社、代行はNTTの決まりによります。時期は変わることがあります。',
        ruleIds: ['B-042', 'B-043', 'B-044', 'B-045', 'B-046'],
        defectIds: ['D-B10', 'D-B20', 'D-B21'],
        policyIds: [],
      },
      {
        key: 'article-25',
        title: '債権の譲渡',
        summary: '料金などの請求は、別の事業者へ移ることがあります。そのとき、一人ひとりへのお知らせは省かれます。',
        ruleIds: ['B-047'],
        defectIds: [],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
