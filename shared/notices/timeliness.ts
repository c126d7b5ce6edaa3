/**
 * Whether a notice left in time, or until when it still would (通知の期限), and from when it counts.
 *
 * Source: N 第15条2項, 第18条2項, 第35条11項 · N-130, N-033, N-047, N-097; B 第3条, 第19条3項, 第29条1項, 第33条2項, 第35条2項 · B-006, B-031, B-053, B-069, B-073
 */
import { addDays, type CivilDate, formatIsoDate, parseIsoDate } from '../core/time.ts';
import { dayOfNotice } from './guards.ts';
import { channelOf } from './items.ts';
import { NOTICE_SPECS, type NoticeLead } from './kinds.ts';
import type { NoticeFile } from './notice.ts';

export const TIME_VERDICTS = ['noLimit', 'unknown', 'open', 'inTime', 'disputed', 'late'] as const;
/** `open` it may still leave in time · `disputed` in time by one count of the days and late by the other · `unknown` while the day is not written in. */
export type TimeVerdict = (typeof TIME_VERDICTS)[number];

export interface Timeliness {
  readonly lead: NoticeLead;
  readonly verdict: TimeVerdict;
  /** The last day on which it leaves in time, `YYYY-MM-DD`; null where there is none. */
  readonly lastDay: string | null;
}

/** The last days to tell an abolition by both counts, the one that the policy takes first. */
export type AbolitionLimits = (day: CivilDate) => { readonly taken: CivilDate; readonly other: CivilDate };

/** Where nothing has left yet, what would be said of one that leaves today. */
export function timelinessOf(file: NoticeFile, today: CivilDate, abolition: AbolitionLimits): Timeliness {
  const { lead, day } = NOTICE_SPECS[file.kind];
  if (lead === 'none' || lead === 'soon' || day === null) return { lead, verdict: 'noLimit', lastDay: null };
  const spokenOf = dayOfNotice(file, day);
  if (spokenOf === null) return { lead, verdict: 'unknown', lastDay: null };
  const dayBefore = addDays(spokenOf, -1);
  const { taken, other } = lead === 'before' ? { taken: dayBefore, other: dayBefore } : abolition(spokenOf);
  const left = file.sentOn === null ? null : parseIsoDate(file.sentOn);
  const at = left ?? today;
  const verdict = at <= taken ? (left === null ? 'open' : 'inTime') : at <= other ? 'disputed' : 'late';
  return { lead, verdict, lastDay: formatIsoDate(taken) };
}

export const EFFECTS = ['notSent', 'bindsUnread', 'onSending', 'deemed', 'omitted', 'cameBack', 'unsaid'] as const;
/** From when it counts: at its sending, although unread, by a rule, or the terms do not say. */
export type Effect = (typeof EFFECTS)[number];

/** Source: N 第2条, 第15条2項, 第35条11項 · N-002, N-033, N-097; B 第3条 · B-006 */
export function effectOf(file: NoticeFile): { readonly effect: Effect; readonly on: string | null } {
  const { stage, sentOn, deemed } = file;
  const { service, bindsUnread } = NOTICE_SPECS[file.kind];
  if (stage === 'omitted') return { effect: 'omitted', on: null };
  if (deemed !== null) return { effect: 'deemed', on: deemed.on };
  if (sentOn === null) return { effect: 'notSent', on: null };
  if (bindsUnread) return { effect: 'bindsUnread', on: null };
  const channel = channelOf(file.values);
  const enters = service === 'hikariPhone' && (channel === 'email' || channel === 'web');
  if (enters) return { effect: 'onSending', on: sentOn };
  return { effect: stage === 'returned' ? 'cameBack' : 'unsaid', on: null };
}
