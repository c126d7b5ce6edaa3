/**
 * The answer to "may we refuse this application?" (申込のお断り), or take an acceptance back: six grounds, judged by the company, never by an
 * operator.
 *
 * Source: N 第9条3項, 4項, 第6条 · N-020, N-021, N-012, D-N04
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { checkAnswer } from '../checks/check-answer.ts';
import { FOUR_EYES, OPEN_THE_FILE } from './procedure-answer-words.ts';
import {
  DESIGNEE_IS_NO_GROUND,
  EVIDENCE_FIRST,
  groundSteps,
  mayRefuse,
  NO_TIME_LIMIT,
  REFUSE_APPLICATION_WORDS,
  WITHDRAW,
} from './refuse-application-words.ts';

const GROUNDS = ['technical', 'notReal', 'arrears', 'notLineContractor', 'falseStatement', 'hindrance'] as const;
export type RefusalGround = (typeof GROUNDS)[number];
const INPUTS = {
  ground: { kind: 'choice', options: GROUNDS },
  evidence: { kind: 'yesNo' },
  accepted: { kind: 'yesNo' },
  designee: { kind: 'yesNo', optional: true },
} as const;

export const refuseApplication = defineLookup({
  question: 'refuseApplication',
  service: 'serverSupport',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: REFUSE_APPLICATION_WORDS,
  answer: answerRefusal,
});

/**
 * `needsApproval` for every ground; `decided` that a designee of a collaboration line is not refused for not being the line's contractor,
 * because N 6 is the special rule.
 *
 * Source: N 第9条3項, 4項 · N-020, N-021, D-N04
 */
function answerRefusal({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { ground, evidence, accepted, designee } = inputs;
  const common = {
    rule: 'refuse-application/1',
    working: [...groundSteps(ground, evidence), FOUR_EYES],
  };
  if (ground === 'notLineContractor' && designee === true) {
    return checkAnswer(facts, tables, {
      ...common,
      state: 'decided',
      outcome: { type: 'designeeMayApply' },
      words: DESIGNEE_IS_NO_GROUND,
      cites: ['N-012', 'N-020'],
      defectIds: ['D-N04'],
    });
  }
  return checkAnswer(facts, tables, {
    ...common,
    state: 'needsApproval',
    outcome: { type: accepted ? 'mayWithdraw' : 'mayRefuse', ground, evidence },
    words: evidence ? (accepted ? WITHDRAW : mayRefuse(ground)) : EVIDENCE_FIRST,
    cites: accepted ? ['N-021', 'N-020'] : ['N-020'],
    warnings: [...(accepted ? [NO_TIME_LIMIT] : []), OPEN_THE_FILE],
  });
}
