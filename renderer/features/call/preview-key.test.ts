/** When an answer has to be asked again. */
import { describe, expect, test } from 'vitest';
import type { ClockView } from '../../../shared/desk/views.ts';
import { ANSWERED_AT, chosen, ringing, talking, verified } from './call-example.ts';
import { reduceCall } from './call-reducer.ts';
import { type CallState, openLive } from './call-state.ts';
import { previewKey } from './preview-key.ts';

const clock: ClockView = {
  now: ANSWERED_AT,
  today: { date: '2026-11-21', business: true, reason: 'open', name: null, certainty: 'official' },
  reception: { open: true, closesAt: ANSWERED_AT + 1, opensAt: ANSWERED_AT + 2 },
  onSite: { open: true, closesAt: ANSWERED_AT + 1, opensAt: ANSWERED_AT + 2 },
  guard: 'steady',
  zoneIsJapan: true,
};
const live = openLive(chosen, null, null);

describe('previewKey', () => {
  test('is nothing before the call is answered and its service is known', () => {
    expect(previewKey({ view: 'loading' }, clock)).toBeNull();
    expect(previewKey(openLive(ringing, null, null), clock)).toBeNull();
    expect(previewKey(openLive(talking, null, null), clock)).toBeNull();
  });

  const changes: ReadonlyArray<{ name: string; state: CallState; at: ClockView }> = [
    { name: 'a door closes', state: live, at: { ...clock, onSite: { ...clock.onSite, open: false } } },
    { name: 'the minute changes', state: live, at: { ...clock, now: clock.now + 60_000 } },
    { name: 'the caller is identified', state: openLive(verified, null, null), at: clock },
    {
      name: 'another question is chosen',
      state: reduceCall(live, { type: 'decision/questionChosen', question: 'sendBack' }),
      at: clock,
    },
    {
      name: 'the notice is stamped',
      state: openLive(
        { ...chosen, contact: { ...chosen.contact, stamps: { ...chosen.contact.stamps, notice: ANSWERED_AT } } },
        null,
        null,
      ),
      at: clock,
    },
  ];
  test.each(changes)('changes when $name', ({ state, at }) => {
    expect(previewKey(state, at)).not.toBe(previewKey(live, clock));
  });

  test('stays through typing and through the seconds of a minute', () => {
    const typing = reduceCall(live, { type: 'note/typed', text: 'x' });
    expect(previewKey(typing, { ...clock, now: clock.now + 1_000 })).toBe(previewKey(live, clock));
  });
});
