/** The vocabulary of a case (案件): its states, categories and dispositions, and the checklists that a call walks through. */

export const CASE_STATES = ['open', 'waiting', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** 故障申告 · 技術質問 · サービス内容 · 契約手続き · 料金 · その他 */
export const CATEGORIES = ['fault', 'technical', 'service', 'contract', 'billing', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** How the contact ended (対応結果). */
export const DISPOSITIONS = [
  'resolved',
  'visitArranged',
  'sendBackArranged',
  'remoteSupport',
  'callBackPromised',
  'escalated',
  'declined',
  'informationOnly',
  'disconnected',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** The seven conditions of N 37(1). Source: N 37(1) · N-105 */
export const CONDITIONS = [
  'connectedToLine',
  'alwaysOnline',
  'lineOpen',
  'requestedByContractor',
  'providerUsable',
  'environmentKept',
  'runToSpecification',
] as const;

/** Lines that must be read to the caller. Source: N 35(2), 35(4), 35(6)(7) · N-086, N-088, N-090 */
export const MUST_READ = ['noPromiseToSolve', 'noPromiseForData', 'workNotWarranted'] as const;

/** Duties on request before work on site or a send-back. Source: N 38(1)-(3) · N-108 */
export const COOPERATION = ['informationGiven', 'dataProtected', 'workAccepted'] as const;

/** Consent before data leaves for a partner. Source: N 36(6) · N-104 */
export const CONSENTS = ['partnerDisclosure'] as const;

export const CHECK_ITEMS = [...CONDITIONS, ...MUST_READ, ...COOPERATION, ...CONSENTS] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];
export type CheckAnswer = 'yes' | 'no';

export const TIMELINE_KINDS = [
  'started',
  'note',
  'stamp',
  'stampCorrected',
  'contractChosen',
  'verification',
  'categorised',
  'check',
  'decision',
  'promise',
  'wrapUp',
  'stateChanged',
  'revealed',
  'exported',
  'outageTold',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** What the timeline of a case tells: its own entries, and what came of its procedures, which keep a record of their own. */
export const TOLD_KINDS = [...TIMELINE_KINDS, 'procedure'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

export const NOTE_LIMIT = 20_000;
export const TAG_LIMIT = 10;
