/**
 * Whether the means of payment runs out (支払手段の期限): a card at the end of its month, a form on the day it is due back.
 *
 * Source: B 第12条1項, 第35条1項2号・4号 · B-085, B-015, B-072
 */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { endOfMonth } from './cancellation-day.ts';
import {
  EXPIRED_WORDS,
  expiringWords,
  expirySteps,
  FORM_HERE,
  NEVER_THE_NUMBER,
  PAYMENT_EXPIRY_WORDS,
  validWords,
} from './payment-expiry-words.ts';

const EXPIRING_MEANS = ['card', 'form'] as const;
export type ExpiringMeans = (typeof EXPIRING_MEANS)[number];

const INPUTS = {
  means: { kind: 'choice', options: EXPIRING_MEANS },
  until: { kind: 'date' },
  arrivedOn: { kind: 'date', optional: true },
} as const;

export const phonePaymentExpiry = defineLookup({
  question: 'phonePaymentExpiry',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'B',
  inputs: INPUTS,
  words: PAYMENT_EXPIRY_WORDS,
  answer: answerPaymentExpiry,
});

/** Remaining days from which the desk reminds. Source: B-085 */
const REMIND_FROM_DAYS = 30;

type ExpiryStanding = 'arrived' | 'valid' | 'expiring' | 'expired';

/** The last day on which the card is valid, or on which the form may still come. */
export const lastDayOf = (means: ExpiringMeans, until: CivilDate): CivilDate =>
  means === 'card' ? endOfMonth(until) : until;

/** The last day itself is still in time. Source: B-085 */
function expiryStanding(last: CivilDate, arrivedOn: CivilDate | null, today: CivilDate): ExpiryStanding {
  if (arrivedOn !== null && arrivedOn <= last) return 'arrived';
  if (arrivedOn !== null || today > last) return 'expired';
  return today >= addDays(last, -REMIND_FROM_DAYS) ? 'expiring' : 'valid';
}

/** `decided` until the last day is past; then `needsApproval`, because what follows is a suspension. Source: B-085, B-072 */
function answerPaymentExpiry({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { means, until } = inputs;
  const arrivedOn =
    means === 'form' && inputs.arrivedOn !== null && inputs.arrivedOn <= today ? inputs.arrivedOn : null;
  const last = lastDayOf(means, until);
  const standing = expiryStanding(last, arrivedOn, today);
  return plainAnswer(facts, tables, {
    rule: 'phone-payment-expiry/1',
    citations: [citeArticle('B-085'), citeArticle(means === 'card' ? 'B-015' : 'B-072')],
    working: expirySteps({ means, last, arrivedOn, today }),
    warnings: [NEVER_THE_NUMBER],
    ...draftOf(standing, { means, last, today }),
  });
}

interface Watched {
  readonly means: ExpiringMeans;
  readonly last: CivilDate;
  readonly today: CivilDate;
}

function draftOf(standing: ExpiryStanding, watched: Watched): Omit<PlainDraft, 'citations'> {
  const { means, last, today } = watched;
  const outcome = { type: standing, means, last: formatIsoDate(last), daysLeft: Math.max(0, last - today) };
  switch (standing) {
    case 'arrived':
      return { state: 'decided', outcome, words: FORM_HERE };
    case 'valid':
      return { state: 'decided', outcome, words: validWords(watched) };
    case 'expiring':
      return { state: 'decided', outcome, words: expiringWords(watched) };
    case 'expired':
      return { state: 'needsApproval', outcome, words: EXPIRED_WORDS[means], alsoRead: ['B-072'] };
  }
}
