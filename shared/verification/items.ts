/** What a caller may be asked to say (本人確認の項目), and how risky a matter is. Source: N 35(12) · N-094; decisions.md "Verification" · P-VERIFY */

export const VERIFICATION_ITEMS = [
  'applicationNumber',
  'name',
  'address',
  'contactPhone',
  'contactPerson',
  'email',
] as const;
export type VerificationItem = (typeof VERIFICATION_ITEMS)[number];

/** A information only · B case or dispatch to the registered address · C settings, contacts or another address. */
export const RISK_LEVELS = ['A', 'B', 'C'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** 確認済 · もう1項目必要 · 確認できません: all that a reply may say. */
export const VERIFICATION_RESULTS = ['confirmed', 'oneMore', 'cannotConfirm'] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];
