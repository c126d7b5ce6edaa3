/** The words of the notice ledger: the screen, what stands in the way of a step, in what time it is, and from when it counts. */
import type { DeskError } from '../../shared/desk/errors.ts';
import type { NoticeView } from '../../shared/desk/notice-views.ts';
import type { NoticeItem } from '../../shared/notices/items.ts';
import type { Effect, TimeVerdict } from '../../shared/notices/timeliness.ts';
import { noticeItemWordsOf } from '../../shared/words/notice-words.ts';
import { isoDay, longDay } from './dates.ts';

type Refused = Extract<DeskError, { readonly type: 'noticeRefused' }>;

export const noticesText = {
  title: '通知',
  lists: '一覧の種類',
  list: '通知の一覧',
  toSend: '発送前',
  toDecide: '承認待ち',
  sent: '発送済み',
  returned: '返送',
  deemed: 'みなし',
  ended: '省略・取りやめ',
  none: {
    toSend: '発送前の通知はありません。',
    toDecide: '承認を待つ通知はありません。',
    sent: '発送済みの通知はありません。',
    returned: '返送された通知はありません。',
    deemed: '通知済みと扱う通知はありません。',
    ended: '省略・取りやめの通知はありません。',
  },
  howToStart:
    '1件の契約への通知は、通話・案件・手続きの画面で「通知を作る」を押します。この画面で押すと、ご契約者すべてへの通知になります。',
  choose: '一覧から通知を選んでください。',
  loading: '読み込んでいます',
  everyone: '対象のご契約者すべて',
  openedBy: (name: string) => `${name}が作成`,
  sentOn: (day: string) => `${day}発送`,
  sentDay: '発送した日',
  spokenOn: (day: string) => `対象日 ${day}`,
  toCase: '案件を開く',
  toProcedure: '手続きを開く',
  content: '記載する内容',
  way: '送り方',
  given: '記載した内容',
  mustHave: '必須',
  mayHave: '任意',
  complete: '必須の項目はすべてそろっています。',
  missing: (count: number) => `必須の項目があと${count}つ足りません。`,
  noneNow: 'ここで記入する項目はありません。',
  unread: '届かなかったとき',
  next: '次にすること',
  time: '期限と効力',
  limit: '期限',
  counts: '効力',
  place: '送り先',
  exception: '省略できる場合',
  exceptions: {
    emergency: '緊急のとき。理由を書き、別の責任者の承認を受けます。',
    unavoidable: 'やむを得ないとき。理由を書き、別の責任者の承認を受けます。',
    none: '省略できません。',
  },
  undelivered: '届かなかった記録（この契約のすべての通知）',
  cameBack: '戻ってきた郵便・メール',
  attempts: '届かなかった電話・FAX',
  times: (count: number) => `${count}件`,
  days: '日付',
  onDays: (count: number, span: string) => `${count}日間（${span}）`,
  fromTo: (first: string, last: string) => (first === last ? first : `${first} から ${last} まで`),
  daysAsked: (count: number) => `運用ルール：別の日に${count}回試した後に、連絡が取れないとします。`,
  history: '経過',
  wrote: (label: string) => `「${label}」を記入`,
  erased: (label: string) => `「${label}」を取り消し`,
  became: (stage: string) => `→ ${stage}`,
  failed: (way: string, day: string) => `${way}（${day}）`,
  badDate: '日付を読めません。「12/1」「2026-12-01」のように入力してください。',
  fourEyes: '作成した人とは別の責任者',
  reason: '理由',
  reasonHint: '経過に残ります。個人情報は書かないでください。',
  reasonMissing: '理由を入力してください。',
  returnedOn: '戻ってきた日',
  returnedOnMissing: '戻ってきた日を入力してください。',
  cancel: 'やめる',
  done: (step: string) => `${step}：済みました。`,
  attempt: '届かなかった電話・FAXを記録する',
  attemptWay: 'どうなりましたか',
  attemptOn: '試した日',
  attemptMissing: '結果と日付を入力してください。',
  attemptSave: '記録する',
  attemptSaved: '届かなかったことを記録しました。',
  text: '通知文を見る',
} as const;

export const noticeTextWords = {
  title: '通知文',
  subject: '件名',
  to: '宛先',
  maskedTo: '登録メール（伏せています）',
  gaps: '＿＿＿＿のところがまだ足りません。記載する内容を埋めてください。',
  masked: '名前は伏せ、住所は載せていません。',
  full: '名前と登録の送り先を載せています。',
  show: '名前と送り先を載せる',
  showHint: '案件の経過に残ります。',
  onlySupervisor: '名前と送り先を載せられるのは、通話で本人確認が済んでいる人か、理由を書いた責任者です。',
  copy: 'コピーする',
  copied: '通知文をコピーしました。',
  notCopied: 'コピーできませんでした。文を選んでコピーしてください。',
  noCopy: '名前と送り先の載った文はコピーできません。ファイルに保存してください。',
  savedMasked: '名前と送り先の載った文はコピーできません。ファイルには、名前を伏せて保存します。',
  save: 'ファイルに保存する',
  saved: (file: string, folder: string) => `${folder} に ${file} を保存しました。`,
  close: '閉じる',
} as const;

