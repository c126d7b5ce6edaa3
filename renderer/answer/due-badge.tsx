/** Marks a day on which something is due: that it is today, or that it has passed. */
import { useDeskClock } from '../desk/desk-clock.ts';
import { dueWords } from '../text/dates.ts';
import { Badge } from '../ui/badge.tsx';

export function DueBadge({ due }: { readonly due: string }) {
  const today = useDeskClock(({ view }) => view?.today.date ?? null);
  if (today === null || due > today) return null;
  return due === today ? <Badge tone="need">{dueWords.today}</Badge> : <Badge tone="stop">{dueWords.late}</Badge>;
}
