/** The guide to chapters 7 to 9, the annexes and the supplementary provisions of N: liability, privacy, duties, the service itself. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_SERVICE = [
  {
    title: '第7章 損害賠償',
    articles: [
      {
        key: 'article-35',
        title: '免責事項',
        summary:
          '待たずに受け付けること、原因の特定や解決、故障のないこと、データの無事は、お約束していません。ご案内に沿った作業の結果、許可のない環境の変更、第三者への損害、災害などにも責任を負いません。受付番号は変わることがあります。ご契約者と確かめた後の設定の依頼は、ご本人の依頼と扱います。',
        ruleIds: [
          'N-038',
          'N-085',
          'N-086',
          'N-087',
          'N-088',
          'N-089',
          'N-090',
          'N-091',
          'N-092',
          'N-093',
          'N-094',
          'N-095',
          'N-096',
          'N-097',
          'N-130',
          'N-133',
        ],
        defectIds: ['D-N20', 'D-N21'],
        policyIds: ['P-VERIFY'],
      },
    ],
  },
  {
    title: '第8章 個人情報の取扱',
    articles: [
      {
        key: 'article-36',
        title: '個人情報の取扱',
        summary:
          '対応の中で知った情報は、7つの目的の範囲で使い、法人の情報も同じに扱います。解約の後も、必要な範囲で使うことがあります。委託先に渡すことがあり、ほかへは法令に従うときだけです。提携先へ渡すのは、有効と判断してご契約者の了承を得たときです。',
        ruleIds: ['N-098', 'N-099', 'N-100', 'N-101', 'N-102', 'N-103', 'N-104'],
        defectIds: ['D-N22'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第9章 雑則',
    articles: [
      {
        key: 'article-37',
        title: '利用に係る契約者の義務',
        summary:
          'サポートを受けるには、回線や設置環境、ご本人の依頼など7つの条件が要ります。権利の侵害、なりすまし、不正アクセスなどをせず、IDや管理番号を守ることも義務です。反して設備を壊したら、費用を支払います。条件がそろっても、できないことがあります。',
        ruleIds: ['N-105', 'N-106', 'N-107'],
        defectIds: ['D-N23', 'D-N42'],
        policyIds: [],
      },
      {
        key: 'article-38',
        title: '契約者の当社に対する協力事項',
        summary: '必要な情報の提供、機密データを先に守るか消すこと、作業に必要なことの実施をお願いします。',
        ruleIds: ['N-108', 'N-133'],
        defectIds: ['D-N23'],
        policyIds: [],
      },
      {
        key: 'article-39',
        title: '除外事項',
        summary:
          '義務の条件が欠けるとき、協力がなくて作業できないとき、違法な作業を求められたとき、ご契約者の側の事情があるときは、お断りすることがあります。条文の番号は一つずつずれています。',
        ruleIds: ['N-109', 'N-131'],
        defectIds: ['D-N23'],
        policyIds: [],
      },
      {
        key: 'article-40',
        title: '設備等の準備',
        summary: '回線などの設備は、ご契約者が用意して管理します。回線の料金は、このサービスの料金とは別です。',
        ruleIds: ['N-110'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-41',
        title: '法令に規定する事項',
        summary: '法令に決まりがあることは、法令に従います。',
        ruleIds: ['N-111'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-42',
        title: '準拠法',
        summary: '規約は日本の法律によって解釈します。',
        ruleIds: ['N-111'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-43',
        title: '紛争の解決',
        summary: 'もめごとは、まず誠意をもって話し合います。裁判は、会社の所在地の裁判所だけで行います。',
        ruleIds: ['N-111'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-44',
        title: '承諾の限界',
        summary:
          '技術的に難しい請求や、保守がとても難しい請求などは、断ることがあります。断るときは、その理由を請求した方に知らせます。',
        ruleIds: ['N-112', 'N-131'],
        defectIds: [],
        policyIds: [],
      },
    ],
  },
  {
    title: '別紙',
    articles: [
      {
        key: 'annex-1',
        title: 'Serverサポート仕様書',
        summary:
          '営業日は月曜から土曜、受付は9時から18時まで、訪問の手配は17時の受付までです。問い合わせ、監視と切り分け、先出しセンドバック、オンサイト修理の4つを行います。17時までに通知された故障はその日に訪問し、時間外の依頼は翌日です。保守用の 172.19.0.0/16 は、お客さまは使えません。',
        ruleIds: [
          'N-113',
          'N-114',
          'N-115',
          'N-116',
          'N-117',
          'N-118',
          'N-119',
          'N-120',
          'N-121',
          'N-122',
          'N-123',
          'N-124',
          'N-125',
          'N-126',
          'N-127',
          'N-128',
          'N-132',
        ],
        defectIds: ['D-N24', 'D-N25', 'D-N26', 'D-N26b', 'D-N27', 'D-N28', 'D-N29', 'D-N30', 'D-N31', 'D-N32', 'D-N33'],
        policyIds: [
          'P-NOTICE-INSTANT',
          'P-ONSITE-BOUNDARY',
          'P-RECEPTION-CLOSE',
          'P-OUT-OF-HOURS',
          'P-NEXT-DAY',
          'P-SATURDAY-VISIT',
          'P-SHIPPING',
        ],
      },
      {
        key: 'annex-2',
        title: '提供時間',
        summary:
          '受付とサポートは、営業日の9時から18時まで、専用の番号で行います。内容や時間によっては、翌営業日より後の対応になります。',
        ruleIds: ['N-007', 'N-114', 'N-115', 'N-116', 'N-132'],
        defectIds: ['D-N28', 'D-N33'],
        policyIds: ['P-RECEPTION-CLOSE'],
      },
      {
        key: 'annex-3',
        title: '対象機器一覧',
        summary: '対象は OS2、OS6、OS12 と OS Pro 4、8、12 の6機種で、期間はどれも最長5年です。',
        ruleIds: ['N-008', 'N-017', 'N-129'],
        defectIds: ['D-N01', 'D-N02b'],
        policyIds: ['P-DEVICE-COVERAGE', 'P-MAX-PERIOD'],
      },
      {
        key: 'annex-4',
        title: '料金表',
        summary:
          '月額は1,480円、請求書などの発行は1回150円、請求書での支払いは1回50円、いずれも税別です。法人には発行の料金がかからず、開始や転用の月とその翌月にもかかりません。適格請求書と支払証明書は、どちらも400円（税込440円）と実費です。',
        ruleIds: ['N-062', 'N-064', 'N-080', 'N-081', 'N-082', 'N-083', 'N-084'],
        defectIds: ['D-N14', 'D-N34', 'D-N35'],
        policyIds: [],
      },
    ],
  },
  {
    title: '附則',
    articles: [
      {
        key: 'supplement',
        title: '附則',
        summary:
          '改正は7回で、最後の版は2023年12月1日からです。2022年8月1日より前に支払うべきだった分は、それまでの決まりによります。それより前の本文は、この窓口にありません。',
        ruleIds: ['N-003', 'N-004'],
        defectIds: ['D-N36'],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
