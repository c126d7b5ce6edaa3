/** The guide to chapters 1 to 3 of B: scope, contract, area and end of the service. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_HIKARI_PHONE_CONTRACT = [
  {
    title: '第1章 総則',
    articles: [
      {
        key: 'article-1',
        title: '本サービスの提供等',
        summary:
          'BiZiMo 光を契約している方に、アクセルが光電話を提供します。12個の言葉を決めていて、設備がどちらの側のものかで直す人が変わります。会社からのお知らせやプランの注意も約款の一部で、NTTなどの決まりへの同意も必要です。受付時間や訪問などの定めは、約款のどこにもありません。',
        ruleIds: ['B-001', 'B-002', 'B-003', 'B-004', 'B-084'],
        defectIds: ['D-B17'],
        policyIds: [],
      },
      {
        key: 'article-2',
        title: '本サービスの種類',
        summary: 'プランと条件は別紙1にあります。',
        ruleIds: ['B-005'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-3',
        title: '通知',
        summary:
          '会社からのお知らせは、メールやホームページなどで行います。この二つは、発信した時に知らせたことになります。ご契約者からの通知については書かれていません。',
        ruleIds: ['B-006'],
        defectIds: ['D-B11'],
        policyIds: [],
      },
      {
        key: 'article-4',
        title: '本契約約款の変更',
        summary:
          '約款は、承諾がなくても変わることがあり、変わった後は新しい内容によります。ホームページに載っています。いつどの内容だったかの一覧はありません。',
        ruleIds: ['B-007'],
        defectIds: ['D-B16'],
        policyIds: [],
      },
      {
        key: 'article-5',
        title: '合意管轄',
        summary: '裁判になったときは、会社の本店の地域の裁判所だけで行います。',
        ruleIds: ['B-008'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-6',
        title: '準拠法',
        summary: '約款には日本の法律が使われます。',
        ruleIds: ['B-008'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-7',
        title: '協議',
        summary: '書かれていないことや疑問があるときは、お互いに誠実に話し合います。',
        ruleIds: ['B-008', 'B-084'],
        defectIds: ['D-B17'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第2章 本サービス契約の締結等',
    articles: [
      {
        key: 'article-8',
        title: '利用契約の単位',
        summary: '契約は、別紙1のプランごとに1つずつ結びます。',
        ruleIds: ['B-009'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-9',
        title: '利用の申し込み',
        summary: '約款に同意したうえで、会社が決めた方法で申し込みます。その方法は書かれていません。',
        ruleIds: ['B-010'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-10',
        title: '承諾',
        summary:
          '会社が承諾した時に契約が成立し、その日から料金がかかります。実在しない、偽りがある、カードが確認できない、以前に解約されたなど、10個の理由のどれかに当たると断ることがあります。',
        ruleIds: ['B-011', 'B-012'],
        defectIds: ['D-B03', 'D-B04'],
        policyIds: [],
      },
      {
        key: 'article-11',
        title: '切替等',
        summary:
          'NTTのひかり電話から移ることができます。断る理由があるときや、NTTが認めないときは別です。移った後は、元にも、ほかの会社の光コラボにも移れないとあります。',
        ruleIds: ['B-013', 'B-014'],
        defectIds: ['D-B19'],
        policyIds: [],
      },
      {
        key: 'article-12',
        title: '契約者の登録情報等の変更',
        summary:
          '住所、電話番号、カードや口座などが変わるときは、できれば前に、できなければすぐに手続きをします。引っ越し先で今のプランが使えないときは、相談して別のプランを選びます。届け出がないために使えなくなっても、会社は責任を負いません。',
        ruleIds: ['B-015', 'B-016', 'B-017', 'B-018', 'B-085'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-13',
        title: '利用契約の変更',
        summary:
          'プランの変更は、会社が承諾の通知を送り出した時から有効です。NTTの工事の日に合わせることもあります。申し込みを断る理由に近いときは、認めないことがあります。',
        ruleIds: ['B-019'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-14',
        title: '契約者からの解約',
        summary:
          '20日までに連絡があればその月の末日、21日からは次の月の末日で解約です。申し出がなければ契約は続きますが、期間の長さは書かれていません。残った料金は支払います。',
        ruleIds: ['B-020', 'B-021', 'B-022'],
        defectIds: ['D-B11', 'D-B12'],
        policyIds: [],
      },
      {
        key: 'article-15',
        title: '当社からの解約',
        summary:
          '停止の理由がなくならないときや、通知が届かないと確かめたときは、会社から解約できます。断る理由があったと後で分かれば、すぐに解約できます。どちらも、やむを得ないときを除いて知らせます。',
        ruleIds: ['B-023', 'B-024', 'B-025', 'B-086'],
        defectIds: ['D-B03', 'D-B29'],
        policyIds: [],
      },
      {
        key: 'article-16',
        title: '権利の譲渡制限',
        summary:
          'サービスを受ける権利は、渡したり、売ったり、担保にしたりできません。相続のときのことは書かれていません。',
        ruleIds: ['B-026'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-17',
        title: '設備の設置・維持管理',
        summary: 'ご契約者の側の設備は、ご契約者の費用と責任で用意し、使える状態に保ちます。',
        ruleIds: ['B-027'],
        defectIds: [],
        policyIds: [],
      },
    ],
  },
  {
    title: '第3章 サービス',
    articles: [
      {
        key: 'article-18',
        title: '本サービスの提供区域',
        summary: '使える地域は別紙3によります。',
        ruleIds: ['B-028'],
        defectIds: ['D-B02'],
        policyIds: [],
      },
      {
        key: 'article-19',
        title: '本サービスの廃止',
        summary:
          '会社の都合でサービスをやめることがあります。NTTとの契約が終わると自動でなくなります。やむを得ないときを除き、30日前までに知らせます。責任は負いません。',
        ruleIds: ['B-029', 'B-030', 'B-031', 'B-032'],
        defectIds: ['D-B18', 'D-B28'],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
