/**
 * Whether a request to change settings counts as the contractor's (本人確認と設定変更の順序): only after the caller was identified, and only for
 * settings of the server itself.
 *
 * Source: N 第35条12項 · N-094, N-095, N-096, D-N21 · P-VERIFY
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  IDENTIFY_FIRST_WORDS,
  IDENTITY_ORDER_WORDS,
  notCoveredWords,
  RECONFIRM_WORDS,
  REQUEST_COUNTS_WORDS,
} from './identity-order-words.ts';

const INPUTS = {
  request: { kind: 'choice', options: ['serverSettings', 'line', 'pc', 'router', 'other'] },
  identified: { kind: 'yesNo' },
  requestFirst: { kind: 'yesNo', optional: true },
  reconfirmed: { kind: 'yesNo', optional: true },
} as const;

export const identityOrder = defineLookup({
  question: 'identityOrder',
  service: 'serverSupport',
  group: 'checks',
  verification: 'C',
  inputs: INPUTS,
  words: IDENTITY_ORDER_WORDS,
  answer: answerIdentityOrder,
});

/**
 * `notProvided` for settings of anything but the server; else `decided`: identify first, hear the request again, or it counts. Where nobody
 * noted which came first, the request is heard again.
 *
 * Source: N 第35条12項 · N-094, N-095, N-096, D-N21
 */
function answerIdentityOrder({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { request, identified, requestFirst, reconfirmed } = inputs;
  const frame = { rule: 'identity-order/1', state: 'decided' } as const satisfies Partial<CheckDraft>;
  if (request !== 'serverSettings') {
    const outcome = { type: 'settingsNotCovered', request };
    const words = notCoveredWords(request);
    return checkAnswer(facts, tables, { ...frame, state: 'notProvided', cites: ['N-096'], outcome, words });
  }
  const ofOrder = {
    ...frame,
    cites: ['N-095', 'N-096', 'N-094'],
    policies: ['P-VERIFY'],
    defectIds: ['D-N21'],
  } as const satisfies Partial<CheckDraft>;
  if (!identified) {
    return checkAnswer(facts, tables, { ...ofOrder, outcome: { type: 'identifyFirst' }, words: IDENTIFY_FIRST_WORDS });
  }
  if (requestFirst !== false && reconfirmed !== true) {
    return checkAnswer(facts, tables, { ...ofOrder, outcome: { type: 'reconfirm' }, words: RECONFIRM_WORDS });
  }
  return checkAnswer(facts, tables, { ...ofOrder, outcome: { type: 'requestCounts' }, words: REQUEST_COUNTS_WORDS });
}
