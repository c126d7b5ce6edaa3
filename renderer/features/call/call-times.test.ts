/** The running times of a call. */
import { describe, expect, test } from 'vitest';
import { ANSWERED_AT, ringing, talking, wrappingUp } from './call-example.ts';
import { callTimes, formatDuration } from './call-times.ts';

describe('callTimes', () => {
  test('counts from the answer, not from the ring', () => {
    expect(callTimes(ringing.contact, ANSWERED_AT).talkMs).toBe(0);
    expect(callTimes(talking.contact, ANSWERED_AT + 252_000).talkMs).toBe(252_000);
  });

  test('counts the hold that runs, and all of them together', () => {
    const holds = [
      { from: ANSWERED_AT + 10_000, to: ANSWERED_AT + 15_000 },
      { from: ANSWERED_AT + 30_000, to: null },
    ];
    const times = callTimes({ ...talking.contact, phase: 'holding', holds }, ANSWERED_AT + 37_000);
    expect(times).toMatchObject({ holdMs: 7_000, holdTotalMs: 12_000 });
  });

  test('stops the talk at its end and starts the wrap-up there', () => {
    const times = callTimes(wrappingUp.contact, ANSWERED_AT + 320_000);
    expect(times).toMatchObject({ talkMs: 300_000, wrapUpMs: 20_000, holdMs: null });
  });

  test('is never negative after the clock was set back', () => {
    expect(callTimes(talking.contact, ANSWERED_AT - 5_000).talkMs).toBe(0);
  });
});

describe('formatDuration', () => {
  const cases = [
    { ms: 0, text: '00:00' },
    { ms: 252_999, text: '04:12' },
    { ms: 4_288_000, text: '1:11:28' },
  ];
  test.each(cases)('writes $ms as $text', ({ ms, text }) => expect(formatDuration(ms)).toBe(text));
});
