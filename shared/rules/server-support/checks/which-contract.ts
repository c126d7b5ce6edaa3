/**
 * Which terms govern a matter (適用される規約): chosen by the matter, never by the caller, and never mixed; and that the terms win over their own
 * annex 1.
 *
 * Source: N 第1条, 別紙1-1 · N-001, N-128
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { checkAnswer } from './check-answer.ts';
import { type ContractMatter, WHICH_CONTRACT_ANSWERS, WHICH_CONTRACT_WORDS } from './which-contract-words.ts';

const INPUTS = {
  matter: { kind: 'choice', options: ['server', 'phone', 'both', 'unclear', 'annexDiffers', 'annexAlone'] },
} as const;

const OUTCOMES = {
  server: 'theseTerms',
  phone: 'otherTerms',
  both: 'splitMatters',
  unclear: 'askMatter',
  annexDiffers: 'termsPrevail',
  annexAlone: 'annexHolds',
} as const satisfies { readonly [Matter in ContractMatter]: string };

export const whichContract = defineLookup({
  question: 'whichContract',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: WHICH_CONTRACT_WORDS,
  answer: answerWhichContract,
});

/** `decided`, whatever the matter. Source: N 第1条, 別紙1-1 · N-001, N-128 */
function answerWhichContract({ facts, inputs: { matter } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const ofAnnex = matter === 'annexDiffers' || matter === 'annexAlone';
  return checkAnswer(facts, tables, {
    rule: 'which-contract/1',
    state: 'decided',
    cites: [ofAnnex ? 'N-128' : 'N-001'],
    alsoRead: matter === 'annexAlone' ? ['N-117'] : [],
    outcome: { type: OUTCOMES[matter] },
    words: WHICH_CONTRACT_ANSWERS[matter],
  });
}
