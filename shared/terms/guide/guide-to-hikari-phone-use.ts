/** The guide to chapters 5 to 7 of B: duties of both sides, data, and where use is limited or stopped. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_HIKARI_PHONE_USE = [
  {
    title: '第5章 契約者の義務等',
    articles: [
      {
        key: 'article-26',
        title: '自己責任の原則',
        summary:
          '使ったことの結果は、ご契約者の責任です。ほかの方との争いや苦情は、相手と直接解決します。よそのネットワークでは、そこの管理者の指示に従います。会社に損害を与えたときは、賠償を求められることがあります。',
        ruleIds: ['B-048', 'B-049', 'B-050'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-27',
        title: '禁止事項',
        summary:
          'してはいけない使い方が16個あります。許されていない営利の利用、権利の侵害、中傷、犯罪、なりすまし、設備の妨げなどです。どれもサービスを使ってする行為で、窓口への電話のしかたは含みません。',
        ruleIds: ['B-051'],
        defectIds: ['D-B17', 'D-B22'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第6章 当社の義務等',
    articles: [
      {
        key: 'article-28',
        title: '当社の維持責任',
        summary: '会社は、自分の設備を十分に気を付けて維持します。',
        ruleIds: ['B-052'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-29',
        title: '本サービス用設備等の障害等',
        summary:
          '障害を知ったら、できるだけ早く知らせます。会社の設備は会社が直し、借りている回線は事業者に修理を指示します。作業はほかの会社に任せることがあります。',
        ruleIds: ['B-053', 'B-054', 'B-055', 'B-056', 'B-083'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-30',
        title: '通信の秘密の保護',
        summary:
          '通話の相手や内容などの通信の秘密を守ります。使えるのは、サービスのためか個人が分からない形のときだけです。令状などの強制の手続きや料金の受け取りなどの例外があり、窓口では答えません。',
        ruleIds: ['B-057', 'B-058', 'B-059', 'B-060'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-31',
        title: '契約者情報等の保護',
        summary:
          'ご契約者の情報は、必要な間だけ残し、承諾なしに渡しません。警察などの照会には、法令で必要な範囲に限って応じることがあり、窓口では答えません。契約が終わった後、残すことをはっきり断られたら消します。法令で残すものは別です。',
        ruleIds: ['B-061', 'B-062', 'B-063', 'B-064', 'B-065'],
        defectIds: ['D-B23', 'D-B27'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第7章 利用の制限、中止及び停止',
    articles: [
      {
        key: 'article-32',
        title: '利用の制限',
        summary:
          '災害などのときは、大切な通信を先にするため、利用を制限することがあります。並外れて多い通信も、制御や帯域の制限を受けることがあります。',
        ruleIds: ['B-066', 'B-067'],
        defectIds: ['D-B25'],
        policyIds: [],
      },
      {
        key: 'article-33',
        title: '保守等によるサービスの中止',
        summary:
          '保守、やむを得ない工事、事業者の中止、利用の制限、連絡が取れないときに、提供を止めることがあります。やむを得ないときを除き、先に知らせます。損害の責任は負いません。',
        ruleIds: ['B-068', 'B-069', 'B-086'],
        defectIds: ['D-B24'],
        policyIds: [],
      },
      {
        key: 'article-34',
        title: '契約者への要求等',
        summary:
          '禁止された使い方や、ほかの方からの苦情などがあったとき、会社は5つの措置から選んで行います。会社に措置をとる義務はなく、ご契約者の自己責任も変わりません。どれを選ぶかは責任者が決めます。',
        ruleIds: ['B-070', 'B-071'],
        defectIds: ['D-B05'],
        policyIds: [],
      },
      {
        key: 'article-35',
        title: '利用の停止',
        summary:
          '未払い、カードの問題、書類の遅れ、破産など、要求に応じないとき、ほかの違反の7つの理由で、すぐに停止することがあります。やむを得ないときを除き、先に理由を知らせます。カードが理由なら、ほかの方法で払って続けられることがあります。',
        ruleIds: ['B-072', 'B-073', 'B-074', 'B-075', 'B-085'],
        defectIds: ['D-B05', 'D-B06'],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
