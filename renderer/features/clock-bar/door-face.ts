/** How a door (締切) looks at this moment: its phase, the large figure and the line under it. Pure; the main process says whether it is open. */
import { dateOf, type InstantMs, instant } from '../../../shared/core/time.ts';
import type { ClockView } from '../../../shared/desk/views.ts';
import { clockText, type DoorName, type DoorPhase, doorWords } from '../../text/clock.ts';
import { countdown, hourOfDay, shortDay } from '../../text/dates.ts';

export interface DoorFace {
  readonly phase: DoorPhase;
  readonly value: string;
  readonly note: string;
}

const NEAR_MS = 30 * 60_000;
const LAST_MS = 5 * 60_000;

/** The instant of closing itself is still open, so a door that has 30 minutes left to the millisecond is near. */
function openPhase(left: number): 'calm' | 'near' | 'last' {
  if (left <= LAST_MS) return 'last';
  return left <= NEAR_MS ? 'near' : 'calm';
}

function shutPhase(now: InstantMs, opensAt: InstantMs, businessToday: boolean): 'before' | 'shut' | 'off' {
  if (dateOf(opensAt) === dateOf(now)) return 'before';
  return businessToday ? 'shut' : 'off';
}

const nextOpening = (at: InstantMs): string => `${shortDay(dateOf(at))}${hourOfDay(at)}`;

export function doorFace(view: ClockView, name: DoorName): DoorFace {
  const { open, closesAt, opensAt } = view[name];
  const { notes, shutValue } = doorWords[name];
  const now = instant(view.now);
  if (open && closesAt !== null) {
    const left = closesAt - now;
    const phase = openPhase(left);
    return { phase, value: countdown(left), note: notes[phase](hourOfDay(instant(closesAt))) };
  }
  const phase = shutPhase(now, instant(opensAt), view.today.business);
  const values = { before: clockText.beforeValue, shut: shutValue, off: clockText.offValue };
  const opening = instant(opensAt);
  return {
    phase,
    value: values[phase],
    note: notes[phase](phase === 'before' ? hourOfDay(opening) : nextOpening(opening)),
  };
}
