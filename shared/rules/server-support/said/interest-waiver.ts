/**
 * Whether late interest may be let off (延滞利息の免除). The terms allow it only where nothing else is billed, and even then the company may, not
 * must: never promised.
 *
 * Source: N 第27条3項 · N-068
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying } from '../../saying.ts';
import { INTEREST_WAIVER_WORDS, ONLY_INTEREST, OTHER_CHARGES, UNKNOWN_CHARGES } from './interest-waiver-words.ts';

const RULE = 'interest-waiver/1';

const INPUTS = { otherCharges: { kind: 'yesNo', optional: true } } as const;

export const interestWaiver = defineLookup({
  question: 'interestWaiver',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: INTEREST_WAIVER_WORDS,
  answer: answerInterestWaiver,
});

/** `decided` that it is billed where other charges are; else `needsApproval`. Source: N 第27条3項 · N-068 */
function answerInterestWaiver({ facts, inputs: { otherCharges } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const billed = otherCharges === true;
  return composeSaying(facts, tables, {
    rule: RULE,
    outcome: { type: billed ? 'notWaived' : 'waiverOpen', otherCharges },
    standing: { state: billed ? 'decided' : 'needsApproval', cites: ['N-068'], alsoRead: ['N-066'] },
    words: billed ? OTHER_CHARGES : otherCharges === null ? UNKNOWN_CHARGES : ONLY_INTEREST,
  });
}
