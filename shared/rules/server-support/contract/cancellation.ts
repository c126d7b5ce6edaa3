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
import { textNotHeld } from '../money/text-not-held.ts';
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
} from './cancellation-words.ts';
import { isTextHeld } from './terms-in-force.ts';

const RULE = 'cancellation/1';
const INPUTS = {
  desiredOn: { kind: 'date' },
  confirmedOn: { kind: 'date', optional: true },
  startedOn: { kind: 'date', optional: true, from: 'serviceStartOn' },
} as const;

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
 * The cancellation day and the last day billed: `decided` once the confirmation is completed, and before that the rule alone, with no day
 * promised. `notProvided` for a cancellation before the service started; `external` for a day before the text that is held.
 *
 * Source: N 第21条, 第25条1項 · N-051, N-052, N-063
 */
function answerCancellation(asked: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { desiredOn, confirmedOn, startedOn } = asked.inputs;
  if (confirmedOn === null) return answerPending(asked, tables);
  const on = cancellationDay(desiredOn, confirmedOn);
  if (!isTextHeld(on)) return textNotHeld(asked.facts, tables, { rule: RULE, on });
  const lastBilled = lastBilledDay(startedOn, on);
  if (lastBilled === null) return answerBeforeStart(asked, tables);
  const tentative = confirmedOn > asked.today;
  const cancelled: Cancelled = { desired: desiredOn, on, lastBilled, tentative, today: asked.today };
  return plainAnswer(asked.facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: {
      type: 'cancellation',
      on: formatIsoDate(on),
      lastBilled: formatIsoDate(lastBilled),
      moved: desiredOn < on,
    },
    words: cancelledWords(cancelled),
    citations: [citeArticle('N-052'), citeArticle('N-063')],
    alsoRead: ['N-051'],
    defectIds: lastBilled === on ? ['D-N03'] : [],
    working: [...givenSteps(asked.inputs, asked.today), ...cancelledSteps(cancelled)],
    alternatives: [otherSideOfConfirmation(cancelled, lastBilledDay(startedOn, desiredOn))],
    promise:
      on < asked.today
        ? null
        : { kind: 'told', due: formatIsoDate(on), text: cancellationPromise(cancelled), tentative },
  });
}

function answerPending({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { desiredOn, startedOn } = inputs;
  const inTime = desiredOn > today ? lastBilledDay(startedOn, desiredOn) : null;
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'decided',
    outcome: { type: 'cancellationPending', desired: formatIsoDate(desiredOn), reachable: desiredOn > today },
    words: pendingWords(desiredOn, today),
    citations: [citeArticle('N-052'), citeArticle('N-051'), citeArticle('N-063')],
    working: givenSteps(inputs, today),
    alternatives: inTime === null ? [] : [ifConfirmedInTime(desiredOn, inTime, today)],
    warnings: [NOT_BY_PHONE],
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
