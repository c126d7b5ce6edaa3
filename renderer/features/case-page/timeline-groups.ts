/** The timeline as it is read: newest day first, and a run of checks by one person folded into one line. Pure. */
import { type CivilDate, dateOf, instant } from '../../../shared/core/time.ts';
import type { TimelineEntry } from '../../../shared/desk/views.ts';

export type TimelineItem =
  | { readonly type: 'entry'; readonly entry: TimelineEntry }
  /** Two or more, the newest first. */
  | { readonly type: 'checks'; readonly checks: readonly [TimelineEntry, ...TimelineEntry[]] };

export interface TimelineDay {
  readonly date: CivilDate;
  readonly items: readonly TimelineItem[];
}

function itemsOf(entries: readonly TimelineEntry[]): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  for (const entry of entries) {
    const last = items.at(-1);
    const runs = entry.kind === 'check' && last !== undefined;
    if (runs && last.type === 'checks' && last.checks[0].actorName === entry.actorName) {
      items[items.length - 1] = { type: 'checks', checks: [...last.checks, entry] };
    } else if (
      runs &&
      last.type === 'entry' &&
      last.entry.kind === 'check' &&
      last.entry.actorName === entry.actorName
    ) {
      items[items.length - 1] = { type: 'checks', checks: [last.entry, entry] };
    } else {
      items.push({ type: 'entry', entry });
    }
  }
  return items;
}

/** Of entries as they happened, oldest first. */
export function timelineDays(timeline: readonly TimelineEntry[]): readonly TimelineDay[] {
  const days = Map.groupBy(timeline.toReversed(), ({ at }) => dateOf(instant(at)));
  return [...days].map(([date, entries]) => ({ date, items: itemsOf(entries) }));
}
