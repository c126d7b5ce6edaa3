/** The case page, step by step. */
import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../../shared/desk/views.ts';
import { type CasePageEvent, type CasePageState, casePageReducer, OPENING } from './case-state.ts';

const shown = { number: '2026-11-0412' } as CaseView;
const opened: CasePageEvent = { type: 'opened', shown, reason: null };
const stateAfter = (...steps: readonly CasePageEvent[]): CasePageState => steps.reduce(casePageReducer, OPENING);

describe('casePageReducer', () => {
  test('keeps an open dialog over a reload', () => {
    const state = stateAfter(opened, { type: 'dialogOpened', dialog: { type: 'export' } }, opened);
    expect(state).toMatchObject({ view: 'shown', dialog: { type: 'export' } });
  });
  test('says why the case could not be opened', () => {
    const error = { type: 'notFound', what: 'case' } as const;
    expect(stateAfter({ type: 'failed', error })).toEqual({ view: 'failed', error });
  });
  test('takes nothing off the screen when a reload fails', () => {
    expect(stateAfter(opened, { type: 'failed', error: { type: 'disconnected' } }).view).toBe('shown');
  });
  test('opens no dialog before the case is there', () => {
    expect(stateAfter({ type: 'dialogOpened', dialog: { type: 'state' } })).toBe(OPENING);
  });
});
