/**
 * What returned mail and calls in vain amount to (不達の記録): nothing yet, a ground to discontinue, or one to end the contract.
 *
 * Source: B 第15条1項, 第33条1項5号 · B-023, B-068, B-069, B-086, D-B24, D-B29
 */
import type { Answer } from '../../../decisions/answer.ts';
import type { PolicyValues } from '../../../policies/policy.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  KEEP_THE_PROOF,
  NOTIFY_FIRST,
  STANDING_WORDS,
  triesLeftWords,
  UNDELIVERABLE_WORDS,
  undeliverableSteps,
} from './undeliverable-words.ts';

const INPUTS = {
  returnedLetters: { kind: 'count', min: 0, max: 50 },
  daysTried: { kind: 'count', min: 0, max: 50 },
  reachedSince: { kind: 'yesNo', optional: true },
} as const;

export const phoneUndeliverable = defineLookup({
  question: 'phoneUndeliverable',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'B',
  inputs: INPUTS,
  words: UNDELIVERABLE_WORDS,
  answer: answerUndeliverable,
});

/** `notYet` · `unreachable`: 33(1)5 · `returned`: 33(1)5 and 15(1) · `reached`: neither any more. */
export type DeliveryStanding = 'reached' | 'notYet' | 'unreachable' | 'returned';

/** Days of attempts from which a customer counts as out of reach. Source: D-B24 */
export const ATTEMPTS: { readonly [Value in PolicyValues['P-PHONE-UNREACHABLE']]: number } = {
  twoDays: 2,
  threeDays: 3,
  fiveDays: 5,
};

export interface DeliveryLog {
  readonly returnedLetters: number;
  /** Days on which phone, fax and mail were tried in vain. */
  readonly daysTried: number;
  /** Whether the customer was reached after the last of them. */
  readonly reachedSince: boolean;
}

/** Source: B 第15条1項, 第33条1項5号 · B-023, B-068, B-086 */
export function deliveryStanding(log: DeliveryLog, attempts: number): DeliveryStanding {
  if (log.reachedSince) return 'reached';
  if (log.returnedLetters > 0) return 'returned';
  return log.daysTried >= attempts ? 'unreachable' : 'notYet';
}

/** `decided` while nothing follows; `needsApproval` once a ground is there: what proves it, and what is done, a supervisor decides. */
function answerUndeliverable({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const policy = tables.policies['P-PHONE-UNREACHABLE'];
  const attempts = ATTEMPTS[policy.value];
  const log: DeliveryLog = { ...inputs, reachedSince: inputs.reachedSince === true };
  const standing = deliveryStanding(log, attempts);
  const ground = standing === 'returned' || standing === 'unreachable';
  return plainAnswer(facts, tables, {
    rule: 'phone-undeliverable/1',
    state: ground ? 'needsApproval' : 'decided',
    outcome: { type: standing, ...log },
    words: standing === 'notYet' ? triesLeftWords(attempts - log.daysTried) : STANDING_WORDS[standing],
    citations: [
      citeArticle('B-086'),
      citeArticle('B-068'),
      ...(standing === 'returned' ? [citeArticle('B-023')] : []),
      citePolicy(policy),
    ],
    alsoRead: ['B-069'],
    policiesRead: ['P-PHONE-UNREACHABLE'],
    defectIds: standing === 'returned' ? ['D-B29', 'D-B24'] : ['D-B24'],
    working: undeliverableSteps(log, attempts),
    warnings: [KEEP_THE_PROOF, NOTIFY_FIRST],
  });
}
