import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InstantMs, instant } from '../../shared/core/time.ts';
import { makeRateLimiter } from './rate-limiter.ts';

function limiterAt(start = 1_000_000) {
  let now: InstantMs = instant(start);
  const limiter = makeRateLimiter({ now: () => now }, { burst: 10, perSecond: 5 });
  return { limiter, setNow: (ms: number) => (now = instant(ms)) };
}

describe('makeRateLimiter', () => {
  test('gives the burst at once and then refuses', () => {
    const { limiter } = limiterAt();
    const answers = Array.from({ length: 12 }, () => limiter.take('a', 1));
    expect(answers.filter(Boolean)).toHaveLength(10);
    expect(answers.at(-1)).toBe(false);
  });

  test('fills with time, up to the burst and no further', () => {
    const { limiter, setNow } = limiterAt();
    expect(limiter.take('a', 10)).toBe(true);
    setNow(1_000_200);
    expect(limiter.take('a', 1)).toBe(true);
    expect(limiter.take('a', 1)).toBe(false);
    setNow(9_000_000);
    expect(limiter.take('a', 11)).toBe(false);
    expect(limiter.take('a', 10)).toBe(true);
  });

  test('counts each connection by itself', () => {
    const { limiter } = limiterAt();
    expect(limiter.take('a', 10)).toBe(true);
    expect(limiter.take('b', 10)).toBe(true);
  });

  test('gives nothing for a clock that was set back, and recovers with it', () => {
    const { limiter, setNow } = limiterAt();
    expect(limiter.take('a', 10)).toBe(true);
    setNow(0);
    expect(limiter.take('a', 1)).toBe(false);
    setNow(1_000);
    expect(limiter.take('a', 5)).toBe(true);
  });

  test('never gives more than the burst and the time allow, whatever the order of requests', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 10 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (requests) => {
        const { limiter, setNow } = limiterAt(0);
        let now = 0;
        let given = 0;
        for (const [pause, tokens] of requests) {
          now += pause;
          setNow(now);
          if (limiter.take('a', tokens)) given += tokens;
          expect(given).toBeLessThanOrEqual(10 + (now / 1000) * 5 + 1e-6);
        }
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  test('stays small when very many connections come and go', () => {
    const { limiter, setNow } = limiterAt(0);
    for (let n = 0; n < 5_000; n += 1) {
      setNow(n * 1_000);
      expect(limiter.take(`connection-${n}`, 1)).toBe(true);
    }
  });
});
