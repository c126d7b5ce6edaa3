/**
 * Whether a contractor whose card fails may go on with another payment (カード以外での継続): for the two grounds about the card, on request, and with a new
 * card later. It is no duty of the company; unpaid fees and a form not sent back are not among them.
 *
 * Source: B 第35条3項 · B-074, B-072
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { neverSaid } from '../../saying-words.ts';
import { CARD_PAYMENT_ANSWERS, CARD_PAYMENT_WORDS, NO_DUTY } from './card-payment-words.ts';

const INPUTS = {
  ground: { kind: 'choice', options: ['cardUnverifiable', 'cardLost', 'unpaid', 'formNotBack', 'other'] },
  wished: { kind: 'yesNo' },
  otherPayment: { kind: 'yesNo', optional: true },
  newCard: { kind: 'yesNo', optional: true },
} as const;

export const phoneCardPayment = defineLookup({
  question: 'phoneCardPayment',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: CARD_PAYMENT_WORDS,
  answer: answerCardPayment,
});

export type CardFinding =
  | 'notOfThisKind'
  | 'notWished'
  | 'conditionsUnmet'
  | 'conditionsUnknown'
  | 'offerForSupervisor';

function findingOf({ ground, wished, otherPayment, newCard }: Asked<typeof INPUTS>['inputs']): CardFinding {
  if (ground !== 'cardUnverifiable' && ground !== 'cardLost') return 'notOfThisKind';
  if (!wished) return 'notWished';
  if (otherPayment === false || newCard === false) return 'conditionsUnmet';
  return otherPayment === null || newCard === null ? 'conditionsUnknown' : 'offerForSupervisor';
}

const UNDECIDED: readonly CardFinding[] = ['conditionsUnknown', 'offerForSupervisor'];

/** `needsApproval` with both conditions, or while one is not known; `decided` where it cannot be. Source: B 第35条3項 · B-074 */
function answerCardPayment({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const finding = findingOf(inputs);
  return plainAnswer(facts, tables, {
    rule: 'phone-card-payment/1',
    state: UNDECIDED.includes(finding) ? 'needsApproval' : 'decided',
    outcome: { type: finding, ground: inputs.ground },
    words: CARD_PAYMENT_ANSWERS[finding],
    citations: [citeArticle('B-074'), citeArticle('B-072')],
    alsoRead: ['B-042'],
    warnings: [neverSaid(NO_DUTY)],
  });
}
