/**
 * How long an answer takes: the slowest of every kind of question, once the code is warm, all kinds asked in one call together, and the very
 * first answer of a process. Each question is asked several times and its best time taken, so that a pause of the machine is not laid at the rule's door.
 */
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { BANK_CALENDAR } from '../../shared/calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../shared/calendar/business-calendar.ts';
import { assert } from '../../shared/core/assert.ts';
import { addDays, civilDate, formatIsoDate, type InstantMs, instantAt, minutes } from '../../shared/core/time.ts';
import { answerText } from '../../shared/decisions/answer.ts';
import {
  type AskedCallQuestion,
  type Circumstances,
  callQuestionFacts,
  lookupFacts,
  type QuestionFacts,
} from '../../shared/decisions/question-facts.ts';
import type { Question } from '../../shared/decisions/questions.ts';
import { DEFAULT_POLICIES } from '../../shared/policies/default-policies.ts';
import { answerQuestion } from '../../shared/rules/answer-question.ts';
import { LOOKUPS } from '../../shared/rules/lookups.ts';
import { numbersFrom, sampleInputs } from '../../shared/rules/testing/sample-inputs.ts';
import type { BenchRow } from './bench-row.ts';
import { budgetRow, printRows } from './print-rows.ts';

const FIRST_ANSWER_BUDGET_MS = 50;
const ANSWER_BUDGET_MS = 1;
/** Every question once, as a call would have to ask them at the very worst. */
const CALL_BUDGET_MS = 5;
const SAMPLES_OF_LOOKUP = 200;
const SEED = 20_261_121;
const INSTANTS = 1000;
const ROUNDS = 9;
const FIRST = civilDate(2026, 1, 1);
const SPAN_DAYS = 730;

/** The longest answer first, so that the cold one is of the worst kind. */
const ASKED: readonly AskedCallQuestion[] = [
  { question: 'onSiteVisit', remoteArea: null, laterDayConsent: 'notAsked', laterDay: null },
  { question: 'onSiteVisit', remoteArea: true, laterDayConsent: 'given', laterDay: '2028-01-07' },
  { question: 'urgentDispatch', companyJudgesUrgent: true, callerAgrees: true, costExplained: true },
  { question: 'sendBack', judgedFaulty: true },
  { question: 'reception' },
];

/** The first answer of this process, then the slowest of all of them; budgets stand where a peer would. */
export async function rulesBench(): Promise<BenchRow[]> {
  const tables = {
    calendar: buildBusinessCalendar('company', []),
    bankCalendar: BANK_CALENDAR,
    policies: DEFAULT_POLICIES,
  };
  const answer = (facts: QuestionFacts): number => {
    const start = performance.now();
    const result = answerQuestion(facts, tables);
    assert(result.ok, 'every question lies within the calendar');
    answerText(result.value);
    return performance.now() - start;
  };

  const questions = allQuestions();
  const first = questions[0];
  assert(first !== undefined, 'there is a question');
  const cold = answer(first);
  const best = questions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, facts] of questions.entries()) best[index] = Math.min(best[index] ?? 0, answer(facts));
    await setImmediate();
  }
  const slowest = new Map<Question, number>();
  for (const [index, { question }] of questions.entries()) {
    slowest.set(question, Math.max(slowest.get(question) ?? 0, best[index] ?? 0));
  }
  const together = [...slowest.values()].reduce((sum, time) => sum + time, 0);
  return [
    budgetRow('first answer of a process, with its text', cold, FIRST_ANSWER_BUDGET_MS),
    budgetRow(`slowest of ${questions.length} answers, with its text`, Math.max(...slowest.values()), ANSWER_BUDGET_MS),
    budgetRow(`the slowest of each of ${slowest.size} questions, together`, together, CALL_BUDGET_MS),
  ];
}

/** The questions of a call, then every look-up question with inputs of every kind. */
function allQuestions(): readonly QuestionFacts[] {
  const next = numbersFrom(SEED);
  const askedOn = formatIsoDate(FIRST);
  const lookups = Object.values(LOOKUPS).flatMap(({ question, service, inputs }) =>
    Array.from({ length: SAMPLES_OF_LOOKUP }, () =>
      lookupFacts({ question, inputs: sampleInputs(inputs, next) }, service, askedOn),
    ),
  );
  return [...callQuestions(), ...lookups];
}

/** Every question at every time of day, the notice a few minutes after the call was answered. */
function callQuestions(): readonly QuestionFacts[] {
  const moments = Array.from({ length: INSTANTS }, (_, i): InstantMs => {
    return instantAt(addDays(FIRST, (i * 397) % SPAN_DAYS), minutes((i * 101) % 1440));
  });
  return ASKED.flatMap((asked) => moments.map((answeredAt) => callQuestionFacts(asked, callAt(answeredAt))));
}

const callAt = (answeredAt: InstantMs): Circumstances => ({
  service: 'serverSupport',
  answeredAt,
  noticeAt: (answeredAt + minutes(3)) as InstantMs,
  contract: { contractState: 'inService', deviceModel: 'OS6', remoteArea: false },
});

if (import.meta.main) printRows(await rulesBench());
