/** The lines of a working that several rules share: the days, the instant that counts, the distance to a door. */
import type { BusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type DayFact, explainDay, explainNextBusinessDay } from '../../../calendar/day-working.ts';
import { type CivilDate, type DurationMs, dateOf, instantAt, parseIsoDate, timeOfDay } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import { clockText, dayLabel, dayReasonText, distanceText } from '../../day-words.ts';
import type { Acceptance } from './acceptance.ts';
import { RECEPTION } from './reception-hours.ts';

/** The day of the call: `11/21 土` / `営業日 ・ 受付 9:00–18:00`. */
export function callDayStep(calendar: BusinessCalendar, callDate: CivilDate): WorkingStep {
  const fact = explainDay(calendar, callDate);
  return dayStep(fact, callDate, fact.business ? '受付 9:00–18:00' : null);
}

/**
 * Every day after `from` up to the next business day; the last with what happens on it. `from` need not be a business day.
 */
export function stepsToNextBusinessDay(
  calendar: BusinessCalendar,
  from: CivilDate,
  { callDate, note }: { readonly callDate: CivilDate; readonly note: string },
): readonly WorkingStep[] {
  const { days } = explainNextBusinessDay(calendar, from);
  return days.map((fact, index) => dayStep(fact, callDate, index === days.length - 1 ? note : null));
}

/** A single day that was named, with what happens on it. */
export function namedDayStep(
  calendar: BusinessCalendar,
  date: CivilDate,
  { callDate, note }: { readonly callDate: CivilDate; readonly note: string },
): WorkingStep {
  return dayStep(explainDay(calendar, date), callDate, note);
}

function dayStep(fact: DayFact, callDate: CivilDate, note: string | null): WorkingStep {
  const date = parseIsoDate(fact.date) ?? callDate;
  return {
    label: dayLabel(date, callDate),
    text: note === null ? dayReasonText(fact) : `${dayReasonText(fact)} ・ ${note}`,
    predicted: fact.certainty === 'predicted',
  };
}

/** `16:46:58` / `故障通知（応答 16:44:20）` */
export function countedStep({ countedAt, countedBy, answeredAt }: Acceptance): WorkingStep {
  return {
    label: clockText(countedAt),
    text: countedBy === 'notice' ? `故障通知（応答 ${clockText(answeredAt)}）` : '応答（故障通知の記録なし）',
    predicted: false,
  };
}

/** The next opening of the day of the call, where acceptance waits for it. */
export const OPENING_STEP: WorkingStep = {
  label: '09:00:00',
  text: '受付の開始 ・ この時刻の受付として扱います',
  predicted: false,
};

/** `17:00:00` / `当日受付の締切まで 13分02秒`; a door without a name of its own is `受付の締切`. */
export function doorStep(acceptance: Acceptance, closes: DurationMs, door: string): WorkingStep {
  const time = timeOfDay(acceptance.countedAt);
  const distance = distanceText(time, closes);
  return {
    label: clockText(instantAt(acceptance.countedOn, closes)),
    text: time <= closes ? `${door}まで ${distance}` : `${door}を ${distance} 過ぎています`,
    predicted: false,
  };
}

/** `故障通知 16:46:58`, or the answer where the notice was not stamped: how a sentence names the instant that counts. */
export function countedText({ countedAt, countedBy }: Acceptance): string {
  return `${countedBy === 'notice' ? '故障通知' : '応答'} ${clockText(countedAt)}`;
}

/** Both instants, where a cut-off lies between them. */
export const stampsText = ({ answeredAt, countedAt }: Acceptance): string =>
  `応答 ${clockText(answeredAt)}、故障通知 ${clockText(countedAt)}`;

/** Which instant counts, where that is not plain: no notice was stamped, or reception opened or closed in between. */
export function stampNotes(acceptance: Acceptance): readonly string[] {
  const { answeredAt, countedAt, countedBy, countedOn, moved } = acceptance;
  if (countedBy === 'answer') return ['故障通知の時刻が記録されていないため、応答の時刻で判断しています。'];
  if (moved || dateOf(answeredAt) !== countedOn) return [];
  if (timeOfDay(answeredAt) < RECEPTION.opens) {
    return [`${stampsText(acceptance)} は 9:00 の受付開始をまたいでいます。故障通知の時刻で判断しています。`];
  }
  return timeOfDay(countedAt) > RECEPTION.closes
    ? [`${stampsText(acceptance)} は 18:00 をまたいでいます。受付時間内に始まった通話のため、本日の受付です。`]
    : [];
}
