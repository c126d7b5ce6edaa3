/** How much one connection may ask for: a bucket of tokens that fills with the injected clock. */
import type { Clock, InstantMs } from '../../shared/core/time.ts';

export interface Rate {
  /** Tokens a rested connection has. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimiter {
  /** Takes so many tokens; false, and none taken, where the connection does not have them. */
  take(connection: string, tokens: number): boolean;
}

interface Bucket {
  readonly tokens: number;
  readonly at: InstantMs;
}

/** More names than any host has windows: beyond it the full buckets are forgotten, which changes no answer. */
const KEPT_BUCKETS = 1_000;

export function makeRateLimiter(clock: Clock, { burst, perSecond }: Rate): RateLimiter {
  const buckets = new Map<string, Bucket>();

  function level(bucket: Bucket | undefined, now: InstantMs): number {
    if (bucket === undefined) return burst;
    // A clock set back gives nothing, and takes nothing away.
    const seconds = Math.max(0, now - bucket.at) / 1000;
    return Math.min(burst, bucket.tokens + seconds * perSecond);
  }

  return {
    take(connection, tokens) {
      const now = clock.now();
      const available = level(buckets.get(connection), now);
      const enough = available >= tokens;
      buckets.set(connection, { tokens: enough ? available - tokens : available, at: now });
      if (buckets.size > KEPT_BUCKETS) {
        for (const [name, bucket] of buckets) if (level(bucket, now) >= burst) buckets.delete(name);
      }
      return enough;
    },
  };
}
