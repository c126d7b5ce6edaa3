/** The states of a case (案件) and the ways between them: open, waiting for something outside the desk, closed. */
import { err, ok, type Result } from '../core/result.ts';
import type { CaseState } from './case-words.ts';

export interface CaseStateRefused {
  readonly type: 'caseState';
  /** The state that the case stays in. */
  readonly state: CaseState;
}

/** A closed case is opened again before it can wait: somebody has to look at it first. */
const WAYS: { readonly [from in CaseState]: readonly CaseState[] } = {
  open: ['waiting', 'closed'],
  waiting: ['open', 'closed'],
  closed: ['open'],
};

/** Errors: `caseState` when there is no such way, also to the state it is in: two people may press the same key. */
export function moveCase(from: CaseState, to: CaseState): Result<CaseState, CaseStateRefused> {
  return WAYS[from].includes(to) ? ok(to) : err({ type: 'caseState', state: from });
}

/** The states that a case may be moved to now. */
export const nextStates = (from: CaseState): readonly CaseState[] => WAYS[from];
