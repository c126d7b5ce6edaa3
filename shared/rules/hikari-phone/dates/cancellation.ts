/**
 * When a contract of B ends that its contractor cancels (契約者からの解約), told from the day we received the notice.
 *
 * Source: B 第14条, 第21条1項 · B-020, B-021, B-022, B-034, D-B11, D-B13
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import { cancellationDay, endOfOtherHalf } from './cancellation-day.ts';
import {
  byClaim,
  CANCELLATION_WORDS,
  cancellationPromise,
  cancellationSteps,
  cancellationWords,
  DEBTS_STAY,
  type Ending,
  NOT_A_SET_METHOD,
  otherHalf,
  RECEIPT_DISPUTED,
} from './cancellation-words.ts';

const RULE = 'phone-cancellation/1';

const INPUTS = {
  receivedOn: { kind: 'date', from: 'today' },
  receivedAt: { kind: 'time', optional: true },
  claimedOn: { kind: 'date', optional: true },
} as const;

export const phoneCancellation = defineLookup({
  question: 'phoneCancellation',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: CANCELLATION_WORDS,
  answer: answerCancellation,
});

/**
 * The day the contract ends: `decided` by our receipt, whatever the time of that day. `needsApproval` where the customer names a day of
 * notice that gives another end; `external` before the text that is held.
 *
 * Source: B 第14条 · B-020, B-022, D-B11
 */
function answerCancellation(asked: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { facts, today, inputs } = asked;
  const { receivedOn, receivedAt, claimedOn } = inputs;
  if (!isTextHeld(receivedOn)) return textNotHeld(facts, tables, { rule: RULE, on: receivedOn });
  const ending: Ending = { receivedOn, receivedAt, endsOn: cancellationDay(receivedOn), today };
  const frame = {
    rule: RULE,
    citations: [citeArticle('B-020'), citePolicy(tables.policies['P-PHONE-CANCELLATION'])],
    policiesRead: ['P-PHONE-CANCELLATION'],
    defectIds: ['D-B11'],
    working: cancellationSteps(ending),
  } as const;
  const claimed = claimedOn === null ? ending.endsOn : cancellationDay(claimedOn);
  if (claimedOn !== null && claimed !== ending.endsOn) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'needsApproval',
      outcome: { type: 'receiptDisputed', received: formatIsoDate(receivedOn), claimed: formatIsoDate(claimedOn) },
      words: RECEIPT_DISPUTED,
      alternatives: [byClaim({ ...ending, claimedOn, claimedEnd: claimed })],
    });
  }
  return plainAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome: { type: 'phoneCancellation', on: formatIsoDate(ending.endsOn), received: formatIsoDate(receivedOn) },
    words: cancellationWords(ending),
    citations: [...frame.citations, citeArticle('B-022')],
    alsoRead: ['B-034'],
    defectIds: ['D-B11', 'D-B13'],
    alternatives: [otherHalf(ending, endOfOtherHalf(receivedOn))],
    warnings: [NOT_A_SET_METHOD, DEBTS_STAY],
    promise:
      ending.endsOn < today
        ? null
        : {
            kind: 'told',
            due: formatIsoDate(ending.endsOn),
            text: cancellationPromise(ending),
            tentative: receivedOn > today,
          },
  });
}
