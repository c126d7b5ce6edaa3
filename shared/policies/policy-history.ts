/**
 * When each version of a policy applies: from its first day, or from its signature where that came later on that day, until a higher version
 * does. A version that a higher one overtook before its first day never applies.
 */
import { assert } from '../core/assert.ts';
import { type InstantMs, instant, instantAt, milliseconds, parseIsoDate } from '../core/time.ts';

export interface SignedVersion {
  readonly version: number;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
  /** Null for the default, which nobody signed. */
  readonly signedAt: InstantMs | null;
}

/** `inForce` now · `coming` on a day ahead · `past` replaced after it applied · `withdrawn` overtaken before it did. */
export const VERSION_STANDINGS = ['inForce', 'coming', 'past', 'withdrawn'] as const;
export type VersionStanding = (typeof VERSION_STANDINGS)[number];

export interface VersionPeriod {
  readonly standing: VersionStanding;
  /** The version that takes over or took over, or null while none is signed. */
  readonly replacedBy: number | null;
}

/** How each version stands now, by its number. The versions are those of one policy, in any order. */
export function versionPeriods(versions: readonly SignedVersion[], now: InstantMs): ReadonlyMap<number, VersionPeriod> {
  return new Map(
    versions.map((one) => {
      const begins = beginning(one);
      const higher = versions.filter(({ version }) => version > one.version);
      const next = higher.toSorted((a, b) => beginning(a) - beginning(b) || b.version - a.version)[0];
      const ends = next === undefined ? null : beginning(next);
      return [one.version, { standing: standingAt(now, begins, ends), replacedBy: next?.version ?? null }];
    }),
  );
}

function standingAt(now: InstantMs, begins: InstantMs, ends: InstantMs | null): VersionStanding {
  if (ends !== null && ends <= begins) return 'withdrawn';
  if (now < begins) return 'coming';
  return ends !== null && now >= ends ? 'past' : 'inForce';
}

function beginning({ effectiveFrom, signedAt }: SignedVersion): InstantMs {
  const day = parseIsoDate(effectiveFrom);
  assert(day !== null, 'a policy applies from a real day');
  return instant(Math.max(instantAt(day, milliseconds(0)), signedAt ?? 0));
}
