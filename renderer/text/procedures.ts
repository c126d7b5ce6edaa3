/** The words of procedures: the screen, what stands in the way of a step, and what is said to the caller. */
import type { DeskError } from '../../shared/desk/errors.ts';
import type { ProcedureItem } from '../../shared/procedures/items.ts';
import type { ProcedureKind } from '../../shared/procedures/procedure.ts';
import { itemWordsOf } from '../../shared/words/procedure-words.ts';

type Refused = Extract<DeskError, { readonly type: 'procedureRefused' }>;

export const proceduresText = {
  title: '手続き',
  lists: '一覧の種類',
  list: '手続きの一覧',
  waiting: '承認待ち',
  mine: '自分の手続き',
  open: '進行中すべて',
  loading: '読み込んでいます',
  none: {
    waiting: '承認を待つ手続きはありません。',
    mine: '進行中の自分の手続きはありません。',
    open: '進行中の手続きはありません。',
  },
  howToStart: '手続きは、通話の画面か案件の画面から始めます。',
  callUnknown:
    '通話から始めていないので、裏付けが同じ通話のものでないかを確かめられません。責任者が、理由を書いて進めます。',
  noContractor: '契約者なし',
  openedBy: (name: string) => `${name}が開始`,
  toCase: '案件を開く',
  next: '次にすること',
  items: '確認する書類と事実',
  before: 'これまでに確認したこと',
  dates: '日付',
  say: 'お客さまへの言葉',
  history: '経過',
  noneNow: 'ここで記入する項目はありません。',
  over: 'この手続きは終わっています。',
  given: (label: string) => `「${label}」を記入`,
  takenAway: (label: string) => `「${label}」を取り消し`,
  became: (stage: string) => `→ ${stage}`,
  ticked: '済み',
  notTicked: '済みではない',
  badDate: '日付を読めません。「12/1」「2026-12-01」のように入力してください。',
  fourEyes: '準備した人とは別の責任者が行います。',
  noticed: (day: string) => `通知 ${day}`,
  reason: '理由',
  reasonHint: '経過に残ります。個人情報は書かないでください。',
  reasonMissing: '理由を入力してください。',
  cancel: 'やめる',
  done: (step: string) => `${step}：記録しました。`,
  fillIn: '記入',
  nextList: '次の一覧',
} as const;

export const startText = {
  title: 'どの手続きを始めますか',
  action: '手続きを始める',
  aliases: ['てつづき', '名義変更', 'めいぎ', '譲渡', '承継', '解約', 'かいやく', '連絡先変更', '停止', 'procedure'],
  started: (kind: string) => `「${kind}」を始めました。`,
  side: 'どちらの契約ですか',
  cancel: 'やめる',
  ofCase: '手続き',
  noneOfCase: 'この案件の手続きはありません。',
} as const;

/** What each kind is for, beside its name where one is chosen. */
export const kindHints = {
  application: '新しく申し込みたい',
  itemChange: '申込の内容を変えたい',
  transfer: '名義を変えたい',
  succession: '相続・合併で引き継ぎたい',
  cancellation: '解約したい',
  contactChange: '住所や連絡先が変わった',
  suspension: '当社が利用を停止する',
  termination: '当社から解約する',
  phoneRegistration: '住所・電話番号・支払い方法が変わった',
  phoneSuspension: '当社が利用を停止する',
  phoneTermination: '当社から解約する',
  phoneInquiry: '警察などから照会があった',
  phoneDeletion: '情報を消してほしいと言われた',
} as const satisfies Record<ProcedureKind, string>;

/** Said to the caller, word for word; null where nothing of it is said on the phone. */
export const kindSayings = {
  application: 'お申し込みは、所定の書面で承ります。審査のうえ、書面でお返事いたします。',
  itemChange: '変更のご希望は、所定の書面で承ります。審査のうえ、書面でお返事いたします。',
  transfer: '名義の変更には、当社の承認が必要です。双方が署名した書面か、譲渡を証明する書類をお送りください。',
  succession: '引き継ぎのお手続きには、届出の書面と、証明する書類をお願いしております。',
  cancellation: 'お電話だけでは解約になりません。所定の方法をご案内いたします。',
  contactChange: '変更のお届けを承ります。確認のため、別の方法でもう一度ご連絡を差し上げます。',
  suspension: null,
  termination: null,
  phoneRegistration: '変更のお届けを承ります。確認のため、別の方法でもう一度ご連絡を差し上げます。',
  phoneSuspension: null,
  phoneTermination: null,
  phoneInquiry:
    'お電話ではお答えいたしかねます。ご所属とご用件を承り、公表されている代表番号へ、こちらから折り返しご連絡いたします。',
  phoneDeletion: 'お申し出は確かに承りました。確認のうえ、責任者からご連絡いたします。',
} as const satisfies Record<ProcedureKind, string | null>;

const listed = (items: readonly ProcedureItem[]): string =>
  items.map((item) => `「${itemWordsOf(item).label}」`).join('');

const refusals = {
  alreadyOpen: () => '同じ手続きが進行中です。「手続き」の画面で続けてください。',
  final: () => 'この手続きは終わっています。新しく始めてください。',
  noSuchStep: () => 'いまの段階では、この操作はできません。先に「次にすること」を確かめてください。',
  notHere: () => 'いまの段階では、この項目は変えられません。やり直すには差し戻してください。',
  badValue: () => '入力に誤りがあります。内容を確かめてください。',
  role: () => '責任者が行います。責任者に依頼してください。',
  sameHands: () => 'この手続きを準備した人は承認できません。別の責任者に依頼してください。',
  sameApprover: () => '1人目に承認した人は、2人目になれません。別の責任者に依頼してください。',
  itemsMissing: (items) => `まだ足りません：${listed(items)}。確かめて記入してください。`,
  factsForbid: (items) =>
    items.length === 0
      ? 'いまの契約の状態では進められません。契約を確かめてください。'
      : `記入した内容では進められません：${listed(items)}。ほかの進め方を選んでください。`,
  sameContact: () => '申出のあった通話の中では記録できません。別の書類や、別の連絡で確かめてください。',
  notVerified: () => 'レベルCの本人確認が済んでいません。通話の中で、折り返しか2人目の確認をしてください。',
  noticeMissing: () => '事前の通知がありません。開始日より前に通知を発送してください。',
  tooEarly: (items) => `${listed(items)}の日がまだ来ていません。その日になってから進めてください。`,
  tooLate: (items) => `${listed(items)}までに間に合いません。日付を改めてください。`,
  periodTooLong: () => '停止の期間は、開始日から6か月以内です。最終日を改めてください。',
  reasonMissing: () => '理由が必要です。入力してください。',
} as const satisfies Record<Refused['reason'], (items: readonly ProcedureItem[]) => string>;

export const procedureRefusalText = ({ reason, items }: Pick<Refused, 'reason' | 'items'>): string =>
  refusals[reason](items);
