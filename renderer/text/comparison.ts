/** The words of the side-by-side card, and the words by which its questions are found. */
import type { SideBySideId } from '../../shared/terms/side-by-side.ts';

export const comparisonText = {
  title: '両契約の比較',
  action: '両契約の比較',
  actionAliases: ['りょうけいやく', 'ひかく', 'みくらべ', '見比べ', '比べる', '二つの契約', 'りょうほう'],
  field: '質問',
  placeholder: '聞かれたことを入力（漢字・かな・ローマ字）',
  list: '比べる質問の一覧',
  none: 'あてはまる質問がありません。別の言葉で探してください。',
  count: (rows: number) => `${rows}件`,
  ofMatter: 'この用件',
  notOfMatter: '案件には書き込めません',
  notProvided: '規定なし',
  articles: '条文',
  gaps: '規約の不備',
  ask: 'この契約の質問',
  /** In a call, with the name of the contract its matter is under. */
  matter: (service: string) => `この用件は${service}です。案件に書き込めるのは、この契約の答えだけです。`,
  summary: '要約です。お伝えするときは、契約ごとに質問を開いて答えてください。',
  move: '選ぶ',
  read: '答えへ',
  close: '閉じる',
  both: '両契約あり',
  bothHint: '答えを見比べる',
} as const;

/** What a row is found by besides its own words, with readings. */
export const comparisonAliases: { readonly [Id in SideBySideId]: readonly string[] } = {
  openingHours: ['うけつけ', '受付時間', '営業日', 'えいぎょう', '何時まで', 'なんじまで', '土曜'],
  sameDayVisit: ['ほうもん', '訪問', '当日', 'とうじつ', '修理', 'しゅうり', 'オンサイト', '今日来て'],
  cancellation: ['かいやく', 'やめる', 'やめたい', 'いつ解約できる', '20日', '月末', '末日', 'たいかい'],
  lastBilledDay: ['りょうきん', '最後の料金', 'いつまで払う', 'かいやくび', '課金', '解約日'],
  proRating: ['ひわり', '日割', '途中', 'とちゅう', '端数', 'はすう', '切り捨て'],
  latePayment: ['えんたい', '延滞', '遅延', 'ちえん', '損害金', '利息', 'りそく', '14.6', 'おくれ'],
  suspension: ['ていし', '停止', '止められる', 'とめられ', '6か月', '予告'],
  feeWhileSuspended: ['ていしちゅう', '停止中', 'りょうきん', '止まっている間'],
  outageMoney: [
    'しょうがい',
    '障害',
    '補償',
    'ほしょう',
    '賠償',
    'ばいしょう',
    '返金',
    'へんきん',
    '48時間',
    '使えない',
  ],
  noNoticeTermination: ['よこくなし', '予告なし', '催告', '解除', 'かいじょ', 'むさいこく', '強制解約'],
  endOfService: ['はいし', '廃止', '終了', 'しゅうりょう', 'サービス終了', '30日前'],
  dataAfterEnd: ['こじんじょうほう', '個人情報', '削除', 'さくじょ', '消して', 'データ', '保管'],
  identity: ['ほんにん', '本人確認', 'かくにん', '名乗る', '申込書管理番号'],
};
