/**
 * What stands between the operator and the next step, and where each of it is put right: refusals of the main process, and the same
 * gate read ahead from the facts on screen, become short needs with one place to go to.
 */
import { CHECK_ITEMS, type CheckItem } from '../../../shared/cases/case-words.ts';
import { missingItems } from '../../../shared/cases/close-gate.ts';
import type { InstantMs } from '../../../shared/core/time.ts';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { Question } from '../../../shared/decisions/questions.ts';
import type { DeskError, GateItem } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { checkAcceptable, checkGate } from '../../../shared/rules/decision-gate.ts';
import type { RiskLevel } from '../../../shared/verification/items.ts';
import type { Checks } from './check-walk.ts';
import type { WrapUpForm } from './wrap-up-state.ts';

/** What a key puts right. */
export type Remedy =
  | { readonly type: 'goSearch' }
  | { readonly type: 'goVerification'; readonly level: RiskLevel }
  | { readonly type: 'goCheck'; readonly item: CheckItem }
  | { readonly type: 'goService' }
  | { readonly type: 'goCategory' }
  | { readonly type: 'goNote' }
  | { readonly type: 'goDecision' }
  | { readonly type: 'goInputs' }
  | { readonly type: 'goDispositions' }
  | { readonly type: 'goReason' }
  | { readonly type: 'stampNotice' }
  | { readonly type: 'endCall' }
  | { readonly type: 'nextQuestion' }
  | { readonly type: 'acceptAgain' };

export type Need =
  | { readonly type: 'notVerified'; readonly level: RiskLevel; readonly remedy: Remedy }
  | { readonly type: 'checksMissing' | 'checkRefused'; readonly items: readonly CheckItem[]; readonly remedy: Remedy }
  | { readonly type: GateItem; readonly remedy: Remedy }
  | {
      readonly type: 'noticeMissing' | 'contractNotChosen' | 'serviceMismatch' | 'answerChanged';
      readonly remedy: Remedy;
    }
  | {
      readonly type: 'notAcceptable';
      readonly reason: Extract<DeskError, { type: 'answerNotAcceptable' }>['reason'];
      readonly remedy: Remedy;
    };

const GATE_REMEDIES = {
  service: { type: 'goService' },
  category: { type: 'goCategory' },
  disposition: { type: 'goDispositions' },
  note: { type: 'goNote' },
  contractOrReason: { type: 'goReason' },
  endOfCall: { type: 'endCall' },
  declineReason: { type: 'goReason' },
  decisionForDisposition: { type: 'goDecision' },
} as const satisfies Record<GateItem, Remedy>;

/** The needs behind a refusal; none where it is no gate but a fault, which is told by its own words. */
export function needsOf(error: DeskError): readonly Need[] {
  switch (error.type) {
    case 'notVerified':
      return [{ type: 'notVerified', level: error.needed, remedy: { type: 'goVerification', level: error.needed } }];
    case 'checksMissing':
    case 'checkRefused':
      return checkNeeds(error.type, error.items.filter(isCheckItem));
    case 'noticeMissing':
      return [{ type: 'noticeMissing', remedy: { type: 'stampNotice' } }];
    case 'contractNotChosen':
    case 'serviceMismatch':
      return [{ type: error.type, remedy: { type: 'goSearch' } }];
    case 'answerChanged':
      return [{ type: 'answerChanged', remedy: { type: 'acceptAgain' } }];
    case 'answerNotAcceptable': {
      const canBeSettled = ['notUrgent', 'needsApproval', 'incomplete'].includes(error.reason);
      const remedy: Remedy = canBeSettled ? { type: 'goInputs' } : { type: 'nextQuestion' };
      return [{ type: 'notAcceptable', reason: error.reason, remedy }];
    }
    case 'gateIncomplete':
      return error.missing.map((item) => ({ type: item, remedy: GATE_REMEDIES[item] }));
    default:
      return [];
  }
}

/** What the gate of the wrap-up would find missing now. */
export function needsToFinish(call: CallView, form: WrapUpForm, note: string): readonly Need[] {
  const missing = missingItems({
    phase: call.contact.phase,
    service: call.case.service,
    category: call.case.category,
    disposition: form.disposition,
    note,
    contractId: call.contract?.contractId ?? null,
    reason: form.reason,
    accepted: call.decisions.map(({ question }) => question),
  });
  return needsOf({ type: 'gateIncomplete', missing: [...missing] });
}

/** What would be refused now if this answer to the question were accepted; told before the key is pressed. */
export function needsBefore(question: Question, call: CallView, answer: Answer | null): readonly Need[] {
  const acceptable = answer === null ? null : checkAcceptable(answer);
  if (acceptable?.ok === false) return needsOf(acceptable.error);
  const { service, checks } = call.case;
  if (service === null) return [{ type: 'service', remedy: { type: 'goSearch' } }];
  const passed = checkGate({
    question,
    service,
    confirmedLevel: call.verification.confirmed,
    noticeAt: call.contact.stamps.notice as InstantMs | null,
    checks: answersOf(checks),
  });
  return passed.ok ? [] : needsOf(passed.error as DeskError);
}

function checkNeeds(type: 'checksMissing' | 'checkRefused', items: readonly CheckItem[]): readonly Need[] {
  const [first] = items;
  return first === undefined ? [] : [{ type, items, remedy: { type: 'goCheck', item: first } }];
}

const isCheckItem = (item: string): item is CheckItem => (CHECK_ITEMS as readonly string[]).includes(item);

function answersOf(checks: Checks): { readonly [Item in CheckItem]?: 'yes' | 'no' } {
  return Object.fromEntries(Object.entries(checks).map(([item, check]) => [item, check?.answer]));
}
