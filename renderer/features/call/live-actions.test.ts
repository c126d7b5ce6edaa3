/** Which keys act in which state of a call, and which of them the foot shows. */
import { describe, expect, test } from 'vitest';
import type { CallView } from '../../../shared/desk/views.ts';
import { chosen, ringing, talking, verified, wrappingUp } from './call-example.ts';
import { callKeys } from './call-keys.ts';
import { openLive } from './call-state.ts';
import { liveActions } from './live-actions.ts';

const footOf = (call: CallView): readonly string[] =>
  liveActions(openLive(call, null, null))
    .filter(({ foot, enabled }) => foot !== undefined && enabled !== false)
    .toSorted((a, b) => (a.foot ?? 0) - (b.foot ?? 0))
    .map(({ id }) => id.replace('call:', ''));
const holding: CallView = { ...verified, contact: { ...verified.contact, phase: 'holding' } };

describe('liveActions', () => {
  const cases = [
    { name: 'while it rings', call: ringing, foot: ['answer', 'search'] },
    { name: 'before a contract is chosen', call: talking, foot: ['search', 'notice', 'decide', 'hold', 'wrapUp'] },
    { name: 'before identification', call: chosen, foot: ['verify', 'notice', 'checks', 'decide', 'hold', 'wrapUp'] },
    { name: 'after identification', call: verified, foot: ['notice', 'checks', 'decide', 'hold', 'wrapUp'] },
    { name: 'on hold', call: holding, foot: ['notice', 'checks', 'decide', 'resume', 'wrapUp'] },
    { name: 'in wrap-up', call: wrappingUp, foot: ['decide', 'finish'] },
  ];
  test.each(cases)('shows the keys that matter $name', ({ call, foot }) => expect(footOf(call)).toEqual(foot));

  test('never offers two actions on one key at the same time', () => {
    for (const call of [ringing, talking, chosen, verified, holding, wrappingUp]) {
      const keys = liveActions(openLive(call, null, null)).flatMap(({ keys, enabled }) =>
        enabled === false ? [] : keys,
      );
      expect(keys).toEqual([...new Set(keys)]);
    }
  });
});

describe('callKeys', () => {
  test('has a second key wherever a browser keeps the first for itself', () => {
    const kept = new Set(['f1', 'f3', 'f5', 'f10', 'f11', 'f12', 'ctrl+s']);
    for (const keys of Object.values<readonly string[]>(callKeys)) {
      if (keys.some((key) => kept.has(key))) expect(keys.some((key) => !kept.has(key))).toBe(true);
    }
  });

  test('acts on no printable key, because somebody may be typing', () => {
    for (const key of Object.values<readonly string[]>(callKeys).flat()) expect(key).toMatch(/^f\d|\+/);
  });
});
