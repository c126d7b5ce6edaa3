/** The words of the outage register, and what is said to a caller whose line is in it: nothing there promises a time or money. */
import type { OutageEventType } from '../../shared/outages/outage.ts';

export const outagesText = {
  title: '障害',
  list: '障害の一覧',
  loading: '障害を読み込んでいます',
  none: '記録した障害はありません。',
  noneNext: '責任者が登録すると、ここと対象の契約の応対に表示されます。',
  open: '障害を登録する',
  openAliases: ['しょうがい', 'とうろく', 'outage'],
  number: (number: number) => `No.${number}`,
  running: '継続中',
  restored: '復旧',
  since: (time: string) => `${time}から`,
  counts: (affected: string, told: string) => `対象 ${affected}件・お伝え ${told}件`,
  knownAt: '知った時刻',
  elapsed: '知ってからの経過',
  lasted: '知ってから復旧まで',
  affected: '対象の契約',
  told: 'お伝えした契約',
  many: (number: string) => `${number}件`,
  scope: '範囲',
  extent: '程度',
  party: '原因',
  carrier: '通信事業者',
  instructedAt: '指示した時刻',
  restoredAt: '復旧した時刻',
  received: '通信事業者からの受取額',
  notYet: 'まだ',
  yen: (amount: string) => `${amount}円`,
  facts: '障害の内容',
  sources: '知った記録',
  sourcesLead: 'いちばん早い記録が「知った時刻」です。記録は消えず、あとから早い記録を加えられます。',
  earliest: 'いちばん早い',
  contracts: '対象の契約',
  contractsNone: '対象の契約はまだありません。',
  more: 'さらに表示',
  history: '記録の履歴',
  columns: {
    source: '知った方法',
    at: '時刻',
    reason: '理由',
    handle: '契約番号',
    name: '契約者',
    plan: 'プラン',
    state: '状態',
    toldAt: 'お伝えした時刻',
    recorded: '記録した時刻',
    by: '記録した人',
    what: '内容',
  },
  toldAfter: (time: string, after: string) => `${time}（知ってから${after}）`,
  remove: '外す',
  removeOf: (handle: string) => `${handle} を対象から外す`,
  removeTitle: (handle: string) => `${handle} を対象から外す`,
  removed: '対象から外しました。',
  retry: '読み直す',
} as const;

export const outageEventWords = {
  opened: '障害の登録',
  sourceAdded: '知った記録の追加',
  scopeChanged: '範囲の変更',
  causeFound: '原因の記録',
  instructed: '通信事業者への指示',
  restored: '復旧',
  reopened: '復旧の取り消し',
  received: '受取額の記録',
} as const satisfies Record<OutageEventType, string>;

export const outageActions = {
  sourceAdded: { label: '知った記録を加える', aliases: ['しった', 'きろく', 'しんこく'] },
  addContracts: { label: '対象の契約を加える', aliases: ['たいしょう', 'けいやく'] },
  causeFound: { label: '原因を記録する', aliases: ['げんいん'] },
  scopeChanged: { label: '範囲を変える', aliases: ['はんい', 'ていど'] },
  instructed: { label: '指示した時刻を記録する', aliases: ['しじ', 'つうしんじぎょうしゃ'] },
  restored: { label: '復旧を記録する', aliases: ['ふっきゅう'] },
  restoredAgain: { label: '復旧の時刻を直す', aliases: ['ふっきゅう'] },
  reopened: { label: '復旧を取り消す', aliases: ['さいはつ', 'とりけし'] },
  received: { label: '受取額を記録する', aliases: ['うけとり', 'じぎょうしゃ'] },
  prepare: { label: '補償の準備をする', aliases: ['ほしょう', 'じょうげん'] },
  export: { label: '準備した一覧を書き出す', aliases: ['かきだし', 'CSV'] },
} as const;

export const outageFormText = {
  scope: '範囲',
  scopeHint: 'どの地域の何が使えないかを短く書きます。お客さまの名前は書かないでください。',
  extent: '程度',
  party: '原因',
  carrier: '通信事業者の名前',
  source: '知った方法',
  time: '時刻',
  timeHint: '「16:46」や「11/20 23:10」のように入力します。日付がなければ今日です。',
  readAs: (time: string) => `${time} と読みました。`,
  badTime: '時刻として読めません。「16:46」や「11/20 23:10」のように入力してください。',
  reason: '理由',
  reasonHint: '早い記録を加えるときや、前の記録を直すときに必要です。',
  reasonAlways: '記録に残ります。',
  amount: '受け取る額',
  amountHint: '通信事業者が、この障害について支払う額です。',
  badAmount: '金額として読めません。「12000」のように入力してください。',
  scopeMissing: '範囲を入力してください。',
  reasonMissing: '理由を入力してください。',
  carrierMissing: '通信事業者の名前を入力してください。',
  submit: '記録する',
  cancel: 'やめる',
  done: '記録しました。',
  opened: (number: number) => `障害 No.${number} を登録しました。`,
} as const;

