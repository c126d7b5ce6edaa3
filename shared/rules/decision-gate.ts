/**
 * The gate before a decision is accepted (判断の関門): which verification, which checks and which stamp a question needs, and which answers
 * an operator may accept at all. Pure, so that the service that guards the store and the test that attacks it read the same table.
 *
 * Source: N 18(2), 35(2), 35(4), 35(12), 36(6), 37(1), 38, 39, 44 · N-047, N-086, N-088, N-095, N-104, N-105, N-108, N-109, N-112; decisions.md "Verification" · P-VERIFY
 */
import { type CheckAnswer, type CheckItem, CONDITIONS, CONSENTS, COOPERATION } from '../cases/case-words.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { InstantMs } from '../core/time.ts';
import type { Answer, AnswerState } from '../decisions/answer.ts';
import { storedInputs } from '../decisions/question-inputs.ts';
import { type CallQuestion, isCallQuestion, type Question } from '../decisions/questions.ts';
import type { Service } from '../terms/service.ts';
import type { RiskLevel } from '../verification/items.ts';
import { covers } from '../verification/policy.ts';
import { LOOKUPS } from './lookups.ts';

export interface GateRequirements {
  /** The lowest level that must be confirmed in this contact for the contract chosen; null where nobody need be identified. */
  readonly verification: RiskLevel | null;
  /** Whether `t_notice` must have been stamped by its own key. */
  readonly noticeStamp: boolean;
  /** Every one must be answered `yes`: met, read out, agreed. */
  readonly checks: readonly CheckItem[];
}

/** What the gate looks at, of this contact and the contract now chosen. */
export interface GateFacts {
  readonly question: Question;
  readonly service: Service;
  readonly confirmedLevel: RiskLevel | null;
  readonly noticeAt: InstantMs | null;
  readonly checks: { readonly [Item in CheckItem]?: CheckAnswer | null };
}

export type GateError =
  | { readonly type: 'notVerified'; readonly needed: RiskLevel }
  | { readonly type: 'noticeMissing' }
  /** Answered `no`: declined with a reason (N 39, 44), or put to a supervisor. */
  | { readonly type: 'checkRefused'; readonly items: readonly CheckItem[] }
  | { readonly type: 'checksMissing'; readonly items: readonly CheckItem[] };

export interface NotAcceptable {
  readonly type: 'answerNotAcceptable';
  readonly reason: 'notProvided' | 'needsApproval' | 'external' | 'notUrgent' | 'incomplete';
}

/** States an operator may accept; a boundary and two readings are accepted on their default, which the answer names. */
export const ACCEPTABLE_STATES = ['decided', 'boundary', 'twoReadings'] as const satisfies readonly AnswerState[];

/**
 * The outcomes of these checks that may be written down as done; every other one says what is still to do.
 *
 * Source: N 18(2), 35(5), 35(12), 36(6), 37(1), 38, 39, 44, 別紙1 3.2 · N-047, N-089, N-095, N-104, N-105, N-108, N-109, N-112, N-127
 */
const COMPLETE: { readonly [Q in Question]?: readonly string[] } = {
  identityOrder: ['requestCounts'],
  partnerConsent: ['mayDisclose'],
  declineGrounds: ['declineComplete'],
  suspensionNotice: ['noticeComplete', 'emergencyRecorded'],
  phoneNoticeFirst: ['noticeComplete', 'exceptionRecorded'],
  portChecklist: ['portsMissing', 'portsOpen'],
  serviceConditions: ['conditionsMet', 'lineFault'],
  cooperation: ['cooperationComplete'],
  environmentChange: ['permitted', 'unpermitted'],
};

const BEFORE_WORK: readonly CheckItem[] = [...CONDITIONS, 'noPromiseToSolve', 'noPromiseForData', ...COOPERATION];

const NOTHING: GateRequirements = { verification: null, noticeStamp: false, checks: [] };
/** Partners go to the site, so what they must know may leave the desk only with consent (N 36(6)). */
const VISIT: GateRequirements = { verification: 'B', noticeStamp: true, checks: [...BEFORE_WORK, ...CONSENTS] };

