/**
 * The answer to "until when do I pay if I cancel?" (契約者による解約). A phone call is not the set way to cancel, so nothing is cancelled by it.
 *
 * Source: N 第21条, 第25条1項 · N-051, N-052, N-063, D-N03, D-N36
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { cancellationDay, lastBilledDay } from './cancellation-day.ts';
import {
  BEFORE_START,
  CANCELLATION_WORDS,
  type Cancelled,
  cancellationPromise,
  cancelledSteps,
  cancelledWords,
  givenSteps,
  ifConfirmedInTime,
  NOT_BY_PHONE,
  otherSideOfConfirmation,
  pendingWords,
  START_UNKNOWN,
} from './cancellation-words.ts';
import { isTextHeld } from './terms-in-force.ts';
import { textNotHeld } from './text-not-held.ts';

const RULE = 'cancellation/1';
const INPUTS = {
  desiredOn: { kind: 'date', optional: true },
  confirmedOn: { kind: 'date', optional: true },
  startedOn: { kind: 'date', optional: true, from: 'serviceStartOn' },
  cancelledOn: { kind: 'date', optional: true, from: 'cancelledOn' },
} as const;
type Inputs = Asked<typeof INPUTS>['inputs'];

export const cancellation = defineLookup({
  question: 'cancellationDay',
  service: 'serverSupport',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: CANCELLATION_WORDS,
  answer: answerCancellation,
});

/**
 * The cancellation day and the last day billed: `decided` where the day stands in the contract or the confirmation is completed, and before
 * that the rule alone, with no day promised. `notProvided` for a cancellation before the service started; `external` for a day before the text that is held.
 *
 * Source: N 第21条, 第25条1項 · N-051, N-052, N-063
 */
function answerCancellation(asked: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { startedOn, confirmedOn } = asked.inputs;
  const days = daysOf(asked.inputs);
  if (days === null) return answerPending(asked, tables);
  const { desired, on } = days;
  if (!isTextHeld(on)) return textNotHeld(asked.facts, tables, { rule: RULE, on });
  const lastBilled = lastBilledDay(startedOn, on);
  if (lastBilled === null) return answerBeforeStart(asked, tables);
  const tentative = desired !== null && confirmedOn !== null && confirmedOn > asked.today;
  const cancelled: Cancelled = { desired, on, lastBilled, tentative, today: asked.today };
  return plainAnswer(asked.facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: {
      type: 'cancellation',
      on: formatIsoDate(on),
      lastBilled: formatIsoDate(lastBilled),
      moved: desired !== null && desired < on,
    },
    words: cancelledWords(cancelled),
    citations: [citeArticle('N-052'), citeArticle('N-063')],
    alsoRead: ['N-051'],
    defectIds: lastBilled === on ? ['D-N03'] : [],
    working: [...givenSteps(asked.inputs, asked.today), ...cancelledSteps(cancelled)],
    alternatives: desired === null ? [] : [otherSideOfConfirmation(cancelled, lastBilledDay(startedOn, desired))],
    warnings: startedOn === null ? [START_UNKNOWN] : [],
    promise:
      on < asked.today
        ? null
        : { kind: 'told', due: formatIsoDate(on), text: cancellationPromise(cancelled), tentative },
  });
}

/** The day, and the wish it came from; no wish where the day stands in the contract. Null while the day is not settled. */
function daysOf({ desiredOn, confirmedOn, cancelledOn }: Inputs) {
  if (cancelledOn !== null) return { desired: null, on: cancelledOn };
  if (desiredOn === null || confirmedOn === null) return null;
  return { desired: desiredOn, on: cancellationDay(desiredOn, confirmedOn) };
}

function answerPending({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { desiredOn, startedOn } = inputs;
  const reachable = desiredOn !== null && desiredOn > today;
  const inTime = reachable ? lastBilledDay(startedOn, desiredOn) : null;
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: {
      type: 'cancellationPending',
      desired: desiredOn === null ? null : formatIsoDate(desiredOn),
      reachable,
    },
    words: pendingWords(desiredOn, today),
    citations: [citeArticle('N-052'), citeArticle('N-051'), citeArticle('N-063')],
    working: givenSteps(inputs, today),
    alternatives: reachable && inTime !== null ? [ifConfirmedInTime(desiredOn, inTime, today)] : [],
    warnings: startedOn === null ? [NOT_BY_PHONE, START_UNKNOWN] : [NOT_BY_PHONE],
  });
}

const answerBeforeStart = ({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer =>
  plainAnswer(facts, tables, {
    rule: RULE,
    state: 'notProvided',
    outcome: { type: 'cancelledBeforeStart' },
    words: BEFORE_START,
    citations: [citeArticle('N-063')],
    alsoRead: ['N-052'],
    defectIds: ['D-N03'],
    working: givenSteps(inputs, today),
  });
