/** Reads the facts of a question back from the JSON of a stored answer. */

import { CONTRACT_STATES, DEVICE_MODELS } from '../contractors/contract.ts';
import { assert } from '../core/assert.ts';
import type { Json } from '../core/canonical-json.ts';
import { instant, parseIsoDate } from '../core/time.ts';
import { type CallQuestionFacts, LATER_DAY_CONSENTS, type QuestionFacts } from '../decisions/question-facts.ts';
import { storedInputs } from '../decisions/question-inputs.ts';
import { CALL_QUESTIONS, LOOKUP_QUESTIONS } from '../decisions/questions.ts';
import { SERVICES } from '../terms/service.ts';

type StoredFacts = { readonly [fact: string]: Json };

/**
 * The facts as they were given to the rule. A stored answer is sealed and was made by `answerQuestion`, so anything else here is a broken
 * store, not bad input: throws `BrokenInvariant`.
 */
export function readQuestionFacts(stored: StoredFacts): QuestionFacts {
  const lookup = LOOKUP_QUESTIONS.find((question) => question === stored['question']);
  if (lookup === undefined) return readCallFacts(stored);
  return {
    service: oneOf(SERVICES, stored['service']),
    question: lookup,
    askedOn: dateTextOf(stored['askedOn']),
    inputs: storedInputs(stored['inputs']),
  };
}

function readCallFacts(stored: StoredFacts): CallQuestionFacts {
  const service = oneOf(SERVICES, stored['service']);
  const question = oneOf(CALL_QUESTIONS, stored['question']);
  const stamps = { answeredAt: instantOf(stored['answeredAt']), noticeAt: orNull(instantOf, stored['noticeAt']) };
  if (service === 'hikariPhone') return { service, question, ...stamps };
  if (question === 'reception') return { service, question, ...stamps };
  const common = {
    service,
    ...stamps,
    contractState: orNull((value) => oneOf(CONTRACT_STATES, value), stored['contractState']),
    deviceModel: orNull((value) => oneOf(DEVICE_MODELS, value), stored['deviceModel']),
  };
  switch (question) {
    case 'onSiteVisit':
      return {
        ...common,
        question,
        remoteArea: orNull(booleanOf, stored['remoteArea']),
        laterDayConsent: oneOf(LATER_DAY_CONSENTS, stored['laterDayConsent']),
        laterDay: orNull(dateTextOf, stored['laterDay']),
      };
    case 'urgentDispatch':
      return {
        ...common,
        question,
        companyJudgesUrgent: booleanOf(stored['companyJudgesUrgent']),
        callerAgrees: booleanOf(stored['callerAgrees']),
        costExplained: booleanOf(stored['costExplained']),
      };
    case 'sendBack':
      return { ...common, question, judgedFaulty: booleanOf(stored['judgedFaulty']) };
  }
}

function oneOf<const Word extends string>(words: readonly Word[], value: Json | undefined): Word {
  const word = words.find((candidate) => candidate === value);
  assert(word !== undefined, 'a stored fact is one of its words');
  return word;
}

function orNull<T>(read: (value: Json | undefined) => T, value: Json | undefined): T | null {
  return value === null ? null : read(value);
}

function instantOf(value: Json | undefined) {
  assert(typeof value === 'number', 'a stored instant is a number');
  return instant(value);
}

function booleanOf(value: Json | undefined): boolean {
  assert(typeof value === 'boolean', 'a stored yes or no is a boolean');
  return value;
}

function dateTextOf(value: Json | undefined): string {
  assert(typeof value === 'string' && parseIsoDate(value) !== null, 'a stored day is a date');
  return value;
}
