/**
 * The Japanese word for every value of the domain that a screen and a report both show, so that a paper never says it otherwise than the screen.
 * A value without a word does not compile.
 */

import type { CaseState, Category, Disposition, ToldKind } from '../cases/case-words.ts';
import type { Stamp } from '../contacts/stamps.ts';
import type { LineKind, PhonePlan } from '../contractors/contract.ts';
import type { AnswerState } from '../decisions/answer.ts';
import type { PromiseKind, PromiseState } from '../promises/promise.ts';
import type { Layer } from '../terms/citation.ts';
import type { Service } from '../terms/service.ts';
import type { RiskLevel, VerificationItem, VerificationResult } from '../verification/items.ts';

/** For a value that is known to be absent. */
export const NOTHING = '—';

export const answerStateWords = {
  decided: '決定',
  boundary: '境界',
  twoReadings: '両論',
  notProvided: '規定なし',
  external: '外部',
  needsApproval: '要承認',
} as const satisfies Record<AnswerState, string>;

export const caseStateWords = {
  open: '対応中',
  waiting: '待ち',
  closed: '完了',
} as const satisfies Record<CaseState, string>;

export const categoryWords = {
  fault: '故障申告',
  technical: '技術質問',
  service: 'サービス内容',
  contract: '契約手続き',
  billing: '料金',
  other: 'その他',
} as const satisfies Record<Category, string>;

export const dispositionWords = {
  resolved: '解決',
  visitArranged: '訪問を手配',
  sendBackArranged: 'センドバックを手配',
  remoteSupport: '遠隔で対応',
  callBackPromised: '折り返しを約束',
  escalated: '上位へ引き継ぎ',
  declined: 'お断り',
  informationOnly: 'ご案内のみ',
  disconnected: '途中で切断',
} as const satisfies Record<Disposition, string>;

export const layerWords = { terms: '規約', law: '法令等', policy: '運用' } as const satisfies Record<Layer, string>;

export const promiseKindWords = {
  visit: '訪問',
  shipment: '発送',
  callBack: '折り返し',
  dispatch: '派遣',
  told: 'ご案内',
} as const satisfies Record<PromiseKind, string>;

export const promiseStateWords = {
  open: '未完了',
  kept: '果たした',
  broken: '果たせず',
  withdrawn: '取り下げ',
} as const satisfies Record<PromiseState, string>;

/** What a level of verification opens. */
export const riskLevelWords = {
  A: 'ご案内',
  B: '訪問・機器送付',
  C: '設定や連絡先の変更',
} as const satisfies Record<RiskLevel, string>;

/** The letter by which the terms of a service are cited. */
export const serviceLetters = { serverSupport: 'N', hikariPhone: 'B' } as const satisfies Record<Service, string>;

export const serviceWords = {
  serverSupport: 'Serverサポート',
  hikariPhone: 'BiZiMo 光電話',
} as const satisfies Record<Service, string>;

export const stampWords = {
  ring: '着信',
  answer: '応答',
  notice: '故障通知',
  identified: '本人確認',
  request: '依頼',
  ordered: '手配',
  end: '終話',
  saved: '保存',
} as const satisfies Record<Stamp, string>;

export const phonePlanWords = {
  hikari: '光電話',
  hikariPlus: '光電話プラス',
  officeType: 'オフィスタイプ',
  officePlus: 'オフィス・プラス',
} as const satisfies Record<PhonePlan, string>;

export const lineKindWords = {
  nextFamily: '光ネクスト ファミリー',
  lightFamily: '光ライト ファミリー',
  nextFamilyHighSpeed: '光ネクスト ファミリー・ハイスピード',
  nextBusiness: '光ネクスト ビジネス',
  nextFamilyHayabusa: '光ネクスト ファミリー隼',
  crossFamily: '光クロス ファミリー',
  nextMansion: '光ネクスト マンション',
  lightMansion: '光ライト マンション',
  nextMansionHighSpeed: '光ネクスト マンション・ハイスピード',
  nextMansionHayabusa: '光ネクスト マンション隼',
  crossMansion: '光クロス マンション',
} as const satisfies Record<LineKind, string>;

/** A line as it is stored: one of the eleven of N, or the name it was filed under. */
export const lineWord = (kind: string): string =>
  Object.hasOwn(lineKindWords, kind) ? lineKindWords[kind as LineKind] : kind;

export const timelineWords = {
  started: '応対開始',
  note: 'メモ',
  stamp: '時刻',
  stampCorrected: '時刻の訂正',
  contractChosen: '契約を選択',
  verification: '本人確認',
  categorised: '分類',
  check: '確認事項',
  decision: '判断',
  promise: 'お約束',
  wrapUp: '後処理',
  stateChanged: '状態の変更',
  revealed: '登録内容の表示',
  exported: '書き出し',
  outageTold: '障害のお知らせ',
  procedure: '手続き',
} as const satisfies Record<ToldKind, string>;

export const verificationItemWords = {
  applicationNumber: '申込書管理番号',
  name: '契約者名',
  address: '住所',
  contactPhone: '連絡先電話',
  contactPerson: 'ご担当者名',
  email: 'メールアドレス',
} as const satisfies Record<VerificationItem, string>;

export const verificationMethodWords = {
  items: '項目の照合',
  callBack: '登録番号へ折り返し',
  secondPerson: '2人目の確認',
} as const satisfies Record<'items' | 'callBack' | 'secondPerson', string>;

export const verificationResultWords = {
  confirmed: '確認済',
  oneMore: 'もう1項目必要',
  cannotConfirm: '確認できません',
} as const satisfies Record<VerificationResult, string>;
