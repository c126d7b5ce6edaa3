/**
 * When a contract of B is formed (契約の成立): when we accept by our method.
 *
 * Source: B 第9条, 第10条, 第21条1項 · B-010, B-011, B-034
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import { FORMATION_WORDS, formationSteps, formedWords, METHOD_ELSEWHERE, NOT_ACCEPTED_YET } from './formation-words.ts';

const INPUTS = {
  acceptedOn: { kind: 'date', optional: true, from: 'effectiveOn' },
  appliedOn: { kind: 'date', optional: true },
} as const;

export const phoneFormation = defineLookup({
  question: 'phoneFormation',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: FORMATION_WORDS,
  answer: answerFormation,
});

/**
 * The contract day, which is the day of the acceptance and the first day of the fee: `decided`. Before it there is no contract, however long
 * ago the application came. How one applies stands elsewhere. `external` before the text that is held.
 *
 * Source: B 第9条, 第10条 · B-010, B-011, B-034
 */
function answerFormation({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { acceptedOn } = inputs;
  const rule = 'phone-formation/1';
  if (acceptedOn !== null && !isTextHeld(acceptedOn)) return textNotHeld(facts, tables, { rule, on: acceptedOn });
  const formed = acceptedOn !== null && acceptedOn <= today;
  return plainAnswer(facts, tables, {
    rule,
    state: 'decided',
    outcome: formed ? { type: 'formed', on: formatIsoDate(acceptedOn) } : { type: 'notFormed' },
    words: formed ? formedWords(acceptedOn, today) : NOT_ACCEPTED_YET,
    citations: [citeArticle('B-011'), citeArticle('B-010'), ...(formed ? [citeArticle('B-034')] : [])],
    working: formationSteps(inputs, today),
    warnings: [METHOD_ELSEWHERE],
  });
}
