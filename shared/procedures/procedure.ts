/**
 * A procedure of a contract (契約手続き): its kinds, the stages it may stand in, the steps between them, and the file (手続きファイル) that a
 * desk keeps of one. Which step leads where, and what it takes, is data in `machines/`.
 *
 * Source: N 第7条〜第23条; B 第12条, 第15条, 第31条, 第35条; terms.md 3.1, 3.2
 */
import type { ContactId, UserId } from '../core/ids.ts';
import type { Service } from '../terms/service.ts';
import type { ItemValue, ProcedureItem } from './items.ts';

/** Of N: 申込 · 契約内容の変更 · 譲渡 · 承継 · 解約の申出 · 連絡先などの変更 · 利用停止 · 当社からの解約 */
export const SERVER_SUPPORT_KINDS = [
  'application',
  'itemChange',
  'transfer',
  'succession',
  'cancellation',
  'contactChange',
  'suspension',
  'termination',
] as const;
/** Of B: 登録情報の変更 · 利用停止 · 当社からの解約 · 公的機関からの照会 · 異議による削除 */
export const HIKARI_PHONE_KINDS = [
  'phoneRegistration',
  'phoneSuspension',
  'phoneTermination',
  'phoneInquiry',
  'phoneDeletion',
] as const;
export const PROCEDURE_KINDS = [...SERVER_SUPPORT_KINDS, ...HIKARI_PHONE_KINDS] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** The procedures of each contract; none belongs to both. */
export const KINDS_OF_SERVICE: { readonly [S in Service]: readonly ProcedureKind[] } = {
  serverSupport: SERVER_SUPPORT_KINDS,
  hikariPhone: HIKARI_PHONE_KINDS,
};

export const PROCEDURE_STAGES = [
  'drafting',
  'submitted',
  'firstApproved',
  'approved',
  'noticed',
  'refusalProposed',
  'refused',
  'withdrawalProposed',
  'withdrawn',
  'accepted',
  'formed',
  'inService',
  'completed',
  'newApplication',
  'withholdingProposed',
  'withheld',
  'requested',
  'confirmed',
  'suspended',
  'lifted',
  'expired',
  'legalProposed',
  'handedToLegal',
  'terminated',
  'dropped',
] as const;
export type ProcedureStage = (typeof PROCEDURE_STAGES)[number];

export const PROCEDURE_STEPS = [
  'submit',
  'deem',
  'redirect',
  'receive',
  'confirm',
  'proposeRefusal',
  'proposeWithdrawal',
  'proposeWithholding',
  'proposeLegal',
  'approve',
  'return',
  'issue',
  'completeWork',
  'notify',
  'start',
  'startAtOnce',
  'lift',
  'expire',
  'release',
  'terminate',
  'terminateAtOnce',
  'end',
  'register',
  'close',
  'revise',
  'drop',
] as const;
export type ProcedureStep = (typeof PROCEDURE_STEPS)[number];

/** Whether it goes on, waits for somebody else's decision, or is over. */
export const PROCEDURE_STANDINGS = ['open', 'waiting', 'final'] as const;
export type ProcedureStanding = (typeof PROCEDURE_STANDINGS)[number];

export interface ProcedureFile {
  readonly kind: ProcedureKind;
  readonly stage: ProcedureStage;
  /** The contact it came up in; what is asked as other evidence must not come from this one. Null where it came by no call. */
  readonly openedIn: ContactId | null;
  readonly values: { readonly [Item in ProcedureItem]?: ItemValue };
  /** Everybody who opened it, filled something in or asked for a decision, in the order of ids. None of them decides. */
  readonly hands: readonly UserId[];
  /** Who decided what it now rests on; null before, and again once it is revised. */
  readonly approvedBy: UserId | null;
  /** The day the notice left, `YYYY-MM-DD`. */
  readonly noticedOn: string | null;
}

/** What is kept of each thing that happens to a file, besides who, when and in which contact. */
export type ProcedureEvent =
  | { readonly type: 'recorded'; readonly item: ProcedureItem; readonly value: ItemValue | null }
  | {
      readonly type: 'stepped';
      readonly step: ProcedureStep;
      readonly from: ProcedureStage;
      readonly to: ProcedureStage;
      /** In a person's own words; null where the step asks for none. */
      readonly reason: string | null;
      /** Dates that were worked out at this step. */
      readonly set: { readonly [Item in ProcedureItem]?: string };
      /** Whether it is the decision of another person. */
      readonly approves: boolean;
      /** The day of the notice, where this step is the notice. */
      readonly noticedOn: string | null;
      /** Whether the decision and the notice so far stand no longer. */
      readonly clears: boolean;
    };

/** Whose event it is. */
export interface EventAuthor {
  readonly userId: UserId;
  /** Whether it is a decision about the work of others, which leaves no hand in it. */
  readonly judges: boolean;
}

export const openFile = (kind: ProcedureKind, openedBy: UserId, openedIn: ContactId | null): ProcedureFile => ({
  kind,
  stage: 'drafting',
  openedIn,
  values: {},
  hands: [openedBy],
  approvedBy: null,
  noticedOn: null,
});

/** The file after an event. Nothing is checked: an event that was stored has happened. */
export function applyEvent(file: ProcedureFile, event: ProcedureEvent, { userId, judges }: EventAuthor): ProcedureFile {
  const hands = judges || file.hands.includes(userId) ? file.hands : [...file.hands, userId].toSorted();
  if (event.type === 'recorded') {
    const { [event.item]: _before, ...others } = file.values;
    return { ...file, hands, values: event.value === null ? others : { ...others, [event.item]: event.value } };
  }
  return {
    ...file,
    hands,
    stage: event.to,
    values: { ...file.values, ...event.set },
    approvedBy: event.approves ? userId : event.clears ? null : file.approvedBy,
    noticedOn: event.clears ? null : (event.noticedOn ?? file.noticedOn),
  };
}
