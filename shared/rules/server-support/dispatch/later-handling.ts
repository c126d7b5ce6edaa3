/**
 * The answer to "will you deal with it today?" where the desk will not (翌営業日以降の対応): from the next business day, and only with a reason
 * that the annex knows.
 *
 * Source: N 第2条, 別紙2 · N-002, N-114, N-116, D-N33, D-N36
 */

import { nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { explainDay } from '../../../calendar/day-working.ts';
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { composeAnswer } from '../../answer-draft.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { textNotHeld } from '../contract/text-not-held.ts';
import {
  FROM_THIS_DAY,
  LATER_HANDLING_WORDS,
  laterHandlingPromise,
  laterHandlingWords,
  REASON_KEPT,
  RECEPTION_DAY,
} from './later-handling-words.ts';
import { namedDayStep, stepsToNextBusinessDay } from './working-words.ts';

const RULE = 'later-handling/1';
/** What the annex names: the content of the support, and the time of day. There is no answer without one. Source: N 別紙2 · N-116 */
const GROUNDS = ['content', 'timeOfDay', 'both'] as const;
export type LaterGround = (typeof GROUNDS)[number];
const INPUTS = {
  on: { kind: 'date', from: 'today' },
  ground: { kind: 'choice', options: GROUNDS },
} as const;

export const laterHandling = defineLookup({
  question: 'laterHandling',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: LATER_HANDLING_WORDS,
  answer: answerLaterHandling,
});

/**
 * The earliest day of handling, a lower bound: the next business day after the day of reception. `decided`; `external` before the text that is held.
 *
 * Source: N 別紙2 · N-116
 */
function answerLaterHandling(
  { facts, today, inputs: { on, ground } }: Asked<typeof INPUTS>,
  tables: RuleTables,
): Answer {
  const { calendar } = tables;
  if (!isTextHeld(on)) return textNotHeld(facts, tables, { rule: RULE, on });
  const from = nextBusinessDay(calendar, on);
  return composeAnswer(facts, tables, {
    rule: RULE,
    policiesRead: [],
    state: 'decided',
    outcome: { type: 'laterHandling', from: formatIsoDate(from), ground },
    words: laterHandlingWords(from, ground, today),
    citations: [citeArticle('N-116'), citeArticle('N-114')],
    alsoRead: [],
    defectIds: stepsOverHoliday(on, from, tables) ? ['D-N33'] : [],
    working: [
      namedDayStep(calendar, on, { callDate: today, note: RECEPTION_DAY }),
      ...stepsToNextBusinessDay(calendar, on, { callDate: today, note: FROM_THIS_DAY }),
    ],
    alternatives: [],
    warnings: [REASON_KEPT],
    promise:
      from < today
        ? null
        : { kind: 'callBack', due: formatIsoDate(from), text: laterHandlingPromise(from, today), tentative: true },
  });
}

/** Whether 祝祭日 had to be read on the way. */
function stepsOverHoliday(on: CivilDate, from: CivilDate, { calendar }: RuleTables): boolean {
  for (let date = addDays(on, 1); date < from; date = addDays(date, 1)) {
    if (explainDay(calendar, date).reason === 'holiday') return true;
  }
  return false;
}
