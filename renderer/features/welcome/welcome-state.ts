/** The first start as one state: a form, its sending, and the recovery key until it was noted. Pure. */
import type { DeskError } from '../../../shared/desk/errors.ts';

export interface FirstUser {
  readonly name: string;
  readonly password: string;
  readonly again: string;
}

export type FormProblem =
  | { readonly type: 'nameMissing' }
  | { readonly type: 'passwordMissing' }
  | { readonly type: 'mismatch' }
  | { readonly type: 'refused'; readonly error: DeskError };

export type WelcomeState =
  | { readonly view: 'form'; readonly user: FirstUser; readonly problem: FormProblem | null }
  | { readonly view: 'creating'; readonly user: FirstUser }
  | { readonly view: 'openingSample'; readonly user: FirstUser }
  | { readonly view: 'key'; readonly recoveryKey: string; readonly noted: boolean };

export type WelcomeEvent =
  | { readonly type: 'typed'; readonly part: Partial<FirstUser> }
  | { readonly type: 'submitted' }
  | { readonly type: 'sampleChosen' }
  | { readonly type: 'refused'; readonly error: DeskError }
  | { readonly type: 'created'; readonly recoveryKey: string }
  | { readonly type: 'noted'; readonly noted: boolean };

export const BEGINNING: WelcomeState = {
  view: 'form',
  user: { name: '', password: '', again: '' },
  problem: null,
};

/** What has to be put right before anything is sent. How strong a password must be is for the main process to say. */
export function problemOf({ name, password, again }: FirstUser): FormProblem | null {
  if (name.trim() === '') return { type: 'nameMissing' };
  if (password === '') return { type: 'passwordMissing' };
  return password === again ? null : { type: 'mismatch' };
}

export function welcomeReducer(state: WelcomeState, event: WelcomeEvent): WelcomeState {
  switch (event.type) {
    case 'typed':
      return state.view === 'form' ? { ...state, user: { ...state.user, ...event.part }, problem: null } : state;
    case 'submitted': {
      if (state.view !== 'form') return state;
      const problem = problemOf(state.user);
      return problem === null ? { view: 'creating', user: state.user } : { ...state, problem };
    }
    case 'sampleChosen':
      return state.view === 'form' ? { view: 'openingSample', user: state.user } : state;
    case 'refused':
      return state.view === 'creating' || state.view === 'openingSample'
        ? { view: 'form', user: state.user, problem: { type: 'refused', error: event.error } }
        : state;
    case 'created':
      return { view: 'key', recoveryKey: event.recoveryKey, noted: false };
    case 'noted':
      return state.view === 'key' ? { ...state, noted: event.noted } : state;
  }
}
