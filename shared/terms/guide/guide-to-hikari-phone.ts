/** The guide to B. Titles are those of the text. Source: terms.md 3.2 */
import type { GuideArticle, GuideChapter } from './guide-article.ts';

/** An article of which the guide has the title, and the rules that answers cite already. */
const titled = (
  key: GuideArticle['key'],
  title: string,
  { ruleIds = [], defectIds = [] }: Partial<Pick<GuideArticle, 'ruleIds' | 'defectIds'>> = {},
): GuideArticle => ({ key, title, summary: null, ruleIds, defectIds, policyIds: [] });

export const GUIDE_TO_HIKARI_PHONE: readonly GuideChapter[] = [
  {
    title: '第1章 総則',
    articles: [
      titled('article-1', '本サービスの提供等', { ruleIds: ['B-084'], defectIds: ['D-B17'] }),
      titled('article-2', '本サービスの種類'),
      titled('article-3', '通知'),
      titled('article-4', '本契約約款の変更'),
      titled('article-5', '合意管轄'),
      titled('article-6', '準拠法'),
      titled('article-7', '協議'),
    ],
  },
  {
    title: '第2章 本サービス契約の締結等',
    articles: [
      titled('article-8', '利用契約の単位'),
      titled('article-9', '利用の申し込み'),
      titled('article-10', '承諾'),
      titled('article-11', '切替等'),
      titled('article-12', '契約者の登録情報等の変更'),
      titled('article-13', '利用契約の変更'),
      titled('article-14', '契約者からの解約'),
      titled('article-15', '当社からの解約'),
      titled('article-16', '権利の譲渡制限'),
      titled('article-17', '設備の設置・維持管理', { ruleIds: ['B-027'] }),
    ],
  },
  {
    title: '第3章 サービス',
    articles: [titled('article-18', '本サービスの提供区域'), titled('article-19', '本サービスの廃止')],
  },
  {
    title: '第4章 利用料金',
    articles: [
      titled('article-20', '本サービスの利用にかかる料金、算定方法等'),
      titled('article-21', '利用料金の支払義務'),
      titled('article-22', '遅延損害金'),
      titled('article-23', '工事費'),
      titled('article-24', '利用料金の支払方法'),
      titled('article-25', '債権の譲渡'),
    ],
  },
  {
    title: '第5章 契約者の義務等',
    articles: [titled('article-26', '自己責任の原則'), titled('article-27', '禁止事項')],
  },
  {
    title: '第6章 当社の義務等',
    articles: [
      titled('article-28', '当社の維持責任'),
      titled('article-29', '本サービス用設備等の障害等', { ruleIds: ['B-054', 'B-055'] }),
      titled('article-30', '通信の秘密の保護'),
      titled('article-31', '契約者情報等の保護'),
    ],
  },
  {
    title: '第7章 利用の制限、中止及び停止',
    articles: [
      titled('article-32', '利用の制限'),
      titled('article-33', '保守等によるサービスの中止'),
      titled('article-34', '契約者への要求等'),
      titled('article-35', '利用の停止'),
    ],
  },
  {
    title: '第8章 損害賠償等',
    articles: [titled('article-36', '損害賠償の制限'), titled('article-37', '免責')],
  },
  {
    title: '別紙',
    articles: [
      titled('annex-1', '本サービスの詳細'),
      titled('annex-2', '各プランの詳細'),
      titled('annex-3', '本契約約款の補足'),
    ],
  },
  { title: '付則', articles: [titled('supplement', '付則')] },
];
