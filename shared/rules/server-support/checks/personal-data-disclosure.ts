/**
 * Who may be told what the desk knows of a contractor (情報を伝えてよい相手). Nobody is ever told anything on the word of a telephone call.
 *
 * Source: N 第7条3項, 第36条5項, 6項 · N-015, N-103, D-N22
 */
import type { Answer, AnswerState } from '../../../decisions/answer.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { checkAnswer } from './check-answer.ts';
import {
  DISCLOSURE_ANSWERS,
  LOG_HAND_OVER,
  PERSONAL_DATA_DISCLOSURE_WORDS,
  type Recipient,
} from './personal-data-disclosure-words.ts';

const INPUTS = {
  recipient: {
    kind: 'choice',
    options: [
      'contractor',
      'otherPerson',
      'subcontractor',
      'partner',
      'policeByPhone',
      'authorityInWriting',
      'otherCompany',
    ],
  },
} as const;

interface Disclosure {
  readonly type: 'identifyFirst' | 'doNotTell' | 'withinNeed' | 'consentFirst' | 'neverByPhone' | 'legalRequest';
  readonly state: AnswerState;
  readonly cites: readonly CitedRuleId[];
}

const DISCLOSURES: { readonly [R in Recipient]: Disclosure } = {
  contractor: { type: 'identifyFirst', state: 'decided', cites: ['N-094', 'N-103'] },
  otherPerson: { type: 'doNotTell', state: 'decided', cites: ['N-103', 'N-094'] },
  subcontractor: { type: 'withinNeed', state: 'decided', cites: ['N-015', 'N-103'] },
  partner: { type: 'consentFirst', state: 'decided', cites: ['N-104', 'N-103'] },
  policeByPhone: { type: 'neverByPhone', state: 'needsApproval', cites: ['N-103'] },
  authorityInWriting: { type: 'legalRequest', state: 'needsApproval', cites: ['N-103'] },
  otherCompany: { type: 'doNotTell', state: 'decided', cites: ['N-103'] },
};

export const personalDataDisclosure = defineLookup({
  question: 'personalDataDisclosure',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: PERSONAL_DATA_DISCLOSURE_WORDS,
  answer: answerPersonalDataDisclosure,
});

/**
 * `decided` for the contractor, subcontractors, partners and for those who are told nothing; `needsApproval` for authorities, whatever the
 * way they ask.
 *
 * Source: N 第7条3項, 第36条5項, 6項 · N-015, N-103, D-N22
 */
function answerPersonalDataDisclosure({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { recipient } = inputs;
  const { type, state, cites } = DISCLOSURES[recipient];
  const handsOver = type === 'withinNeed' || type === 'consentFirst';
  return checkAnswer(facts, tables, {
    rule: 'personal-data-disclosure/1',
    state,
    cites,
    policies: type === 'identifyFirst' ? ['P-VERIFY'] : [],
    outcome: { type, recipient },
    words: DISCLOSURE_ANSWERS[recipient],
    defectIds: handsOver ? ['D-N22'] : [],
    warnings: handsOver ? [LOG_HAND_OVER] : [],
  });
}
