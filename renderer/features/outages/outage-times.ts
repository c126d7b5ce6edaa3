/** Instants of outages as a person types them. Pure. */
import { type CivilDate, type DurationMs, dateOf, type InstantMs, instantAt } from '../../../shared/core/time.ts';
import { typedDateOrNull } from '../../../shared/typed/typed-date.ts';
import { readTypedTime } from '../../../shared/typed/typed-time.ts';

/** The instant of `16:46` (today) or `11/20 23:10`; null for anything that is not clearly one. */
export function readTypedInstant(typed: string, now: InstantMs): InstantMs | null {
  const parts = typed.normalize('NFKC').trim().split(/\s+/u);
  const [first = '', second, ...rest] = parts;
  if (rest.length > 0) return null;
  if (second === undefined) return instantOn(dateOf(now), first);
  const date = typedDateOrNull(first, dateOf(now), 'gone');
  return date === null ? null : instantOn(date, second);
}

function instantOn(date: CivilDate, typed: string): InstantMs | null {
  const read = readTypedTime(typed);
  if (read.type !== 'time') return null;
  const [hour = 0, minute = 0, second = 0] = read.time.split(':').map(Number);
  return instantAt(date, ((hour * 3600 + minute * 60 + second) * 1000) as DurationMs);
}
