/** The change of a policy as one state: being filled in, previewed, and signed. Pure; what asks the desk stands in `change-dialog.tsx`. */
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { PreviewPortion } from '../../../shared/desk/policy-views.ts';
import { addPortion, NOTHING_YET, type PreviewSummary } from './preview-summary.ts';

export type FormProblem = 'badValue' | 'sameValue' | 'badDay' | 'pastDay' | 'reasonMissing';

/** What was filled in and is now held to. */
export interface Change {
  /** Canonical JSON. */
  readonly value: string;
  readonly effectiveFrom: string;
  readonly reason: string;
}

export type ChangeState =
  | { readonly step: 'form'; readonly problem: FormProblem | null; readonly error: DeskError | null }
  | { readonly step: 'previewing'; readonly change: Change; readonly summary: PreviewSummary }
  | {
      readonly step: 'signing';
      readonly change: Change;
      readonly summary: PreviewSummary;
      readonly sending: boolean;
      readonly error: DeskError | 'passwordMissing' | null;
    };

export type ChangeEvent =
  | { readonly type: 'edited' }
  | { readonly type: 'refused'; readonly problem: FormProblem }
  | { readonly type: 'previewStarted'; readonly change: Change }
  | { readonly type: 'walked'; readonly portion: PreviewPortion }
  | { readonly type: 'previewFailed'; readonly error: DeskError }
  | { readonly type: 'wentBack' }
  | { readonly type: 'sent' }
  | { readonly type: 'signFailed'; readonly error: DeskError | 'passwordMissing' };

export const FILLING_IN: ChangeState = { step: 'form', problem: null, error: null };

/** A portion that comes after the preview was stopped is passed over. */
export function changeReducer(state: ChangeState, event: ChangeEvent): ChangeState {
  switch (event.type) {
    case 'edited':
      return state.step === 'form' ? FILLING_IN : state;
    case 'refused':
      return { step: 'form', problem: event.problem, error: null };
    case 'previewStarted':
      return { step: 'previewing', change: event.change, summary: NOTHING_YET };
    case 'walked': {
      if (state.step !== 'previewing') return state;
      const summary = addPortion(state.summary, event.portion);
      if (event.portion.cursor !== null) return { ...state, summary };
      return { step: 'signing', change: state.change, summary, sending: false, error: null };
    }
    case 'previewFailed':
      return state.step === 'previewing' ? { step: 'form', problem: null, error: event.error } : state;
    case 'wentBack':
      return FILLING_IN;
    case 'sent':
      return state.step === 'signing' ? { ...state, sending: true, error: null } : state;
    case 'signFailed':
      return state.step === 'signing' ? { ...state, sending: false, error: event.error } : state;
  }
}
