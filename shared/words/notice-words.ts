/**
 * Notices in words: kinds with the place in the terms they rest on, stages, steps, what they must say, ways, places and what became of them. A
 * value without its word does not compile.
 */

import type { NOTICE_ITEMS, NoticeChannel, NoticeItem, NoticePlace } from '../notices/items.ts';
import type { NoticeKind } from '../notices/kinds.ts';
import type { FailureWay, NoticeStage, NoticeStep } from '../notices/notice.ts';

export const noticeKindWords = {
  discontinuation: { label: 'サービス中止のお知らせ', cite: 'N 第17条2項' },
  suspension: { label: '利用停止の通知', cite: 'N 第18条2項' },
  serviceEnd: { label: 'サービス終了の通知', cite: 'N 第20条2項' },
  termination: { label: '解約の通知', cite: 'N 第22条' },
  receptionNumber: { label: '受付番号の変更の通知', cite: 'N 第35条11項' },
  termsChange: { label: '規約の変更の通知', cite: 'N 第2条' },
  feeMonth: { label: '料金月の変更の通知', cite: 'N 第28条4項' },
  phoneDiscontinuation: { label: '提供中止の通知', cite: 'B 第33条2項' },
  phoneSuspension: { label: '利用停止の理由の通知', cite: 'B 第35条2項' },
  phoneCure: { label: '是正の催告', cite: 'B 第15条1項・3項' },
  phoneTermination: { label: '解除の通知', cite: 'B 第15条3項' },
  phoneAbolition: { label: '廃止の通知', cite: 'B 第19条3項' },
  phoneFault: { label: '障害のお知らせ', cite: 'B 第29条1項' },
  phonePlanChange: { label: 'プラン変更の承諾', cite: 'B 第13条' },
  phoneTermsChange: { label: '約款の変更の通知', cite: 'B 第4条' },
} as const satisfies Record<NoticeKind, { readonly label: string; readonly cite: string }>;

export const noticeStageWords = {
  drafting: '作成中',
  submitted: '承認待ち',
  approved: '発送待ち',
  sent: '発送済み',
  returned: '返送あり',
  deemed: '通知済みと扱う',
  omissionProposed: '省略の承認待ち',
  omitted: '通知を省略',
  withdrawn: '取りやめ',
} as const satisfies Record<NoticeStage, string>;

export const noticeStepWords = {
  submit: '承認を依頼する',
  approve: '承認する',
  revise: '差し戻す',
  send: '発送したことを記録する',
  comeBack: '戻ってきたことを記録する',
  deem: '通知したものと扱う',
  proposeOmission: '通知の省略を申し出る',
  withdraw: '取りやめる',
} as const satisfies Record<NoticeStep, string>;

export const noticeChannelWords = {
  letter: '郵便',
  email: 'メール',
  phone: '電話',
  web: 'ウェブページ',
} as const satisfies Record<NoticeChannel, string>;

export const noticePlaceWords = {
  registeredAddress: '登録住所',
  billAddress: '請求書の送付先',
  registeredEmail: '登録メール',
  registeredPhone: '登録電話番号',
  page: '指定のページ',
} as const satisfies Record<NoticePlace, string>;

export const failureWords = {
  letterReturned: '郵便が戻った',
  mailBounced: 'メールが戻った',
  phoneNoAnswer: '電話に出ない',
  phoneNotInUse: '電話が使われていない',
  faxFailed: 'FAXが届かない',
} as const satisfies Record<FailureWay, string>;

type OptionsOf<Item extends NoticeItem> = (typeof NOTICE_ITEMS)[Item] extends {
  readonly options: readonly (infer Option extends string)[];
}
  ? { readonly options: { readonly [O in Option]: string } }
  : { readonly options?: undefined };

type ItemWords = {
  readonly [Item in NoticeItem]: { readonly label: string; readonly hint?: string } & OptionsOf<Item>;
};

const WRITTEN = 'そのまま通知文に載ります。名前・住所・電話番号は書きません。';

export const noticeItemWords = {
  channel: { label: '通知の方法', options: noticeChannelWords },
  place: {
    label: '送り先',
    hint: '送り先は種類だけを残します。住所そのものは台帳に写しません。',
    options: { registeredAddress: '登録住所', billAddress: '請求書の送付先' },
  },
  reason: { label: '理由', hint: WRITTEN },
  extent: { label: '対象となる範囲', hint: WRITTEN },
  change: { label: '変更の内容', hint: WRITTEN },
  demand: { label: '求めること', hint: WRITTEN },
  startOn: { label: '開始日' },
  lastOn: { label: '最終日' },
  hours: { label: '時間帯', hint: '例：午前1時から午前5時まで' },
  endOn: { label: '終わる日' },
  effectiveOn: { label: '適用を始める日' },
  cureBy: { label: '期限の日' },
  knownOn: { label: '当社が知った日' },
  outlook: { label: '復旧の見込み', hint: 'お約束にならない言い方にします。' },
  newNumber: { label: '新しい受付番号' },
  plan: {
    label: '変更後のプラン',
    options: {
      hikari: '光電話',
      hikariPlus: '光電話プラス',
      officeType: 'オフィスタイプ',
      officePlus: 'オフィス・プラス',
    },
  },
  unfiled: {
    label: '届け出のなかった変更',
    hint: '名前・住所・請求書の送り先の変更が届け出られていないときだけ、通知したものと扱えます。',
    options: {
      name: '名前・会社名',
      address: '住所',
      billAddress: '請求書の送り先',
      phone: '連絡先の電話',
      email: 'メールアドレス',
      none: 'なし（届け出済み）',
    },
  },
  changedOn: { label: 'その変更があった日', hint: 'わからなければ空のままにします。' },
} as const satisfies ItemWords;

interface PlainWords {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** The words of an item whose name is only known at run time. */
export const noticeItemWordsOf = (item: NoticeItem): PlainWords => noticeItemWords[item];

/** The word for one option of an item; the code itself where it has none. */
export const noticeOptionWord = (item: NoticeItem, option: string): string =>
  noticeItemWordsOf(item).options?.[option] ?? option;
