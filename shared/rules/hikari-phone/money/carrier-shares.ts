/**
 * How what a carrier pays is shared out among the contracts it put out of use (按分), never more than was received.
 *
 * Source: B 第36条4項, 5項 · B-080
 */
import { type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { apportion } from '../../../outages/cap.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { readAmountList } from './amount-list.ts';
import {
  CARRIER_SHARES_WORDS,
  LIST_UNREAD,
  REMAINDER_STAYS,
  shareSteps,
  sharesWords,
  unreadStep,
} from './carrier-shares-words.ts';

const INPUTS = { received: { kind: 'yen' }, amounts: { kind: 'text', limit: 8000, lines: 8 } } as const;

export const phoneCarrierShares = defineLookup({
  question: 'phoneCarrierShares',
  service: 'hikariPhone',
  group: 'money',
  verification: null,
  inputs: INPUTS,
  words: CARRIER_SHARES_WORDS,
  answer: answerCarrierShares,
});

/**
 * Each amount in full where what was received is enough, else its part, the fraction of a yen dropped, and what is left over: `decided`.
 * `external` where a line of the list could not be read, with no figure, because every share depends on the whole list.
 *
 * Source: B 第36条4項, 5項 · B-080
 */
function answerCarrierShares(
  { facts, inputs: { received, amounts } }: Asked<typeof INPUTS>,
  tables: RuleTables,
): Answer {
  const list = readAmountList(amounts);
  const frame = {
    rule: 'phone-carrier-shares/1',
    citations: [citeArticle('B-080')],
    alsoRead: ['B-076'],
    defectIds: ['D-B08'],
  } as const;
  if (list.unread.length > 0 || list.amounts.length === 0) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'external',
      outcome: { type: 'listUnread', lines: list.unread },
      words: LIST_UNREAD,
      working: list.unread.length === 0 ? [] : [unreadStep(list.unread)],
    });
  }
  const claimed = sumOf(list.amounts);
  const { shares, remainder } = apportion(received, list.amounts);
  const shared = { received, claimed, paid: sumOf(shares), remainder, shares, amounts: list.amounts };
  return plainAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome: { type: 'shared', contracts: shares.length, reduced: claimed > received, paid: shared.paid, remainder },
    words: sharesWords(shared),
    working: shareSteps(shared),
    warnings: [REMAINDER_STAYS],
  });
}

const sumOf = (amounts: readonly Yen[]): Yen => yen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
