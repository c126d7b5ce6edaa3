/**
 * Whether a work fee of B is owed (工事費), also where the contract ends after the work; its amount stands elsewhere.
 *
 * Source: B 第23条 · B-041
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  AMOUNT_ELSEWHERE,
  CANCELLED_BEFORE_WORK,
  OWED_AFTER_WORK,
  WORK_FEE_WORDS,
  WORK_TO_COME,
} from './work-fee-words.ts';

const INPUTS = { workDone: { kind: 'yesNo' }, ended: { kind: 'yesNo' } } as const;

export const phoneWorkFee = defineLookup({
  question: 'phoneWorkFee',
  service: 'hikariPhone',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: WORK_FEE_WORDS,
  answer: answerWorkFee,
});

/**
 * That it is owed: `decided`, without an amount, which no text held gives. `notProvided` where the contract ended before the work.
 *
 * Source: B 第23条 · B-041
 */
function answerWorkFee({ facts, inputs: { workDone, ended } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const beforeWork = ended && !workDone;
  return plainAnswer(facts, tables, {
    rule: 'phone-work-fee/1',
    state: beforeWork ? 'notProvided' : 'decided',
    outcome: { type: beforeWork ? 'endedBeforeWork' : workDone ? 'owedForWork' : 'owedOnceDone', ended },
    words: beforeWork ? CANCELLED_BEFORE_WORK : workDone ? OWED_AFTER_WORK : WORK_TO_COME,
    citations: [citeArticle('B-041')],
    warnings: [AMOUNT_ELSEWHERE],
  });
}
