/** What happens on the call screen, and the state it leads to. Pure: commands go out and replies come in by `call-commands.ts`. */
import type { CheckItem } from '../../../shared/cases/case-words.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { RiskLevel } from '../../../shared/verification/items.ts';
import {
  type CallState,
  type IdleCall,
  type Incoming,
  idle,
  type LiveCall,
  openLive,
  type Place,
  type SavedCase,
} from './call-state.ts';
import { type DecisionEvent, NEW_DECISION, reduceDecision } from './decision-state.ts';
import { askFocus, type FocusArea, type FocusTarget } from './focus-request.ts';
import { type NoteEvent, reduceNote } from './note-state.ts';
import { reduceSearch, type SearchEvent } from './search-state.ts';
import { type SentCheck, withSentChecks } from './sent-checks.ts';
import { openVerification, reduceVerification, type VerificationEvent } from './verification-state.ts';
import { reduceWrapUp, suggestedDisposition, type WrapUpEvent } from './wrap-up-state.ts';

export type CallEvent =
  | { readonly type: 'opened'; readonly call: CallView | null; readonly place: Place | null }
  | { readonly type: 'unreachable'; readonly error: DeskError }
  /** The reply to a command on the call, or to a fresh look at it. */
  | { readonly type: 'callArrived'; readonly call: CallView; readonly prefill?: string | null }
  | { readonly type: 'refused'; readonly error: DeskError }
  | { readonly type: 'problemPutAway' }
  | { readonly type: 'incoming'; readonly incoming: Incoming }
  | { readonly type: 'saved'; readonly saved: SavedCase }
  | { readonly type: 'focusAsked'; readonly target: FocusTarget; readonly onlyFrom?: FocusArea }
  | { readonly type: 'verificationAsked'; readonly level: RiskLevel | null }
  | { readonly type: 'checkReached'; readonly item: CheckItem }
  | { readonly type: 'checkSent'; readonly sent: SentCheck }
  /** The store has answered; the call as it then is follows. */
  | { readonly type: 'checkSettled'; readonly sent: SentCheck }
  | { readonly type: 'dialogOpened'; readonly dialog: 'stamps' | 'templates' }
  | { readonly type: 'dialogClosed' }
  | { readonly type: 'away' }
  | SearchEvent
  | VerificationEvent
  | NoteEvent
  | DecisionEvent
  | WrapUpEvent;

export function reduceCall(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'away':
      return { view: 'loading' };
    case 'unreachable':
      return { view: 'unreachable', error: event.error };
    case 'opened':
      return event.call === null ? idle(null, null) : openLive(event.call, event.place, null);
    case 'callArrived':
      return state.view === 'live' && state.call.contact.contactId === event.call.contact.contactId
        ? withCall(state, event.call)
        : openLive(event.call, null, event.prefill ?? null);
    default:
      if (state.view === 'idle') return reduceIdle(state, event);
      return state.view === 'live' ? reduceLive(state, event) : state;
  }
}

function reduceIdle(state: IdleCall, event: CallEvent): IdleCall {
  switch (event.type) {
    case 'refused':
      return { ...state, problem: event.error };
    case 'problemPutAway':
      return { ...state, problem: null };
    case 'incoming':
      return { ...state, incoming: event.incoming };
    case 'focusAsked':
      return { ...state, focus: askFocus(state.focus, event.target) };
    default:
      return state;
  }
}

type PaneEvent = SearchEvent | VerificationEvent | NoteEvent | DecisionEvent | WrapUpEvent;
type ScreenEvent = Exclude<CallEvent, PaneEvent>;

const isPaneEvent = (event: CallEvent): event is PaneEvent => event.type.includes('/');

function reduceLive(state: LiveCall, event: CallEvent): CallState {
  return isPaneEvent(event) ? reducePane(state, event) : reduceScreen(state, event);
}

function reduceScreen(state: LiveCall, event: ScreenEvent): CallState {
  switch (event.type) {
    case 'refused':
      return { ...state, problem: event.error };
    case 'problemPutAway':
      return { ...state, problem: null };
    case 'incoming':
      return { ...state, incoming: event.incoming };
    case 'saved':
      return idle(event.saved, state.incoming);
    case 'focusAsked':
      return { ...state, focus: askFocus(state.focus, event.target, event.onlyFrom) };
    case 'verificationAsked':
      return askVerification(state, event.level);
    case 'checkReached':
      return { ...state, focus: askFocus(state.focus, `check:${event.item}`) };
    case 'checkSent':
      return {
        ...state,
        call: withSentChecks(state.call, [event.sent]),
        sentChecks: [...state.sentChecks, event.sent],
      };
    case 'checkSettled':
      return { ...state, sentChecks: state.sentChecks.filter((sent) => sent !== event.sent) };
    case 'dialogOpened':
      return { ...state, dialog: event.dialog };
    case 'dialogClosed':
      return { ...state, dialog: null };
    case 'opened':
    case 'unreachable':
    case 'callArrived':
    case 'away':
      return state;
  }
}

