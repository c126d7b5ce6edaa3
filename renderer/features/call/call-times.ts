/** The running times of a call: how long it has lasted, how long the caller has been on hold, how long the wrap-up takes. Pure: the present comes in. */
import type { CallView } from '../../../shared/desk/views.ts';

type Contact = CallView['contact'];

export interface CallTimes {
  /** From the answer to the end, or to now; zero before the answer. */
  readonly talkMs: number;
  /** Of the hold that is running now; null while nobody waits. */
  readonly holdMs: number | null;
  readonly holdTotalMs: number;
  /** From the end of the call; null before it. */
  readonly wrapUpMs: number | null;
}

/** Never negative, also where the clock was set back during the call. */
export function callTimes(contact: Contact, now: number): CallTimes {
  const { answer, end } = contact.stamps;
  const since = (from: number, to: number) => Math.max(0, to - from);
  const open = contact.holds.find((hold) => hold.to === null);
  return {
    talkMs: answer === null ? 0 : since(answer, end ?? now),
    holdMs: open === undefined ? null : since(open.from, now),
    holdTotalMs: contact.holds.reduce((sum, hold) => sum + since(hold.from, hold.to ?? end ?? now), 0),
    wrapUpMs: end === null ? null : since(end, now),
  };
}

/** `04:12`, `1:11:28`; part seconds are not counted. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
