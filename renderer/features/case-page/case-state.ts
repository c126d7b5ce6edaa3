/** The case page as one state: being opened, shown, or not to be had; and the one dialog that may stand on it. Pure. */
import type { PromiseId } from '../../../shared/core/ids.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CaseView } from '../../../shared/desk/views.ts';
import { keepUnmasked } from './keep-unmasked.ts';

export type CaseDialog =
  | { readonly type: 'state' }
  | { readonly type: 'export' }
  | { readonly type: 'unmask' }
  | { readonly type: 'settle'; readonly promiseId: PromiseId };

export type CasePageState =
  | { readonly view: 'opening' }
  | { readonly view: 'failed'; readonly error: DeskError }
  | {
      readonly view: 'shown';
      readonly shown: CaseView;
      /** Why it was opened unmasked; null while masked. */
      readonly reason: string | null;
      readonly dialog: CaseDialog | null;
    };

export type CasePageEvent =
  | { readonly type: 'opened'; readonly shown: CaseView; readonly reason: string | null }
  | { readonly type: 'refreshed'; readonly shown: CaseView; readonly ownNote: string | null }
  | { readonly type: 'failed'; readonly error: DeskError }
  | { readonly type: 'dialogOpened'; readonly dialog: CaseDialog }
  | { readonly type: 'dialogClosed' };

export const OPENING: CasePageState = { view: 'opening' };

/** A reload keeps the dialog that is open; a failed reload takes nothing away that is on the screen already. */
export function casePageReducer(state: CasePageState, event: CasePageEvent): CasePageState {
  switch (event.type) {
    case 'opened': {
      const dialog = state.view === 'shown' ? state.dialog : null;
      return { view: 'shown', shown: event.shown, reason: event.reason, dialog };
    }
    case 'refreshed': {
      if (state.view !== 'shown') return { view: 'shown', shown: event.shown, reason: null, dialog: null };
      const masked = state.reason === null;
      return { ...state, shown: masked ? event.shown : keepUnmasked(state.shown, event.shown, event.ownNote) };
    }
    case 'failed':
      return state.view === 'shown' ? state : { view: 'failed', error: event.error };
    case 'dialogOpened':
      return state.view === 'shown' ? { ...state, dialog: event.dialog } : state;
    case 'dialogClosed':
      return state.view === 'shown' ? { ...state, dialog: null } : state;
  }
}