export const chooseText = {
  title: '対象の契約を加える',
  by: '選び方',
  ways: { handles: '契約番号の一覧', plan: 'プラン', lineKind: '回線の種類', area: '地域' },
  handles: '契約番号の一覧',
  handlesHint: '表計算の列などを、そのまま貼り付けられます。1つでも分からない番号があれば、全体を加えません。',
  plans: 'プラン',
  kind: '回線の種類',
  area: '住所か電話番号の始め',
  areaHint: '「奈良県奈良市」や「0742」のように入力します。',
  inUse: '利用中と停止中の光電話の契約から選びます。',
  check: '確かめる',
  add: (number: string) => `${number}件を加える`,
  found: (number: string) => `${number}件の契約が見つかりました。`,
  already: (number: string) => `うち${number}件は、すでに対象です。`,
  unknown: (number: string) => `契約のない番号が${number}件あります。`,
  unsuitable: (number: string) => `光電話の利用中の契約ではない番号が${number}件あります。`,
  andMore: (number: string) => `ほか${number}件`,
  fix: '一覧を直してから、もう一度確かめてください。',
  empty: '選び方を入力してください。',
  added: (number: string) => `${number}件を対象に加えました。`,
  back: '選び直す',
} as const;

export const capsText = {
  title: '補償の準備',
  lead: '支払いの一覧ではありません。規約が定める損害賠償の上限を、契約ごとに計算した準備です。支払うには、実際の損害の証明と、責任者の判断が必要です。',
  conditions: [
    '実際に生じた損害の額までです。逸失利益などは含みません（B-076）。',
    '不可抗力や特別の事情による損害は対象外です（B-076）。',
    '支払いは、以後の料金の減額か利用権の付与です。契約が終わった方は責任者に確認します（B-078）。',
    '故意や重い過失のときは、この上限によらないことがあります。法務に確認します（B-079）。',
  ],
  none: '準備した一覧はまだありません。',
  notRestored: '復旧を記録すると、準備できます。',
  notReceived:
    '原因が通信事業者のため、受取額が分かるまで上限は決まりません（B-080）。下の額は、受取額が足りるときのものです。',
  old: '準備したあとに内容が変わりました。準備をやり直してください。',
  prepared: (time: string, by: string) => `${time} ${by} が準備`,
  rule: '計算の規則',
  versions: '運用ルールの版',
  version: (id: string, number: string) => `${id} 第${number}版`,
  totals: {
    contracts: '契約',
    capped: '上限あり',
    none: '対象外',
    toCheck: '要確認',
    capTotal: '上限の合計',
    received: '受取額',
    shared: '按分の合計',
    remainder: '按分の残り',
  },
  list: '契約ごとの上限',
  columns: {
    handle: '契約番号',
    name: '契約者',
    plan: 'プラン',
    state: '区分',
    days: '日数',
    fee: '月額（税抜）',
    cap: '上限',
    oneMonth: '1か月分',
    share: '按分',
    note: '理由・備考',
  },
  days: (days: number) => `${days}日`,
  ended: '契約は終了',
  overMonth: (amount: string) => `1か月分（${amount}）を超える（D-B09）`,
  conditionsTitle: '上限のほかに確かめること',
  start: '準備を始める',
  working: '上限を計算しています',
  progress: (done: string, total: string) => `${done} / ${total}件`,
  stop: 'やめる',
  stopped: '途中でやめました。一覧は作られていません。',
  finished: (number: string) => `${number}件の準備ができました。`,
  export: '準備した一覧を書き出す',
  exportLead: '契約者の名前は伏せ字になります。書き出したことは監査記録に残ります。',
  purpose: '目的',
  exportSubmit: 'CSVを書き出す',
  exporting: '書き出しています',
  lines: '件数',
} as const;

export const callOutageText = {
  region: '障害のお知らせ',
  affected: (number: number, since: string) => `この回線は障害 No.${number} の対象です（${since} から）`,
  restored: (number: number, since: string, until: string) =>
    `この回線は障害 No.${number} の対象でした（${since} から ${until} まで）`,
  elapsed: (elapsed: string) => `知ってから ${elapsed}`,
  say: 'お伝えする言葉',
  sayTotal:
    'ご不便をおかけし、申し訳ございません。お使いの光電話で障害が起きていることを確認しております。復旧の時刻は、まだ分かっておりません。',
  sayPartial:
    'ご不便をおかけし、申し訳ございません。お使いの光電話で、一部が使いにくくなっていることを確認しております。復旧の時刻は、まだ分かっておりません。',
  sayRestored: (until: string) =>
    `ご不便をおかけし、申し訳ございませんでした。${until}に復旧したと記録しております。今もお使いになれないようでしたら、お聞かせください。`,
  noMoney: '補償の有無や金額、復旧の見込みは言わないでください。',
  tell: '伝えた',
  tellLong: (number: number) => `障害 No.${number} を伝えたと記録する`,
  tellAliases: ['つたえた', 'しょうがい'],
  toldHere: (time: string) => `${time} お伝え済み`,
  toldBefore: (time: string) => `この契約には ${time} にもお伝えしています。`,
  told: '障害を伝えたことを、案件に記録しました。',
} as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `3日2時間`, `2時間05分`, `4分`: coarser the longer it is; what has only begun does not count. */
export function spanText(from: number, to: number): string {
  const lasted = Math.max(0, to - from);
  const [days, hours] = [Math.floor(lasted / DAY), Math.floor((lasted % DAY) / HOUR)];
  const minutes = Math.floor((lasted % HOUR) / MINUTE);
  if (days > 0) return `${days}日${hours}時間`;
  return hours > 0 ? `${hours}時間${String(minutes).padStart(2, '0')}分` : `${minutes}分`;
}
