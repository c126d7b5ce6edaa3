/**
 * The gate of wrap-up (後処理): what a case must have before its contact is saved. It is the same gate for one and for many, and whatever
 * the state the case is left in. Source: product.md "The main job" 8; N 44 · N-112
 */
import type { ContactPhase } from '../contacts/stamps.ts';
import type { ContractId } from '../core/ids.ts';
import { withoutIgnorable } from '../core/japanese-text.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Question } from '../decisions/questions.ts';
import type { Service } from '../terms/service.ts';
import type { Category, Disposition } from './case-words.ts';

export type GateItem =
  | 'service'
  | 'category'
  | 'disposition'
  | 'note'
  | 'contractOrReason'
  | 'endOfCall'
  | 'declineReason'
  | 'decisionForDisposition';

export interface WrapUpFacts {
  readonly phase: ContactPhase;
  readonly service: Service | null;
  readonly category: Category | null;
  readonly disposition: Disposition | null;
  readonly note: string;
  readonly contractId: ContractId | null;
  /** Why no contract was chosen, or why the request was declined. */
  readonly reason: string | null;
  /** What was decided in this case and accepted. */
  readonly accepted: readonly Question[];
}

export interface GateIncomplete {
  readonly type: 'gateIncomplete';
  readonly missing: readonly GateItem[];
}

/** What an arrangement rests on: one of these must have been decided and accepted. */
const DECIDED_BY: { readonly [disposition in Disposition]?: readonly Question[] } = {
  visitArranged: ['onSiteVisit', 'urgentDispatch'],
  sendBackArranged: ['sendBack'],
};

/**
 * Passes when nothing is missing. A declined request needs its reason because the caller must be told it; a visit or a send-back
 * needs the accepted decision that it follows from.
 *
 * Errors: `gateIncomplete` with everything that is missing, in the order in which a call meets it.
 *
 * Source: N 44 · N-112
 */
export function passGate(facts: WrapUpFacts): Result<undefined, GateIncomplete> {
  const missing = missingItems(facts);
  return missing.length === 0 ? ok() : err({ type: 'gateIncomplete', missing });
}

/** What the gate would still find missing; a screen shows it while the operator wraps up. */
export function missingItems(facts: WrapUpFacts): readonly GateItem[] {
  const { phase, service, category, disposition, note, contractId, reason, accepted } = facts;
  const basis = disposition === null ? undefined : DECIDED_BY[disposition];
  const demands: readonly (readonly [GateItem, boolean])[] = [
    ['endOfCall', phase === 'wrapUp' || phase === 'saved'],
    ['contractOrReason', contractId !== null || says(reason)],
    ['service', service !== null],
    ['category', category !== null],
    ['note', says(note)],
    ['disposition', disposition !== null],
    ['declineReason', disposition !== 'declined' || says(reason)],
    ['decisionForDisposition', basis === undefined || basis.some((question) => accepted.includes(question))],
  ];
  return demands.flatMap(([item, met]) => (met ? [] : [item]));
}

/** Whether a text holds anything that can be read. */
const says = (text: string | null): boolean =>
  text !== null && /[^\p{Z}\p{C}]/u.test(withoutIgnorable(text).replace(/\s/g, ''));
