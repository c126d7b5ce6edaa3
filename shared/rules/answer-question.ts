/**
 * The one way to an answer: the service of the matter chooses the terms, the question chooses the rule. Pure, so that a stored decision
 * can be worked out again.
 *
 * Source: N 第1条 · N-001; B 第1条 · B-001
 */
import { CalendarRangeError } from '../calendar/calendar-range-error.ts';
import { FIRST_DATE, LAST_DATE } from '../calendar/holidays.ts';
import { err, ok, type Result } from '../core/result.ts';
import { partsOf } from '../core/time.ts';
import type { Answer } from '../decisions/answer.ts';
import type { CallQuestionFacts, QuestionFacts, ServerSupportFacts } from '../decisions/question-facts.ts';
import { answerNotProvided } from './hikari-phone/not-provided.ts';
import { LOOKUPS } from './lookups.ts';
import { readQuestionFacts } from './read-question-facts.ts';
import type { RuleTables } from './rule-tables.ts';
import { answerOnSiteVisit } from './server-support/dispatch/on-site-visit.ts';
import { answerReception } from './server-support/dispatch/reception.ts';
import { answerSendBack } from './server-support/dispatch/send-back.ts';
import { answerUrgentDispatch } from './server-support/dispatch/urgent-dispatch.ts';

export interface OutsideCalendar {
  readonly type: 'outsideCalendar';
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The answer to a question.
 *
 * Errors: `outsideCalendar` when a date of the question, or of its answer, lies outside the years the calendar covers.
 */
export function answerQuestion(facts: QuestionFacts, tables: RuleTables): Result<Answer, OutsideCalendar> {
  try {
    if ('inputs' in facts) return ok(LOOKUPS[facts.question].answerTo(facts, tables));
    return ok(answerCallQuestion(facts, tables));
  } catch (thrown) {
    if (!(thrown instanceof CalendarRangeError)) throw thrown;
    return err({ type: 'outsideCalendar', firstYear: partsOf(FIRST_DATE).year, lastYear: partsOf(LAST_DATE).year });
  }
}

/**
 * The answer worked out again from the facts it was stored with. With the tables of its `versions` it has the same bytes.
 *
 * Errors: `outsideCalendar` as `answerQuestion`.
 */
export function replay(answer: Answer, tables: RuleTables): Result<Answer, OutsideCalendar> {
  return answerQuestion(readQuestionFacts(answer.facts), tables);
}

function answerCallQuestion(facts: CallQuestionFacts, tables: RuleTables): Answer {
  return facts.service === 'hikariPhone' ? answerNotProvided(facts) : answerServerSupport(facts, tables);
}

function answerServerSupport(facts: ServerSupportFacts, tables: RuleTables): Answer {
  switch (facts.question) {
    case 'reception':
      return answerReception(facts, tables);
    case 'onSiteVisit':
      return answerOnSiteVisit(facts, tables);
    case 'urgentDispatch':
      return answerUrgentDispatch(facts, tables);
    case 'sendBack':
      return answerSendBack(facts, tables);
  }
}
