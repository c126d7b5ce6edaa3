/**
 * Whether the fee of B stays due while the service cannot be used (使えない間の料金).
 *
 * Source: B 第21条2項, 3項, 5項 · B-035, B-036, B-038, D-B09
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  COMPENSATION_APART,
  FEE_WHILE_UNUSABLE_WORDS,
  OUR_OWN_DELAY,
  STAYS_DUE,
  toCompensation,
} from './fee-while-unusable-words.ts';

const UNUSABLE_REASONS = ['halted', 'suspended', 'lateWork', 'ourLateWork'] as const;
export type UnusableReason = (typeof UNUSABLE_REASONS)[number];

const INPUTS = { because: { kind: 'choice', options: UNUSABLE_REASONS } } as const;

export const phoneFeeWhileUnusable = defineLookup({
  question: 'phoneFeeWhileUnusable',
  service: 'hikariPhone',
  group: 'money',
  verification: null,
  inputs: INPUTS,
  words: FEE_WHILE_UNUSABLE_WORDS,
  answer: answerFeeWhileUnusable,
});

/**
 * That the fee stays due: `decided`. Compensation is another matter and lowers nothing by itself. `notProvided` for a delay of the work that is
 * our own doing, which the article leaves out.
 *
 * Source: B 第21条 · B-035, B-036, B-038, D-B09
 */
function answerFeeWhileUnusable({ facts, inputs: { because } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, { rule: 'phone-fee-while-unusable/1', ...draftOf(because) });
}

const draftOf = (because: UnusableReason): PlainDraft =>
  because === 'ourLateWork'
    ? {
        state: 'notProvided',
        outcome: { type: 'ourOwnDelay' },
        words: OUR_OWN_DELAY,
        citations: [citeArticle('B-038')],
      }
    : {
        state: 'decided',
        outcome: { type: 'staysDue', because },
        words: STAYS_DUE[because],
        citations: [citeArticle(SOURCES[because])],
        alsoRead: because === 'halted' ? ['B-076'] : [],
        defectIds: because === 'halted' ? ['D-B09'] : [],
        alternatives: because === 'halted' ? [toCompensation] : [],
        warnings: because === 'halted' ? [COMPENSATION_APART] : [],
      };

const SOURCES = { halted: 'B-035', suspended: 'B-036', lateWork: 'B-038' } as const;
