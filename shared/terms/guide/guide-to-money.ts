/** The guide to chapter 6 of N: what is paid. Titles are those of the text, the rest is in our own words. */
import type { GuideChapter } from './guide-article.ts';

export const GUIDE_TO_MONEY = [
  {
    title: '第6章 料金',
    articles: [
      {
        key: 'article-24',
        title: '料金',
        summary: '料金は別紙4の料金表によります。月額は1契約につき1,480円、税別です。',
        ruleIds: ['N-062'],
        defectIds: ['D-N14'],
        policyIds: [],
      },
      {
        key: 'article-25',
        title: '利用料金の支払義務',
        summary:
          '月額は、提供を始めた日から解約日の前の日までかかり、使った日数で日割りにします。同じ日に始まって終わったら1日分です。請求が少なすぎたときは差額の支払いが必要ですが、求めないこともあります。',
        ruleIds: ['N-048', 'N-063', 'N-064'],
        defectIds: ['D-N03', 'D-N14', 'D-N15'],
        policyIds: ['P-SERVICE-START', 'P-SUSPENSION-FEE'],
      },
      {
        key: 'article-26',
        title: '割増金',
        summary:
          '不正に料金を免れた方からは、免れた額に加えて、税抜きの2倍の額とその消費税をいただきます。不正かどうかは責任者が判断します。',
        ruleIds: ['N-065'],
        defectIds: ['D-N16'],
        policyIds: [],
      },
      {
        key: 'article-27',
        title: '延滞利息',
        summary:
          '期日を過ぎた支払いには、期日の翌日から支払いの前日まで、法定利率の利息がかかります。期日の翌日から15日以内に支払えば、かかりません。うるう年も365日で計算します。ほかに請求がなければ求めないことがあります。',
        ruleIds: ['N-066', 'N-067', 'N-068'],
        defectIds: ['D-N17'],
        policyIds: ['P-INTEREST-RATE'],
      },
      {
        key: 'article-28',
        title: '料金計算方法等',
        summary:
          '料金は料金月ごとに計算します。月の途中での開始、解約、割引の変更などは、暦の日数で日割りにします。起算日は変わることがあります。受け取った料金は、特別な定めがなければ返しません。',
        ruleIds: ['N-069', 'N-070', 'N-071', 'N-072'],
        defectIds: ['D-N18', 'D-N40'],
        policyIds: ['P-FEE-MONTH', 'P-PRORATE'],
      },
      {
        key: 'article-29',
        title: '端数処理',
        summary: '計算の結果に出た1円未満は切り捨てます。日割りや消費税との順番は書かれていません。',
        ruleIds: ['N-073'],
        defectIds: ['D-N19'],
        policyIds: ['P-PRORATE'],
      },
      {
        key: 'article-30',
        title: '料金等の支払',
        summary:
          '決められた日までに、決められた窓口や金融機関で支払います。期日が先に来たものから順に支払います。期日そのものはこの規約にありません。',
        ruleIds: ['N-074', 'N-075'],
        defectIds: ['D-N37'],
        policyIds: [],
      },
      {
        key: 'article-31',
        title: '料金の一括後払',
        summary: '会社に特別な事情があるときは、2か月分以上をまとめて支払ってもらうことがあります。',
        ruleIds: ['N-076'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-32',
        title: '消費税相当額の加算',
        summary:
          '支払う額は、料金表の額に消費税を足したものです。税込みの単価から計算した額とは、合わないことがあります。',
        ruleIds: ['N-077'],
        defectIds: ['D-N19'],
        policyIds: ['P-PRORATE'],
      },
      {
        key: 'article-33',
        title: '料金等の臨時減免',
        summary:
          '災害のときやそのおそれがあるときは、料金を一時的に減らすことがあります。行ったときはホームページなどで知らせます。額の定めはありません。',
        ruleIds: ['N-078'],
        defectIds: [],
        policyIds: [],
      },
      {
        key: 'article-34',
        title: '債権の譲渡',
        summary:
          '料金などを受け取る権利は、請求事業者へ移ることがあります。そのとき、一人ひとりへのお知らせは省かれます。',
        ruleIds: ['N-079'],
        defectIds: [],
        policyIds: [],
      },
    ],
  },
] as const satisfies readonly GuideChapter[];
