/**
 * The answer to "what if somebody else runs the network?" (対象ネットワーク): the network may be anybody's, its administrator is recorded, and a
 * request still comes from the contractor alone.
 *
 * Source: N 第3条, 第37条1項4号, 第35条12項 · N-009, N-105, N-094, N-095
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  CONTRACTOR_ASKS,
  CONTRACTOR_MUST_ASK,
  NETWORK_RECORDED,
  networkSteps,
  RECORD_THE_ADMINISTRATOR,
  TARGET_NETWORK_WORDS,
} from './target-network-words.ts';

const ADMINISTRATORS = ['contractor', 'thirdParty'] as const;
export type Administrator = (typeof ADMINISTRATORS)[number];
const REQUESTERS = ['contractor', 'administrator', 'other'] as const;
export type Requester = (typeof REQUESTERS)[number];
const INPUTS = {
  administrator: { kind: 'choice', options: ADMINISTRATORS },
  requester: { kind: 'choice', options: REQUESTERS, optional: true },
} as const;

export const targetNetwork = defineLookup({
  question: 'targetNetwork',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: TARGET_NETWORK_WORDS,
  answer: answerTargetNetwork,
});

/**
 * Whether the network is one the service takes, and whose request counts. Always `decided`. An administrator who is the contractor asks as
 * the contractor.
 *
 * Source: N 第3条, 第37条1項4号 · N-009, N-105
 */
function answerTargetNetwork({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { administrator, requester } = inputs;
  const byContractor = requester === 'contractor' || (requester === 'administrator' && administrator === 'contractor');
  const outcome = requester === null ? 'networkRecorded' : byContractor ? 'contractorAsks' : 'contractorMustAsk';
  return plainAnswer(facts, tables, {
    rule: 'target-network/1',
    state: 'decided',
    outcome: { type: outcome, administrator },
    words: requester === null ? NETWORK_RECORDED : byContractor ? CONTRACTOR_ASKS : CONTRACTOR_MUST_ASK,
    citations: [citeArticle('N-009'), ...(requester === null ? [] : [citeArticle('N-105')])],
    alsoRead: byContractor ? ['N-094', 'N-095'] : [],
    working: networkSteps(administrator, requester),
    warnings: administrator === 'thirdParty' ? [RECORD_THE_ADMINISTRATOR] : [],
  });
}
