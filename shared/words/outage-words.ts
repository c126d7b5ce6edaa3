/** The words of outages that the screen and the reports share. */
import type { CapReason, CapState } from '../outages/cap.ts';
import type { CauseParty, OutageExtent, OutageSource } from '../outages/outage.ts';

export const sourceWords = {
  caller: 'お客さまの申告',
  alert: '監視の警報',
  carrierNotice: '通信事業者の連絡',
  operator: '窓口の気づき',
} as const satisfies Record<OutageSource, string>;

export const partyWords = {
  own: '当社',
  carrier: '通信事業者',
  contractor: 'お客さま側',
  unknown: '調査中',
} as const satisfies Record<CauseParty, string>;

export const extentWords = {
  total: 'まったく使えない',
  partial: '一部が使えない',
} as const satisfies Record<OutageExtent, string>;

export const capStateWords = {
  capped: '上限あり',
  none: '対象外',
  toCheck: '要確認',
} as const satisfies Record<CapState, string>;

/** Why a line has no cap, in one short sentence. */
export const capReasonWords = {
  underTwoDays: '知った時から48時間に満たない',
  partial: 'まったく使えない状態ではない',
  contractorCause: '原因がお客さま側にある',
  notUnderContract: '障害の間は契約がなかった',
  causeUnknown: '原因が分かっていない',
  noPlan: 'プランの登録がない',
  beganDuring: '障害の途中で契約が始まった',
  endedDuring: '障害の途中で契約が終わった',
  suspended: '利用停止中の契約',
} as const satisfies Record<CapReason, string>;
