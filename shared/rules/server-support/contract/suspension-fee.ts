/**
 * The answer to "do I pay while suspended?" (停止中の料金), of which N says nothing: the desk's reading, with the other beside it.
 *
 * Source: N 第18条, 第25条 · N-048, N-063, D-N10 · P-SUSPENSION-FEE
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { FEE_CONTINUES, FEE_REFERRED, FEE_STEPS, FEE_STOPS, SUSPENSION_FEE_WORDS } from './suspension-fee-words.ts';

const INPUTS = {} as const;

export const suspensionFee = defineLookup({
  question: 'suspensionFee',
  service: 'serverSupport',
  group: 'contract',
  verification: null,
  inputs: INPUTS,
  words: SUSPENSION_FEE_WORDS,
  answer: answerSuspensionFee,
});

/**
 * `twoReadings` where the desk tells that the fee goes on; `needsApproval` where it refers every case.
 *
 * Source: N 第18条, 第25条 · N-048, D-N10 · P-SUSPENSION-FEE
 */
function answerSuspensionFee({ facts }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const policy = tables.policies['P-SUSPENSION-FEE'];
  const continues = policy.value === 'continues';
  return plainAnswer(facts, tables, {
    rule: 'suspension-fee/1',
    policiesRead: ['P-SUSPENSION-FEE'],
    state: continues ? 'twoReadings' : 'needsApproval',
    outcome: { type: continues ? 'feeContinues' : 'feeReferred' },
    words: continues ? FEE_CONTINUES : FEE_REFERRED,
    citations: [citeArticle('N-048'), citeArticle('N-063'), citePolicy(policy)],
    defectIds: ['D-N10'],
    working: FEE_STEPS,
    alternatives: continues ? [FEE_STOPS] : [],
  });
}
