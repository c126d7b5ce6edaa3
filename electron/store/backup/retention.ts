/**
 * Which backups are kept (世代): of the last 24 hours one an hour, of 30 days one a day, of 12 months one a month, and always the newest two. Days
 * and months are those of Japan. A pure rule: deleting is another's.
 */
import { dateOf, hours, type InstantMs, partsOf } from '../../../shared/core/time.ts';

export interface Dated {
  readonly madeAt: InstantMs;
  /** How far its audit chain reaches: the newest backup is the one that holds most. */
  readonly sequence: number;
}

const ALWAYS = 2;
const HOUR = hours(1);
const DAYS_KEPT = 30;
const MONTHS_KEPT = 12;

/**
 * The backups that nothing keeps any more. Of each hour, day and month the last one stays. What is dated after `now` stays: a clock that was set
 * back must never delete anything.
 */
export function superfluousBackups<B extends Dated>(backups: readonly B[], now: InstantMs): readonly B[] {
  const newestFirst = backups.toSorted((a, b) => b.madeAt - a.madeAt || b.sequence - a.sequence);
  const bySequence = backups.toSorted((a, b) => b.sequence - a.sequence || b.madeAt - a.madeAt);
  const always = new Set<B>([...newestFirst.slice(0, ALWAYS), ...bySequence.slice(0, ALWAYS)]);
  const taken = new Set<string>();
  return newestFirst.filter((backup) => {
    const slot = slotOf(backup.madeAt, now);
    const first = slot !== null && !taken.has(slot);
    if (slot !== null && slot !== FUTURE) taken.add(slot);
    return !first && !always.has(backup);
  });
}

const FUTURE = 'future';

/** The hour, day or month for which a backup of this age stands; null for one that is older than all of them. */
function slotOf(madeAt: InstantMs, now: InstantMs): string | null {
  if (madeAt > now) return FUTURE;
  if (now - madeAt < 24 * HOUR) return `hour ${Math.floor(madeAt / HOUR)}`;
  const date = dateOf(madeAt);
  if (dateOf(now) - date <= DAYS_KEPT) return `day ${date}`;
  const month = monthOf(madeAt);
  return monthOf(now) - month <= MONTHS_KEPT ? `month ${month}` : null;
}

function monthOf(at: InstantMs): number {
  const { year, month } = partsOf(dateOf(at));
  return year * 12 + month;
}
