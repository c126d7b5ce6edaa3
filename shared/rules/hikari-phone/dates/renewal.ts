/**
 * Whether a contract of B goes on by itself (自動更新), and that no term is stated anywhere.
 *
 * Source: B 第14条2号 · B-021, D-B12
 */
import { citeArticle } from '../../../terms/articles.ts';
import { defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import { NO_TERM_GUESSED, RENEWAL_SAID, RENEWAL_WORDS } from './renewal-words.ts';

/** `decided`: it renews while nobody cancels; how long a term is, and what ending it early costs, is not said. */
export const phoneRenewal = defineLookup({
  question: 'phoneRenewal',
  service: 'hikariPhone',
  group: 'contract',
  verification: null,
  inputs: {},
  words: RENEWAL_WORDS,
  answer: ({ facts }, tables) =>
    plainAnswer(facts, tables, {
      rule: 'phone-renewal/1',
      state: 'decided',
      outcome: { type: 'renewsByItself' },
      words: RENEWAL_SAID,
      citations: [citeArticle('B-021')],
      alsoRead: ['B-020'],
      defectIds: ['D-B12'],
      warnings: [NO_TERM_GUESSED],
    }),
});
