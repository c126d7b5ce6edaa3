/**
 * The call screen as one view state: nothing known yet, idle, or a live call with the state of each of its panes. Facts are the main
 * process's (`CallView`); what stands here besides is what the operator is doing on the screen.
 */
import type { CaseId, ContactId } from '../../../shared/core/ids.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { type DecisionInputs, type DecisionState, NEW_DECISION } from './decision-state.ts';
import { askFocus, type FocusRequest, NO_REQUEST } from './focus-request.ts';
import { isNoteUnsaved, type NoteState, openNote } from './note-state.ts';
import { openSearch, type SearchState } from './search-state.ts';
import type { SentCheck } from './sent-checks.ts';
import { openVerification, type VerificationState } from './verification-state.ts';
import { reduceWrapUp, suggestedDisposition, type WrapUpForm, type WrapUpState } from './wrap-up-state.ts';

/** What the phone system told, by a link or by a pasted number. */
export interface Incoming {
  readonly phone: string | null;
  readonly search: string | null;
}

export interface SavedCase {
  readonly caseId: CaseId;
  readonly number: string;
  readonly savedAt: number;
}

export interface IdleCall {
  readonly view: 'idle';
  /** The case of the call before, for as long as no new one begins. */
  readonly saved: SavedCase | null;
  /** A call that came in while another was on. */
  readonly incoming: Incoming | null;
  readonly problem: DeskError | null;
  readonly focus: FocusRequest;
}

export interface LiveCall {
  readonly view: 'live';
  readonly call: CallView;
  /** Already in `call`, and not yet in the store. */
  readonly sentChecks: readonly SentCheck[];
  readonly search: SearchState;
  readonly verification: VerificationState;
  readonly note: NoteState;
  readonly decision: DecisionState;
  readonly wrapUp: WrapUpState;
  readonly dialog: 'stamps' | 'templates' | null;
  /** Why the last command on the call was refused. */
  readonly problem: DeskError | null;
  readonly incoming: Incoming | null;
  readonly focus: FocusRequest;
}

export type CallState =
  | { readonly view: 'loading' }
  | { readonly view: 'unreachable'; readonly error: DeskError }
  | IdleCall
  | LiveCall;

/** What the screen keeps of a call while it is away (another page, a lock): never more than the operator's own unfinished work. */
export interface Place {
  readonly contactId: ContactId;
  readonly unsavedNote: string | null;
  readonly question: DecisionState['chosen'];
  readonly inputs: DecisionInputs;
  readonly wrapUp: WrapUpForm | null;
}

export function placeOf(state: CallState): Place | null {
  if (state.view !== 'live') return null;
  const { call, note, decision, wrapUp } = state;
  return {
    contactId: call.contact.contactId,
    unsavedNote: isNoteUnsaved(note) ? note.text : null,
    question: decision.chosen,
    inputs: decision.inputs,
    wrapUp: wrapUp.view === 'away' ? null : wrapUp.form,
  };
}

export const idle = (saved: SavedCase | null, incoming: Incoming | null): IdleCall => ({
  view: 'idle',
  saved,
  incoming,
  problem: null,
  focus: askFocus(NO_REQUEST, 'start'),
});

/** The screen of a call that has just begun, or that is found again after a reload, a lock or another page. */
export function openLive(call: CallView, place: Place | null, prefill: string | null): LiveCall {
  const kept = place?.contactId === call.contact.contactId ? place : null;
  const search = call.contract === null ? (prefill ?? call.contact.callerNumber ?? '') : '';
  return {
    view: 'live',
    call,
    sentChecks: [],
    search: openSearch(search),
    verification: openVerification(call.verification),
    note: openNote(call.case.note, kept?.unsavedNote ?? null),
    decision: kept === null ? NEW_DECISION : { ...NEW_DECISION, chosen: kept.question, inputs: kept.inputs },
    wrapUp: openWrapUp(call, kept),
    dialog: null,
    problem: null,
    incoming: null,
    focus: askFocus(NO_REQUEST, firstPlace(call)),
  };
}

function openWrapUp(call: CallView, kept: Place | null): WrapUpState {
  if (kept?.wrapUp != null) return { view: 'choosing', form: kept.wrapUp, problem: null };
  if (call.contact.phase !== 'wrapUp') return { view: 'away' };
  return reduceWrapUp({ view: 'away' }, { type: 'wrapUp/opened', suggested: suggestedDisposition(call.decisions) });
}

function firstPlace(call: CallView): FocusRequest['target'] {
  if (call.contact.phase === 'wrapUp') return 'dispositions';
  if (call.contract === null) return 'search';
  return call.verification.confirmed === null ? 'verification' : 'note';
}
