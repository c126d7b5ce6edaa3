/** The guide to chapters 1 to 5 of N: scope, contract and its end. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_CONTRACT = [
  {
    title: '第1章 総則',
    articles: [
      {
        key: 'article-1',
        title: '本規約の目的',
        summary:
          'NTT西日本が Serverサポートを提供するための決まりです。ほかのサービスの用件は、この規約では答えません。',
        ruleIds: ['N-001', 'N-134'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-2',
        title: '本規約の変更',
        summary:
          '規約は、ご契約者の承諾なしに変えたり廃止したりできます。変わった後は、料金も条件も新しい規約によります。変更は会社の定める方法で知らせますが、届かなくても新しい規約が適用されます。',
        ruleIds: ['N-002'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-3',
        title: '用語の定義',
        summary:
          '対象になる11種類の回線、契約と契約者、専用の受付番号、対象の機器とネットワークを定めています。機器の定義は3機種だけで、別紙3の6機種と合っていません。',
        ruleIds: ['N-005', 'N-006', 'N-007', 'N-008', 'N-009'],
        defectIds: ['D-N01', 'D-N20'],
        policyIds: ['P-DEVICE-COVERAGE'],
      },
    ],
  },
  {
    title: '第2章 本サービスの提供',
    articles: [
      {
        key: 'article-4',
        title: '本サービスの提供範囲',
        summary: '何をするかは、別紙1の仕様書で決まります。仕様書にない作業は、第44条の考え方で答えます。',
        ruleIds: ['N-010'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-5',
        title: '提供区域',
        summary:
          '使えるのは、申し込んだ回線の地域のうち、IP通信網の約款に載っている区域です。区域の表はこの窓口にないので、確かめた記録を残します。',
        ruleIds: ['N-011'],
        defectIds: ['D-N39'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第3章 契約',
    articles: [
      {
        key: 'article-6',
        title: '契約の単位',
        summary: '回線の契約者と同じ方だけが契約できます。光コラボの回線なら、回線の契約者が指定した方です。',
        ruleIds: ['N-012'],
        defectIds: ['D-N04'],
        policyIds: [],
      },
      {
        key: 'article-7',
        title: '契約申込の方法',
        summary:
          '規約の内容を承諾のうえ、回線の番号などを届け出て申し込みます。書類にほかの方の個人情報を書くなら、先にその方の同意が必要です。委託先に情報を渡すことは承諾済みになります。申し込めるのは、別紙3の機器を入れた方だけです。',
        ruleIds: ['N-008', 'N-013', 'N-014', 'N-015', 'N-016'],
        defectIds: ['D-N01', 'D-N05'],
        policyIds: [],
      },
      {
        key: 'article-8',
        title: '最長利用期間',
        summary:
          '期間の上限は機器ごとに別紙3で決まり、どれも5年です。上限を超えて続けることはできません。数え始めの日は書かれていません。',
        ruleIds: ['N-008', 'N-017'],
        defectIds: ['D-N01', 'D-N02'],
        policyIds: ['P-MAX-PERIOD'],
      },
      {
        key: 'article-9',
        title: '契約申込の承諾',
        summary:
          '審査の後、承諾は書面で知らせ、書面を出すと契約が成立します。その後に初期工事の日を決め、工事が完了した日が利用開始日です。6つの理由のどれかがあれば断ることがあり、承諾の後で分かれば取り消せます。',
        ruleIds: ['N-018', 'N-019', 'N-020', 'N-021'],
        defectIds: ['D-N03', 'D-N04'],
        policyIds: ['P-SERVICE-START', 'P-MAX-PERIOD'],
      },
      {
        key: 'article-10',
        title: '契約申込内容の変更',
        summary:
          '申し込んだ事項のうち、回線の番号のほかは変更を求められます。審査などの扱いは新しい申し込みと同じです。',
        ruleIds: ['N-022'],
        defectIds: ['D-N05'],
        policyIds: [],
      },
      {
        key: 'article-11',
        title: '契約の譲渡',
        summary:
          '利用権の譲渡は、会社が承認してはじめて有効です。両者の署名のある所定の書面で求め、譲渡を示す書類を添えれば署名に代えられます。断る理由は3つだけで、譲り受けた方は未払いも含めてすべて引き継ぎます。',
        ruleIds: ['N-023', 'N-024', 'N-025'],
        defectIds: ['D-N41'],
        policyIds: [],
      },
      {
        key: 'article-12',
        title: '権利の譲渡の禁止',
        summary:
          'サービスを受ける権利はご契約者だけのものです。定めのある譲渡と承継のほかは、譲ったり担保にしたりできません。',
        ruleIds: ['N-026'],
        defectIds: ['D-N41'],
        policyIds: [],
      },
      {
        key: 'article-13',
        title: '契約者の地位の承継',
        summary:
          '相続、合併、分割のときは、所定の書面に証明書類を付けて届け出ます。引き継ぐ方が複数なら代表者を1人届け出ます。届け出がなくても、回線の承継の届け出があれば承継したものと扱います。手続きが済むまではサービスを見合わせることがあります。',
        ruleIds: ['N-027', 'N-028', 'N-029', 'N-030'],
        defectIds: ['D-N06', 'D-N41'],
        policyIds: [],
      },
      {
        key: 'article-14',
        title: 'サービス提供条件等',
        summary: '対象のネットワークがインターネットと通信できる環境は、ご契約者が整えます。',
        ruleIds: ['N-031'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-15',
        title: '契約者の氏名等の変更の届出',
        summary:
          '名前や住所、連絡先、請求書の送り先が変わったら、すぐに届け出てもらいます。届け出がなければ、前の名前や住所に送った郵便などで知らせたことになります。証明の書類を求めることもあります。',
        ruleIds: ['N-032', 'N-033', 'N-034', 'N-130'],
        defectIds: ['D-N07'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第4章 禁止行為',
    articles: [
      {
        key: 'article-16',
        title: '著作権等',
        summary:
          '渡したソフトや手引きなどの権利は、すべて会社のものです。目的外の利用、複製や改変、人への貸し出しや譲渡、権利の表示の削除はできません。',
        ruleIds: ['N-035'],
        defectIds: ['D-N42'],
        policyIds: [],
      },
    ],
  },
  {
    title: '第5章 利用中止等',
    articles: [
      {
        key: 'article-17',
        title: '利用中止',
        summary:
          '設備の保守や工事、利用の制限、そのほか会社が望ましいと考えたときに、サービスを中止することがあります。ホームページなどで知らせますが、緊急のときは別です。',
        ruleIds: ['N-036', 'N-037', 'N-038', 'N-130'],
        defectIds: ['D-N08'],
        policyIds: [],
      },
      {
        key: 'article-18',
        title: '利用停止',
        summary:
          '7つの理由のどれかがあれば、6か月までの期間を決めて利用を止めることがあります。止める前に、理由と始まりの日と期間を知らせます。回数や数え方、延長、停止中の料金は書かれていません。',
        ruleIds: [
          'N-039',
          'N-040',
          'N-041',
          'N-042',
          'N-043',
          'N-044',
          'N-045',
          'N-046',
          'N-047',
          'N-048',
          'N-130',
          'N-131',
        ],
        defectIds: ['D-N09', 'D-N10', 'D-N42'],
        policyIds: ['P-SUSPENSION-COUNT', 'P-SUSPENSION-FEE'],
      },
      {
        key: 'article-19',
        title: '利用の制限',
        summary: '回線の約款で通信が制限される非常時などには、このサービスの機能も制限することがあります。',
        ruleIds: ['N-049', 'N-131'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-20',
        title: '本サービス提供の終了',
        summary:
          '安定して続けることがとても難しいときは、サービスを終えることがあります。ホームページで知らせ、理由と終わる日を先に通知し、その日が解約日になります。緊急のときは別です。',
        ruleIds: ['N-050', 'N-130', 'N-131'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-21',
        title: '契約者による解約',
        summary:
          '解約したい方は、決められた方法で先に申し出ます。希望の日が解約日ですが、内容の確認が終わる前の日なら、確認が終わった日になります。',
        ruleIds: ['N-051', 'N-052', 'N-131'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-22',
        title: '当社による解約',
        summary:
          '停止の理由がなくならないとき、回線の解約、信用の悪化や不当な要求などがあるときは、先に知らせて解約することがあります。回線の解約では自動で終わります。予告なしの「第4号」は存在しません。',
        ruleIds: ['N-053', 'N-054', 'N-055', 'N-056', 'N-057', 'N-058', 'N-130', 'N-131'],
        defectIds: ['D-N11', 'D-N12', 'D-N13', 'D-N38'],
        policyIds: [],
      },
      {
        key: 'article-23',
        title: '表明保証',
        summary:
          'ご契約者は反社会的勢力と関わりがないことを約束します。約束に反したときや暴力的な要求などがあれば、予告なしに解除でき、それによる損害は賠償しません。判断は責任者と法務だけが行います。',
        ruleIds: ['N-059', 'N-060', 'N-061', 'N-131'],
        defectIds: ['D-N12'],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
