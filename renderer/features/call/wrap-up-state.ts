/** The wrap-up (後処理) on screen: the disposition, the state of the case, the reason where one is needed, and what the gate found missing. */
import type { CaseState, Disposition } from '../../../shared/cases/case-words.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView, DecisionView } from '../../../shared/desk/views.ts';

export interface WrapUpForm {
  readonly disposition: Disposition | null;
  /** Null while the disposition decides it. */
  readonly chosenState: CaseState | null;
  readonly reason: string;
}

export type WrapUpState =
  | { readonly view: 'away' }
  | { readonly view: 'choosing'; readonly form: WrapUpForm; readonly problem: DeskError | null }
  | { readonly view: 'saving'; readonly form: WrapUpForm };

export type WrapUpEvent =
  | { readonly type: 'wrapUp/opened'; readonly suggested: Disposition | null }
  | { readonly type: 'wrapUp/left' }
  | { readonly type: 'wrapUp/dispositionChosen'; readonly disposition: Disposition }
  | { readonly type: 'wrapUp/stateChosen'; readonly state: CaseState }
  | { readonly type: 'wrapUp/reasonTyped'; readonly reason: string }
  | { readonly type: 'wrapUp/sent' }
  | { readonly type: 'wrapUp/refused'; readonly error: DeskError };

/** Where a case usually stands after such a contact; the operator may choose another state. */
const USUAL_STATE = {
  resolved: 'closed',
  visitArranged: 'waiting',
  sendBackArranged: 'waiting',
  remoteSupport: 'closed',
  callBackPromised: 'waiting',
  escalated: 'open',
  declined: 'closed',
  informationOnly: 'closed',
  disconnected: 'open',
} as const satisfies Record<Disposition, CaseState>;

export const caseStateOf = (form: WrapUpForm): CaseState =>
  form.chosenState ?? (form.disposition === null ? 'open' : USUAL_STATE[form.disposition]);

/** The disposition that the newest accepted decision speaks for; null where none does. */
export function suggestedDisposition(decisions: readonly DecisionView[]): Disposition | null {
  const newest = decisions.reduce<DecisionView | null>(
    (latest, decision) => (latest === null || decision.acceptedAt >= latest.acceptedAt ? decision : latest),
    null,
  );
  switch (newest?.answer.promise?.kind) {
    case 'visit':
    case 'dispatch':
      return 'visitArranged';
    case 'shipment':
      return 'sendBackArranged';
    case 'callBack':
      return 'callBackPromised';
    case 'told':
      return 'informationOnly';
    case undefined:
      return null;
  }
}

/** Why a reason has to be written; null where none has. Source: N 44 · N-112 */
export function reasonNeeded(form: WrapUpForm, contract: CallView['contract']): 'declined' | 'noContract' | null {
  if (form.disposition === 'declined') return 'declined';
  return contract === null ? 'noContract' : null;
}

export function reduceWrapUp(wrapUp: WrapUpState, event: WrapUpEvent): WrapUpState {
  if (event.type === 'wrapUp/opened') {
    if (wrapUp.view !== 'away') return wrapUp;
    return { view: 'choosing', form: { disposition: event.suggested, chosenState: null, reason: '' }, problem: null };
  }
  if (event.type === 'wrapUp/left') return wrapUp.view === 'saving' ? wrapUp : { view: 'away' };
  if (event.type === 'wrapUp/refused') {
    return wrapUp.view === 'saving' ? { view: 'choosing', form: wrapUp.form, problem: event.error } : wrapUp;
  }
  if (wrapUp.view !== 'choosing') return wrapUp;
  switch (event.type) {
    case 'wrapUp/dispositionChosen':
      return { ...wrapUp, form: { ...wrapUp.form, disposition: event.disposition } };
    case 'wrapUp/stateChosen':
      return { ...wrapUp, form: { ...wrapUp.form, chosenState: event.state } };
    case 'wrapUp/reasonTyped':
      return { ...wrapUp, form: { ...wrapUp.form, reason: event.reason } };
    case 'wrapUp/sent':
      return { view: 'saving', form: wrapUp.form };
  }
}