export const startNoticeText = {
  title: 'どの通知を作りますか',
  action: '通知を作る',
  aliases: ['つうち', 'おしらせ', '停止の通知', '廃止', '催告', 'notice'],
  ofContract: 'この契約への通知',
  ofEveryone: '対象のご契約者すべてへの通知',
  started: (kind: string) => `「${kind}」を作り始めました。`,
  cancel: 'やめる',
  ofCase: '通知',
  noneOfCase: 'この案件の通知はありません。',
  ofCall: '通知',
  ofProcedure: 'この手続きの通知',
  noneOfProcedure: '通知はまだ作られていません。',
  prepare: '通知を作る',
  procedureHint: '台帳で発送を記録すると、この手続きも「通知済み」に進みます。',
} as const;

/** The day by which it leaves in time, and what is to be said of one that has left or leaves today. */
export function timeText({ lead, verdict, lastDay }: NoticeView['time']): string {
  if (verdict === 'unknown') return '日付が記入されると計算します。';
  if (verdict === 'noLimit') return lead === 'soon' ? '知ったら、できるだけ早く' : '期限の定めはありません。';
  const day = lastDay === null ? '' : `${isoDay(lastDay, longDay)}まで`;
  return `${day}（${verdicts[verdict]}）`;
}

const verdicts = {
  open: 'まだ間に合う',
  inTime: '期限内に発送',
  disputed: '数え方によって間に合わない',
  late: '間に合わない',
} as const satisfies Record<Exclude<TimeVerdict, 'noLimit' | 'unknown'>, string>;

export function effectText({ effect, on, ruleId }: NoticeView['effect']): string {
  const day = on === null ? '' : isoDay(on, longDay);
  return effects[effect](day, ruleId ?? '');
}

const effects = {
  notSent: () => 'まだ発送していません。',
  bindsUnread: () => '届かなくても、変更後の内容が適用されます。',
  onSending: (day) => `${day}に通知したことになります（発信した時点）。`,
  deemed: (day, rule) => `届いていませんが、${day}に通知したものと扱います（${rule}）。`,
  omitted: () => '通知を省略しました。理由と承認は経過にあります。',
  cameBack: () => '戻ってきました。このままでは、通知したことになりません。',
  unsaid: () => '規約に、届いたとみなす定めはありません。届いたかを確かめます。',
} as const satisfies Record<Effect, (day: string, rule: string) => string>;

const listed = (items: readonly NoticeItem[]): string =>
  items.map((item) => `「${noticeItemWordsOf(item).label}」`).join('');

const refusals = {
  final: () => 'この通知は終わっています。新しく作ってください。',
  noSuchStep: () => 'いまの段階では、この操作はできません。「次にすること」を確かめてください。',
  notHere: (items) =>
    items.length === 0
      ? 'この通知は、ここからは作れません。ほかの通知を選んでください。'
      : 'いまの段階では、この項目は変えられません。やり直すには差し戻してください。',
  badValue: (items) => `${listed(items)}を読めません。長さと内容を確かめてください。`,
  role: () => '責任者が行います。承認か発送を依頼してください。',
  sameHands: () => 'この通知を作成した人は承認できません。別の責任者に依頼してください。',
  contentMissing: (items) => `まだ足りません：${listed(items)}。記入してから進めてください。`,
  channelUnfit: () => 'この通知は、その方法では送れません。方法を選び直してください。',
  daysReversed: () => '最終日が開始日より前です。日付を確かめてください。',
  periodTooLong: () => '停止の期間は、開始日から6か月以内です。最終日を改めてください。',
  tooLate: (items) => `${listed(items)}より前に発送する通知です。日付を改めてください。`,
  differs: (items) => `手続きで決めた日と違います：${listed(items)}。手続きに合わせてください。`,
  failureMissing: () => '戻ってきた日を入力してください。',
  failureUnfit: () => '発送した日から今日までの日で、送った方法に合うものを入力してください。',
  notDeemed: (items) =>
    items.length === 0
      ? '通知したものと扱う定めに当てはまりません。届いたかを別の方法で確かめてください。'
      : `先に記入してください：${listed(items)}。`,
  reasonMissing: () => '理由が必要です。入力してください。',
} as const satisfies Record<Refused['reason'], (items: readonly NoticeItem[]) => string>;

export const noticeRefusalText = ({ reason, items }: Pick<Refused, 'reason' | 'items'>): string =>
  refusals[reason](items);
