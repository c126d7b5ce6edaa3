/** The call screen from the ring to the saved case: what stands on it, and where the keyboard goes by itself. */
import { describe, expect, test } from 'vitest';
import type { CaseId, ContactId, ContractId } from '../../../shared/core/ids.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { chosen, ringing, talking, verified, wrappingUp } from './call-example.ts';
import { type CallEvent, reduceCall } from './call-reducer.ts';
import { type CallState, idle, type LiveCall, openLive, placeOf } from './call-state.ts';

const play = (state: CallState, ...events: readonly CallEvent[]): CallState => events.reduce(reduceCall, state);
const arrived = (call: CallView, prefill: string | null = null): CallEvent => ({ type: 'callArrived', call, prefill });
const asLive = (state: CallState): LiveCall => {
  if (state.view !== 'live') throw new Error('not live');
  return state;
};
const live = (call: CallView): LiveCall => openLive(call, null, null);

describe('reduceCall', () => {
  test('begins at the search, filled with what the phone system told', () => {
    const state = asLive(play(idle(null, null), arrived(ringing, '0742-00-0000')));
    expect(state.search).toMatchObject({ view: 'asking', text: '0742-00-0000' });
    expect(state.focus.target).toBe('search');
  });

  test('goes from the chosen contract to the verification, and puts the list away', () => {
    const state = asLive(play(live(talking), { type: 'search/typed', text: '07' }, arrived(chosen)));
    expect(state.focus.target).toBe('verification');
    expect(state.search.view).toBe('closed');
  });

  test('goes from a confirmed verification to the note, unless the operator is elsewhere', () => {
    const state = asLive(play(live(chosen), { type: 'verification/told', result: 'confirmed', reached: 'B' }));
    expect(state.focus).toMatchObject({ target: 'note', onlyFrom: 'verification' });
  });

  test('asks anew for everything that belongs to another contract', () => {
    const other = { ...chosen, contract: { ...chosen.contract, contractId: 'other' as ContractId } } as CallView;
    const before = play(live(verified), { type: 'decision/asked' });
    const state = asLive(play(before, arrived(other)));
    expect(state.verification).toMatchObject({ step: 'asking', result: null });
    expect(state.decision.shown.view).toBe('nothing');
    const late = { type: 'decision/refused', serial: 1, error: { type: 'internal' } } as const;
    expect(asLive(play(state, late)).decision.shown.view).toBe('nothing');
  });

  test('leaves the typed note alone when the call changes around it', () => {
    const typing = play(live(chosen), { type: 'note/typed', text: 'typed' });
    expect(asLive(play(typing, arrived(verified))).note.text).toBe('typed');
  });

  test('opens the wrap-up when the call has ended, and comes back to it after a reload', () => {
    expect(asLive(play(live(verified), arrived(wrappingUp)))).toMatchObject({
      wrapUp: { view: 'choosing' },
      focus: { target: 'dispositions' },
    });
    expect(live(wrappingUp)).toMatchObject({ wrapUp: { view: 'choosing' }, focus: { target: 'dispositions' } });
  });

  test('is idle after saving, with the number of the case and a call that came in meanwhile', () => {
    const saved = { caseId: 'c' as CaseId, number: '2026-11-0412', savedAt: 1 };
    const incoming = { phone: '0742-00-0001', search: null };
    expect(play(live(wrappingUp), { type: 'incoming', incoming }, { type: 'saved', saved })).toMatchObject({
      view: 'idle',
      saved,
      incoming,
    });
  });

  test('leads a gate that asks for C to the step after B', () => {
    const state = asLive(play(live(verified), { type: 'verificationAsked', level: 'C' }));
    expect(state).toMatchObject({ verification: { step: 'asking', level: 'C' }, focus: { target: 'verification' } });
  });

  test('clears a refusal with the next reply', () => {
    const refused = play(live(talking), { type: 'refused', error: { type: 'internal' } });
    expect(asLive(play(refused, arrived(talking))).problem).toBeNull();
  });
});

describe('placeOf', () => {
  test('keeps the unsaved note and the inputs of the same call, and of no other', () => {
    const working = play(
      live(verified),
      { type: 'note/typed', text: 'half a sen' },
      { type: 'decision/inputChanged', input: { question: 'sendBack', judgedFaulty: true } },
    );
    const place = placeOf(working);
    const back = openLive(verified, place, null);
    expect(back.note).toMatchObject({ status: 'waiting', text: 'half a sen' });
    expect(back.decision).toMatchObject({ chosen: 'sendBack', inputs: { sendBack: { judgedFaulty: true } } });
    const another = { ...verified, contact: { ...verified.contact, contactId: 'x' as ContactId } };
    expect(openLive(another, place, null).note.text).toBe('');
  });

  test('keeps nothing of what the store already holds', () => {
    expect(placeOf(live(verified))?.unsavedNote).toBeNull();
  });
});
