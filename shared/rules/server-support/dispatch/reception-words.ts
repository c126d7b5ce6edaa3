/** What the answer about reception hours says, and its working. */
import { isBusinessDay } from '../../../calendar/business-calendar.ts';
import { type CivilDate, dateOf, formatIsoDate, type InstantMs, timeOfDay } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { clockText, distanceText, shortDate, spokenDate } from '../../day-words.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { RECEPTION } from './reception-hours.ts';
import { callDayStep, stepsToNextBusinessDay } from './working-words.ts';

export function receptionWords({
  at,
  open,
  opensAt,
}: {
  readonly at: InstantMs;
  readonly open: boolean;
  readonly opensAt: InstantMs;
}): AnswerWords {
  if (open) {
    return {
      headline: '受付中（18:00 まで）',
      reason: `応答 ${clockText(at)} は営業日の受付時間 9:00–18:00 の内です。`,
      readAloud:
        'サポートの受付は、日曜、祝日と年末年始を除く月曜日から土曜日の、9時から18時まででございます。本日は18時まで承っております。',
    };
  }
  const [callDate, openingDate] = [dateOf(at), dateOf(opensAt)];
  const today = callDate === openingDate;
  return {
    headline: `受付時間外 ― ${today ? '本日' : shortDate(openingDate, callDate)} 9:00 から`,
    reason: `応答 ${clockText(at)} は受付時間の外です。受付は営業日の 9:00–18:00 です。`,
    readAloud: `ただいまは受付時間外でございます。次の受付は、${today ? '本日' : spokenDate(openingDate, callDate)}の9時からでございます。`,
  };
}

export function receptionWorking(
  at: InstantMs,
  { open, tables }: { readonly open: boolean; readonly tables: RuleTables },
): readonly WorkingStep[] {
  const { calendar } = tables;
  const callDate = dateOf(at);
  const time = timeOfDay(at);
  const steps = [callDayStep(calendar, callDate), step(clockText(at), '応答')];
  if (open) return [...steps, step('18:00:00', `受付の終了まで ${distanceText(time, RECEPTION.closes)}`)];
  if (!isBusinessDay(calendar, callDate) || time >= RECEPTION.closes) {
    return [...steps, ...stepsToNextBusinessDay(calendar, callDate, { callDate, note: '9:00 から受付' })];
  }
  return [...steps, step('09:00:00', `受付の開始まで ${distanceText(time, RECEPTION.opens)}`)];
}

export const receptionAfterClosing = (callDate: CivilDate, nextDay: CivilDate): Alternative => ({
  kind: 'counterfactual',
  label: 'もし 18:00 を過ぎた着信なら',
  headline: `${shortDate(nextDay, callDate)}9:00 から`,
  note: '始まった通話は最後まで対応します',
  date: formatIsoDate(nextDay),
});

/** Source: N 別紙2 · N-116 */
export const laterHandling = (callDate: CivilDate, nextDay: CivilDate): Alternative => ({
  kind: 'otherRoute',
  label: '内容や時間帯により',
  headline: `${shortDate(nextDay, callDate)}以降の対応`,
  note: '翌営業日以降にするときは理由を記録します',
  date: formatIsoDate(nextDay),
});

const step = (label: string, text: string): WorkingStep => ({ label, text, predicted: false });
