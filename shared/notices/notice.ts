/**
 * A notice (通知) as the ledger keeps it: the stages it may stand in, the steps between them, and everything that happened to it. The sending
 * itself happens outside; what stands here is that it left, by which way, to which kind of place, and what became of it.
 *
 * Source: N 第15条2項, 第18条2項, 第22条 · N-130, N-033; B 第3条, 第15条, 第33条 · B-006, B-086
 */
import type { UserId } from '../core/ids.ts';
import type { RuleId } from '../terms/citation.ts';
import type { NoticeItem, NoticeValues } from './items.ts';
import type { NoticeKind, NoticeReach } from './kinds.ts';

/** 作成中 · 承認待ち · 承認済み · 発送済み · 返送 · 通知したものと扱う · 省略の承認待ち · 省略 · 取りやめ */
export const NOTICE_STAGES = [
  'drafting',
  'submitted',
  'approved',
  'sent',
  'returned',
  'deemed',
  'omissionProposed',
  'omitted',
  'withdrawn',
] as const;
export type NoticeStage = (typeof NOTICE_STAGES)[number];

export const NOTICE_STEPS = [
  'submit',
  'approve',
  'revise',
  'send',
  'comeBack',
  'deem',
  'proposeOmission',
  'withdraw',
] as const;
export type NoticeStep = (typeof NOTICE_STEPS)[number];

/** How it did not get there: a letter or a mail came back, or nobody could be reached. Source: B 第15条1項, 第33条1項 · B-023, B-068, B-086 */
export const FAILURES = ['letterReturned', 'mailBounced', 'phoneNoAnswer', 'phoneNotInUse', 'faxFailed'] as const;
export type FailureWay = (typeof FAILURES)[number];
/** Those of which something came back to us. */
export const CAME_BACK = ['letterReturned', 'mailBounced'] as const satisfies readonly FailureWay[];

export interface Failure {
  readonly way: FailureWay;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/** From which day it counts as given although it did not arrive, and by which rule. */
export interface Deemed {
  readonly on: string;
  readonly rule: RuleId;
}

export interface NoticeFile {
  readonly kind: NoticeKind;
  readonly reach: NoticeReach;
  readonly stage: NoticeStage;
  readonly values: NoticeValues;
  /** Everybody who opened it, wrote something in or asked for a decision, in the order of ids. None of them approves. */
  readonly hands: readonly UserId[];
  readonly approvedBy: UserId | null;
  /** The day it left, `YYYY-MM-DD`. */
  readonly sentOn: string | null;
  readonly failures: readonly Failure[];
  readonly deemed: Deemed | null;
}

/** What is kept of each thing that happens to a notice, besides who and when. */
export type NoticeEvent =
  | { readonly type: 'recorded'; readonly item: NoticeItem; readonly value: string | null }
  /** An attempt that failed. */
  | { readonly type: 'failed'; readonly failure: Failure }
  | {
      readonly type: 'stepped';
      readonly step: NoticeStep;
      readonly from: NoticeStage;
      readonly to: NoticeStage;
      /** In a person's own words; null where the step asks for none. */
      readonly reason: string | null;
      /** Whether it is the decision of another person. */
      readonly approves: boolean;
      /** Whether the approval so far stands no longer. */
      readonly clears: boolean;
      readonly sentOn: string | null;
      readonly failure: Failure | null;
      readonly deemed: Deemed | null;
    };

/** Whose event it is. */
export interface NoticeAuthor {
  readonly userId: UserId;
  /** Whether it judges the work of others, which leaves no hand in it. */
  readonly judges: boolean;
}

export const openNotice = (
  kind: NoticeKind,
  { reach, openedBy }: { readonly reach: NoticeReach; readonly openedBy: UserId },
): NoticeFile => ({
  kind,
  reach,
  stage: 'drafting',
  values: {},
  hands: [openedBy],
  approvedBy: null,
  sentOn: null,
  failures: [],
  deemed: null,
});

/** The notice after an event. Nothing is checked: an event that was stored has happened. */
export function applyNoticeEvent(file: NoticeFile, event: NoticeEvent, author: NoticeAuthor): NoticeFile {
  const { userId, judges } = author;
  switch (event.type) {
    case 'recorded': {
      const { [event.item]: _before, ...others } = file.values;
      const values = event.value === null ? others : { ...others, [event.item]: event.value };
      return { ...file, hands: withHand(file, author), values };
    }
    case 'failed':
      // What nobody answered says nothing about who wrote it.
      return { ...file, failures: [...file.failures, event.failure] };
    case 'stepped':
      return {
        ...file,
        hands: judges ? file.hands : withHand(file, author),
        stage: event.to,
        approvedBy: event.approves ? userId : event.clears ? null : file.approvedBy,
        sentOn: event.sentOn ?? file.sentOn,
        failures: event.failure === null ? file.failures : [...file.failures, event.failure],
        deemed: event.deemed ?? file.deemed,
      };
  }
}

const withHand = ({ hands }: NoticeFile, { userId }: NoticeAuthor): readonly UserId[] =>
  hands.includes(userId) ? hands : [...hands, userId].toSorted();
