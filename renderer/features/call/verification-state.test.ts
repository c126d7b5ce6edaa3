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
    expect(fresh).toEqual({ step: 'asking', level: 'B', round: 0, result: null, problem: null });
  });

  test('is settled where the contact is confirmed already, as after a reload', () => {
    expect(openVerification(verified.verification)).toEqual({ step: 'confirmed', level: 'B', round: 0 });
  });
});

describe('reduceVerification', () => {
  const tell = (result: 'confirmed' | 'oneMore' | 'cannotConfirm', reached: 'A' | 'B' | 'C' = 'B') =>
    ({ type: 'verification/told', result, reached }) as const;

  test('says the three results and nothing else', () => {
    expect(play(fresh, { type: 'verification/sent' }, tell('confirmed'))).toMatchObject({
      step: 'confirmed',
      level: 'B',
    });
    expect(play(fresh, tell('oneMore'))).toMatchObject({ step: 'asking', result: 'oneMore' });
    expect(play(fresh, tell('cannotConfirm'))).toMatchObject({ step: 'asking', result: 'cannotConfirm' });
  });

  test('wipes what was typed with every answer but the one that asks for one more item', () => {
    expect(play(fresh, tell('oneMore')).round).toBe(fresh.round);
    expect(play(fresh, tell('cannotConfirm')).round).toBe(fresh.round + 1);
    expect(play(fresh, tell('confirmed')).round).toBe(fresh.round + 1);
  });

  test('goes on to the call-back where C was asked for and the items reached B', () => {
    const forC = play(fresh, { type: 'verification/levelChosen', level: 'C' }, tell('confirmed', 'B'));
    expect(forC).toMatchObject({ step: 'asking', level: 'C', result: null });
    expect(verificationStep(forC, 'B')).toBe('stepUp');
    expect(play(forC, tell('confirmed', 'C'))).toMatchObject({ step: 'confirmed', level: 'C' });
  });

  test('asks for the next level when it is opened again', () => {
    expect(play({ step: 'confirmed', level: 'B', round: 0 }, { type: 'verification/reopened' })).toMatchObject({
      level: 'C',
    });
    expect(play({ step: 'confirmed', level: 'C', round: 0 }, { type: 'verification/reopened' })).toMatchObject({
      level: 'C',
    });
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