function reducePane(state: LiveCall, event: PaneEvent): LiveCall {
  switch (event.type) {
    case 'search/typed':
    case 'search/found':
    case 'search/failed':
    case 'search/moved':
    case 'search/pointed':
    case 'search/closed':
      return { ...state, search: reduceSearch(state.search, event) };
    case 'note/typed':
    case 'note/sent':
    case 'note/saved':
    case 'note/failed':
    case 'note/stale':
    case 'note/resolved':
      return { ...state, note: reduceNote(state.note, event) };
    case 'decision/questionChosen':
    case 'decision/inputChanged':
    case 'decision/asked':
    case 'decision/answered':
    case 'decision/refused':
    case 'decision/accepting':
    case 'decision/accepted':
    case 'decision/acceptRefused':
      return { ...state, decision: reduceDecision(state.decision, event) };
    case 'verification/levelChosen':
    case 'verification/reopened':
    case 'verification/settled':
    case 'verification/sent':
    case 'verification/refused':
    case 'verification/told':
      return verificationMoved(state, event);
    case 'wrapUp/opened':
    case 'wrapUp/left':
    case 'wrapUp/dispositionChosen':
    case 'wrapUp/stateChosen':
    case 'wrapUp/reasonTyped':
    case 'wrapUp/sent':
    case 'wrapUp/refused':
      return wrapUpMoved(state, event);
  }
}

/** The new facts of the same call. Another contract, or another call phase, brings its own place to work at. */
function withCall(state: LiveCall, arrived: CallView): LiveCall {
  const call = withSentChecks(arrived, state.sentChecks);
  const next: LiveCall = { ...state, call, problem: null };
  if (call.contract?.contractId !== state.call.contract?.contractId) return contractChanged(next);
  const wrappingUp = call.contact.phase === 'wrapUp' && state.call.contact.phase !== 'wrapUp';
  return wrappingUp ? openWrapUp(next) : next;
}

function contractChanged(state: LiveCall): LiveCall {
  const { call, decision } = state;
  const verification = openVerification(call.verification);
  const target = call.contract === null ? 'search' : verification.step === 'confirmed' ? 'note' : 'verification';
  return {
    ...state,
    search: reduceSearch(state.search, { type: 'search/closed' }),
    verification,
    decision: { ...NEW_DECISION, serial: decision.serial + 1 },
    focus: askFocus(state.focus, target),
  };
}

function openWrapUp(state: LiveCall): LiveCall {
  const suggested = suggestedDisposition(state.call.decisions);
  return wrapUpMoved(state, { type: 'wrapUp/opened', suggested });
}

function wrapUpMoved(state: LiveCall, event: WrapUpEvent): LiveCall {
  const wrapUp = reduceWrapUp(state.wrapUp, event);
  const next = { ...state, wrapUp };
  if (event.type === 'wrapUp/opened') return { ...next, focus: askFocus(state.focus, 'dispositions') };
  return event.type === 'wrapUp/left' ? { ...next, focus: askFocus(state.focus, 'note') } : next;
}

function verificationMoved(state: LiveCall, event: VerificationEvent): LiveCall {
  const verification = reduceVerification(state.verification, event);
  const next = { ...state, verification };
  switch (event.type) {
    case 'verification/told': {
      const target = event.result === 'confirmed' ? 'note' : 'verification';
      return { ...next, focus: askFocus(state.focus, target, 'verification') };
    }
    case 'verification/levelChosen':
    case 'verification/sent':
      return next;
    case 'verification/settled':
      return { ...next, focus: askFocus(state.focus, 'note') };
    case 'verification/refused':
    case 'verification/reopened':
      return { ...next, focus: askFocus(state.focus, 'verification', null) };
  }
}

/** To the fields of the verification, at the level a gate asked for or at the next one. */
function askVerification(state: LiveCall, level: RiskLevel | null): LiveCall {
  const { verification } = state;
  const event: VerificationEvent =
    level === null ? { type: 'verification/reopened' } : { type: 'verification/levelChosen', level };
  const isThere = verification.step === 'asking' && verification.level === level;
  const opened = isThere ? verification : reduceVerification(verification, event);
  return { ...state, verification: opened, focus: askFocus(state.focus, 'verification') };
}
