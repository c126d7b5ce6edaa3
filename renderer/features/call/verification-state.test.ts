/** The blind verification on screen. */
import { describe, expect, test } from 'vitest';
import { chosen, verified } from './call-example.ts';
import {
  isLevelReached,
  openVerification,
  reduceVerification,
  type VerificationEvent,
  type VerificationState,
  verificationStep,
} from './verification-state.ts';

const play = (state: VerificationState, ...events: readonly VerificationEvent[]) =>
  events.reduce(reduceVerification, state);
const fresh = openVerification(chosen.verification);

describe('openVerification', () => {
  test('stands at the level of a fault call', () => {
    expect(fresh).toEqual({ step: 'asking', level: 'B', result: null, problem: null });
  });

  test('is settled where the contact is confirmed already, as after a reload', () => {
    expect(openVerification(verified.verification)).toEqual({ step: 'confirmed', level: 'B' });
  });
});

describe('reduceVerification', () => {
  test('says the three results and nothing else', () => {
    const told = (result: 'confirmed' | 'oneMore' | 'cannotConfirm') =>
      play(fresh, { type: 'verification/sent' }, { type: 'verification/told', result });
    expect(told('confirmed')).toEqual({ step: 'confirmed', level: 'B' });
    expect(told('oneMore')).toEqual({ step: 'asking', level: 'B', result: 'oneMore', problem: null });
    expect(told('cannotConfirm')).toEqual({ step: 'asking', level: 'B', result: 'cannotConfirm', problem: null });
  });

  test('asks for the next level when it is opened again', () => {
    expect(play({ step: 'confirmed', level: 'B' }, { type: 'verification/reopened' })).toMatchObject({ level: 'C' });
    expect(play({ step: 'confirmed', level: 'C' }, { type: 'verification/reopened' })).toMatchObject({ level: 'C' });
  });

  test('does not change the level under an attempt', () => {
    const checking = play(fresh, { type: 'verification/sent' });
    expect(play(checking, { type: 'verification/levelChosen', level: 'A' })).toBe(checking);
  });
});

describe('verificationStep', () => {
  test('offers the call-back only for C, and only after B', () => {
    const forC = play(fresh, { type: 'verification/levelChosen', level: 'C' });
    expect(verificationStep(forC, null)).toBe('items');
    expect(verificationStep(forC, 'A')).toBe('items');
    expect(verificationStep(forC, 'B')).toBe('stepUp');
    expect(verificationStep(fresh, 'B')).toBe('items');
  });
});

describe('isLevelReached', () => {
  test('counts C as B and B as A', () => {
    expect([isLevelReached('C', 'B'), isLevelReached('A', 'B'), isLevelReached(null, 'A')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
