/**
 * Digests of a great many answers of the calendar, printed where this file is the program: `time-zones.test.ts` runs it on machines
 * set to different zones. `byLocalClock` is the same kind of answer made the wrong way, to show that the zone makes a difference.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical-json.ts';
import {
  addDays,
  civilDate,
  dateOf,
  formatJstTimestamp,
  hours,
  type InstantMs,
  instantAt,
  minutes,
  plus,
} from '../core/time.ts';
import { addBusinessDays, buildBusinessCalendar, countBusinessDays } from './business-calendar.ts';
import { addBusinessMinutes, businessMinutesBetween, nextOpening } from './business-hours.ts';
import { explainNextBusinessDay } from './day-working.ts';
import { FIRST_DATE } from './holidays.ts';

export interface ZoneProbe {
  readonly zone: string;
  readonly answers: string;
  readonly byLocalClock: string;
}

const CALENDARS = (['company', 'weekday', 'bank'] as const).map((kind) =>
  buildBusinessCalendar(kind, [{ date: civilDate(2026, 8, 13), reason: 'summer' }]),
);
const RECEPTION = { opens: hours(9), closes: hours(18) };

/** Every 29 hours 13 minutes from 1955 to 2098: all times of day on all sorts of days. */
function* instants(): Generator<InstantMs> {
  const end = instantAt(civilDate(2099, 1, 1), hours(0));
  for (let at = instantAt(addDays(FIRST_DATE, 30), hours(0)); at < end; at = plus(at, minutes(29 * 60 + 13))) yield at;
}

export function probeZone(): ZoneProbe {
  const answers = createHash('sha256');
  const byLocalClock = createHash('sha256');
  let turn = 0;
  for (const at of instants()) {
    const calendar = CALENDARS[turn++ % CALENDARS.length];
    if (calendar === undefined) continue;
    const date = dateOf(at);
    const due = addBusinessMinutes(calendar, RECEPTION, at, turn % 1000);
    answers.update(
      canonicalJson([
        formatJstTimestamp(at),
        explainNextBusinessDay(calendar, date).days.map(({ date: stepped, reason, name }) => [stepped, reason, name]),
        addBusinessDays(calendar, date, (turn % 41) - 20),
        countBusinessDays(calendar, FIRST_DATE, date),
        formatJstTimestamp(nextOpening(calendar, RECEPTION, at)),
        formatJstTimestamp(due),
        businessMinutesBetween(calendar, RECEPTION, at, due),
      ]),
    );
    byLocalClock.update(String(new Date(at).getDay()));
  }
  return {
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    answers: answers.digest('hex'),
    byLocalClock: byLocalClock.digest('hex'),
  };
}

if (import.meta.main) process.stdout.write(JSON.stringify(probeZone()));