const SERVER_SUPPORT_GATES: { readonly [Q in CallQuestion]: GateRequirements } = {
  reception: NOTHING,
  onSiteVisit: VISIT,
  urgentDispatch: VISIT,
  sendBack: { verification: 'B', noticeStamp: true, checks: BEFORE_WORK },
};

/** The checks are duties of N, so a matter of B has none of them; its work still goes to nobody who is not identified (P-VERIFY). */
const HIKARI_PHONE_GATES: { readonly [Q in CallQuestion]: GateRequirements } = {
  reception: NOTHING,
  onSiteVisit: { verification: 'B', noticeStamp: false, checks: [] },
  urgentDispatch: { verification: 'B', noticeStamp: false, checks: [] },
  sendBack: { verification: 'B', noticeStamp: false, checks: [] },
};

/** What must be there before an answer to this question is accepted. */
export function gateFor(question: Question, service: Service): GateRequirements {
  if (!isCallQuestion(question)) return { ...NOTHING, verification: LOOKUPS[question].verification };
  return (service === 'serverSupport' ? SERVER_SUPPORT_GATES : HIKARI_PHONE_GATES)[question];
}

/**
 * Lets an acceptance pass, or says what stands in its way; the first of the four that applies, each with all its items.
 *
 * Errors: `notVerified` below the level needed; `noticeMissing` without the stamp; `checkRefused` where a check was answered `no`;
 * `checksMissing` where one is not answered yet.
 */
export function checkGate(facts: GateFacts): Result<undefined, GateError> {
  const needs = gateFor(facts.question, facts.service);
  if (needs.verification !== null && !covers(facts.confirmedLevel, needs.verification)) {
    return err({ type: 'notVerified', needed: needs.verification });
  }
  if (needs.noticeStamp && facts.noticeAt === null) return err({ type: 'noticeMissing' });
  const refused = needs.checks.filter((item) => facts.checks[item] === 'no');
  if (refused.length > 0) return err({ type: 'checkRefused', items: refused });
  const missing = needs.checks.filter((item) => facts.checks[item] !== 'yes');
  if (missing.length > 0) return err({ type: 'checksMissing', items: missing });
  return ok();
}

/**
 * Whether an operator may accept this answer.
 *
 * Errors: `answerNotAcceptable` with its state as the reason, `notUrgent` for an urgent dispatch that the facts do not carry, or
 * `incomplete` for a check that still lacks something.
 */
export function checkAcceptable(
  answer: Pick<Answer, 'question' | 'state' | 'outcome'>,
): Result<undefined, NotAcceptable> {
  const { question, state, outcome } = answer;
  if (state === 'notProvided' || state === 'external' || state === 'needsApproval') {
    return err({ type: 'answerNotAcceptable', reason: state });
  }
  if (question === 'urgentDispatch' && outcome.type !== 'urgentDispatch') {
    return err({ type: 'answerNotAcceptable', reason: 'notUrgent' });
  }
  if (COMPLETE[question]?.includes(outcome.type) === false) {
    return err({ type: 'answerNotAcceptable', reason: 'incomplete' });
  }
  return ok();
}

/** When the caller was first identified in this contact, and when the request was stamped; null where it was not. */
export interface RequestOrder {
  readonly identifiedAt: InstantMs | null;
  readonly requestAt: InstantMs | null;
}

/**
 * Holds a request to change settings against the stamps of the call: one that was stamped before the caller was identified counts only when
 * it was heard again.
 *
 * Errors: `answerNotAcceptable` with the reason `incomplete`.
 *
 * Source: N 35(12) · N-095
 */
export function checkRequestOrder(
  { question, facts }: Pick<Answer, 'question' | 'facts'>,
  { identifiedAt, requestAt }: RequestOrder,
): Result<undefined, NotAcceptable> {
  if (question !== 'identityOrder' || requestAt === null || identifiedAt === null || requestAt >= identifiedAt)
    return ok();
  const heardAgain = storedInputs(facts['inputs'])['reconfirmed'] === true;
  return heardAgain ? ok() : err({ type: 'answerNotAcceptable', reason: 'incomplete' });
}
