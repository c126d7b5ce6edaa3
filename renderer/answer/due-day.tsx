/** A day on which something is due, with its year where it is not the present one. */
import { useDeskClock } from '../desk/desk-clock.ts';
import { dueDay } from '../text/dates.ts';

export function DueDay({ due }: { readonly due: string }) {
  const today = useDeskClock(({ view }) => view?.today.date ?? null);
  return <time dateTime={due}>{dueDay(due, today)}</time>;
}
