/**
 * Whether information may go to a partner firm (提携企業への提供): where its work is judged effective and the contractor, identified, agrees.
 *
 * Source: N 第36条6項 · N-104, D-N22
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { checkAnswer } from './check-answer.ts';
import { PARTNER_CONSENT_ANSWERS, PARTNER_CONSENT_WORDS, type PartnerConsent } from './partner-consent-words.ts';

const INPUTS = {
  effective: { kind: 'yesNo' },
  consent: { kind: 'choice', options: ['given', 'refused', 'notAsked'] },
  identified: { kind: 'yesNo' },
  recorded: { kind: 'yesNo', optional: true },
} as const;

export const partnerConsent = defineLookup({
  question: 'partnerConsent',
  service: 'serverSupport',
  group: 'checks',
  verification: 'B',
  inputs: INPUTS,
  words: PARTNER_CONSENT_WORDS,
  answer: answerPartnerConsent,
});

/**
 * `decided`: what is still to be done before anything leaves, or that it may leave. `needsApproval` where the contractor refused, because
 * the way to go on is a supervisor's to find.
 *
 * Source: N 第36条6項 · N-104, D-N22
 */
function answerPartnerConsent({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const type = standing(inputs);
  return checkAnswer(facts, tables, {
    rule: 'partner-consent/1',
    state: type === 'refused' ? 'needsApproval' : 'decided',
    cites: ['N-104'],
    alsoRead: type === 'identifyFirst' ? ['N-094'] : [],
    outcome: { type },
    words: PARTNER_CONSENT_ANSWERS[type],
    defectIds: ['D-N22'],
  });
}

function standing({ effective, consent, identified, recorded }: Asked<typeof INPUTS>['inputs']): PartnerConsent {
  if (consent === 'refused') return 'refused';
  if (!effective) return 'notJudged';
  if (consent === 'notAsked') return 'askConsent';
  if (!identified) return 'identifyFirst';
  return recorded === true ? 'mayDisclose' : 'recordConsent';
}
