/** A contract (契約) of either service and what it covers. Source: N 3 · N-006, N-008; N 別紙3 · N-129; B 別紙1 · B-033 */

/** 申込中 / 成立 / 利用開始 / 停止 / 解約 · N-006 */
export const CONTRACT_STATES = ['applied', 'formed', 'inService', 'suspended', 'cancelled'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

export const CONTRACTOR_KINDS = ['company', 'person'] as const;
export type ContractorKind = (typeof CONTRACTOR_KINDS)[number];

/** The six models of N 別紙3; the definition in N 3 names only the first three (D-N01). */
export const DEVICE_MODELS = ['OS2', 'OS6', 'OS12', 'OS Pro 4', 'OS Pro 8', 'OS Pro 12'] as const;
export type DeviceModel = (typeof DEVICE_MODELS)[number];

/** The eleven lines of N 3, in its order; the line of a contract that was filed under another name keeps that name. Source: N 第3条 · N-005 */
export const LINE_KINDS = [
  'nextFamily',
  'lightFamily',
  'nextFamilyHighSpeed',
  'nextBusiness',
  'nextFamilyHayabusa',
  'crossFamily',
  'nextMansion',
  'lightMansion',
  'nextMansionHighSpeed',
  'nextMansionHayabusa',
  'crossMansion',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const PHONE_PLANS = ['hikari', 'hikariPlus', 'officeType', 'officePlus'] as const;
export type PhonePlan = (typeof PHONE_PLANS)[number];
