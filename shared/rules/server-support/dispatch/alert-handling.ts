/**
 * The answer to "when is an alert looked at?" (アラート監視・障害切り分け): within the hours of business days; one that comes at night waits for
 * the next opening. An alert is no contact of the contractor.
 *
 * Source: N 第2条, 別紙1 表3-1, 注意1, 別紙2 · N-002, N-114, N-115, N-116, N-118, N-119, D-N29, D-N36 · P-OUT-OF-HOURS, P-RECEPTION-CLOSE
 */
import { isBusinessDay, nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { composeAnswer } from '../../answer-draft.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { textNotHeld } from '../contract/text-not-held.ts';
import {
  ALERT_DAY,
  ALERT_HANDLING_WORDS,
  alertPromise,
  alertWords,
  CHECKED_FROM_OPENING,
  NOT_A_CONTACT,
} from './alert-handling-words.ts';
import { namedDayStep, stepsToNextBusinessDay } from './working-words.ts';

const RULE = 'alert-handling/1';
/** Against the hours of reception; 18:00:00 itself is within them. */
const TIMES = ['beforeOpening', 'duringHours', 'afterClosing'] as const;
type AlertTime = (typeof TIMES)[number];
const INPUTS = {
  on: { kind: 'date', from: 'today' },
  time: { kind: 'choice', options: TIMES },
} as const;

export const alertHandling = defineLookup({
  question: 'alertHandling',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: ALERT_HANDLING_WORDS,
  answer: answerAlertHandling,
});

/**
 * The day on which an alert is checked: the day it came within hours or before opening of a business day, else the next business day:
 * `decided`; `external` before the text that is held.
 *
 * Source: N 別紙1 表3-1 注意1 · N-115, N-119, D-N29
 */
function answerAlertHandling({ facts, today, inputs: { on, time } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { calendar, policies } = tables;
  if (!isTextHeld(on)) return textNotHeld(facts, tables, { rule: RULE, on });
  const sameDay = isBusinessDay(calendar, on) && time !== 'afterClosing';
  const checkedOn = sameDay ? on : nextBusinessDay(calendar, on);
  const waits = !isWithinHours(on, time, tables);
  const checked = { on: checkedOn, waits, today };
  return composeAnswer(facts, tables, {
    rule: RULE,
    policiesRead: ['P-RECEPTION-CLOSE', 'P-OUT-OF-HOURS'],
    state: 'decided',
    outcome: { type: 'alertChecked', on: formatIsoDate(checkedOn), waits, contact: false },
    words: alertWords(checked),
    citations: [citeArticle('N-119'), citeArticle('N-115'), ...(waits ? [citePolicy(policies['P-OUT-OF-HOURS'])] : [])],
    alsoRead: ['N-114', 'N-116', 'N-118'],
    defectIds: waits ? ['D-N29'] : [],
    working: [
      namedDayStep(calendar, on, { callDate: today, note: ALERT_DAY }),
      ...(sameDay ? [] : stepsToNextBusinessDay(calendar, on, { callDate: today, note: CHECKED_FROM_OPENING })),
    ],
    alternatives: [],
    warnings: [NOT_A_CONTACT],
    promise:
      checkedOn < today
        ? null
        : {
            kind: 'told',
            due: formatIsoDate(checkedOn),
            text: alertPromise(checked),
            tentative: true,
          },
  });
}

const isWithinHours = (on: CivilDate, time: AlertTime, { calendar }: RuleTables): boolean =>
  isBusinessDay(calendar, on) && time === 'duringHours';
