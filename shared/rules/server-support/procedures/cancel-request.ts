/**
 * The answer to "I want to cancel" (解約の申出): the call records the wish and cancels nothing; the set way is told, and the day follows from the
 * confirmation.
 *
 * Source: N 第21条 · N-051, N-052
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from '../checks/check-answer.ts';
import {
  byStep,
  CANCEL_REQUEST_WORDS,
  CONFIRM_NEXT,
  DAY_BY_CONFIRMATION,
  NO_DAY_ON_THE_PHONE,
  NOT_BY_CALL,
} from './cancel-request-words.ts';
import { OPEN_THE_FILE } from './procedure-answer-words.ts';

const INPUTS = { by: { kind: 'choice', options: ['phone', 'setMethod'] } } as const;

export const cancelRequest = defineLookup({
  question: 'cancelRequest',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: CANCEL_REQUEST_WORDS,
  answer: answerCancelRequest,
});

/** `decided`: no contract ends by a call. Source: N 第21条1項 · N-051 */
function answerCancelRequest({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const byPhone = inputs.by === 'phone';
  const draft: CheckDraft = {
    rule: 'cancel-request/1',
    state: 'decided',
    outcome: { type: byPhone ? 'intentRecorded' : 'confirmNext' },
    words: byPhone ? NOT_BY_CALL : CONFIRM_NEXT,
    cites: ['N-051', 'N-052'],
    working: [byStep(byPhone), DAY_BY_CONFIRMATION],
    warnings: byPhone ? [NO_DAY_ON_THE_PHONE, OPEN_THE_FILE] : [OPEN_THE_FILE],
  };
  return checkAnswer(facts, tables, draft);
}
