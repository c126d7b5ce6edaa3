/**
 * 規約アンサー as one view state: choosing a question, or asking one with the answer that stands on screen. A reply to older inputs is
 * dropped, and an answer never outlives the inputs it was given for.
 */
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { LookupQuestion } from '../../../shared/decisions/questions.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { Entry } from './lookup-entry.ts';
import type { LookupForm } from './lookup-form.ts';

export interface Preview {
  readonly answer: Answer;
  /** Under which it can be accepted; null where it was asked outside the matter of a call. */
  readonly digest: string | null;
}

export type Shown =
  /** Something is missing, so there is no answer. */
  | { readonly view: 'nothing' }
  /** The answer before stays in place until the new one is there. */
  | { readonly view: 'asking'; readonly before: Preview | null }
  | { readonly view: 'answer'; readonly preview: Preview; readonly refusal: DeskError | null }
  | { readonly view: 'accepting'; readonly preview: Preview }
  | { readonly view: 'refused'; readonly error: DeskError };

export interface Choosing {
  readonly view: 'choosing';
  readonly query: string;
  readonly place: number;
}

export interface Asking {
  readonly view: 'asking';
  readonly question: LookupQuestion;
  readonly form: LookupForm;
  /** Of the newest request; a reply under another one is too late. */
  readonly serial: number;
  readonly shown: Shown;
  readonly workingOpen: boolean;
}

export type LookupState = Choosing | Asking;

export type LookupEvent =
  | { readonly type: 'queryTyped'; readonly query: string }
  | { readonly type: 'placed'; readonly place: number }
  | { readonly type: 'questionChosen'; readonly question: LookupQuestion; readonly form: LookupForm }
  | { readonly type: 'questionsAsked' }
  | { readonly type: 'filled'; readonly input: string; readonly entry: Entry }
  | { readonly type: 'workingToggled' }
  /** Something is missing or cannot be read, so nothing may be on its way. */
  | { readonly type: 'incomplete'; readonly serial: number }
  | { readonly type: 'asked'; readonly serial: number }
  | { readonly type: 'answered'; readonly serial: number; readonly preview: Preview; readonly refusal?: DeskError }
  | { readonly type: 'refused'; readonly serial: number; readonly error: DeskError }
  | { readonly type: 'accepting' }
  | { readonly type: 'acceptRefused'; readonly error: DeskError };

export const CHOOSING: Choosing = { view: 'choosing', query: '', place: 0 };

/** The answer on screen, also while a newer one is awaited. */
export function previewOf(shown: Shown): Preview | null {
  switch (shown.view) {
    case 'answer':
    case 'accepting':
      return shown.preview;
    case 'asking':
      return shown.before;
    case 'nothing':
    case 'refused':
      return null;
  }
}

export function reduceLookup(state: LookupState, event: LookupEvent): LookupState {
  switch (event.type) {
    case 'questionsAsked':
      return CHOOSING;
    case 'questionChosen': {
      const { question, form } = event;
      const shown = { view: 'nothing' } as const;
      return { view: 'asking', question, form, serial: 0, shown, workingOpen: false };
    }
    default:
      return state.view === 'choosing' ? reduceChoosing(state, event) : reduceAsking(state, event);
  }
}

function reduceChoosing(state: Choosing, event: LookupEvent): Choosing {
  switch (event.type) {
    case 'queryTyped':
      return { ...state, query: event.query, place: 0 };
    case 'placed':
      return { ...state, place: event.place };
    default:
      return state;
  }
}

function reduceAsking(state: Asking, event: LookupEvent): Asking {
  switch (event.type) {
    case 'filled': {
      const filled = { entry: event.entry, origin: 'person' } as const;
      return { ...state, form: { ...state.form, [event.input]: filled } };
    }
    case 'workingToggled':
      return { ...state, workingOpen: !state.workingOpen };
    case 'incomplete':
      return { ...state, serial: event.serial, shown: { view: 'nothing' } };
    case 'asked': {
      const shown = { view: 'asking', before: previewOf(state.shown) } as const;
      return { ...state, serial: event.serial, shown };
    }
    case 'answered':
      if (event.serial !== state.serial || state.shown.view !== 'asking') return state;
      return { ...state, shown: { view: 'answer', preview: event.preview, refusal: event.refusal ?? null } };
    case 'refused':
      if (event.serial !== state.serial || state.shown.view !== 'asking') return state;
      return { ...state, shown: { view: 'refused', error: event.error } };
    case 'accepting': {
      const preview = previewOf(state.shown);
      return preview === null ? state : { ...state, shown: { view: 'accepting', preview } };
    }
    case 'acceptRefused': {
      if (state.shown.view !== 'accepting') return state;
      return { ...state, shown: { view: 'answer', preview: state.shown.preview, refusal: event.error } };
    }
    default:
      return state;
  }
}
