/**
 * The answer to a question about a time whose text the desk does not hold: no figure and no date, and which text must be looked up.
 *
 * Source: N 第2条, 附則 · N-002, D-N36
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { LookupFacts } from '../../../decisions/question-facts.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { TEXT_NOT_HELD } from './text-not-held-words.ts';

/** `external`, for a day before the text that is held. Source: N 第2条, 附則 · N-002, D-N36 */
export function textNotHeld(
  facts: LookupFacts,
  tables: RuleTables,
  { rule, on }: { readonly rule: string; readonly on: CivilDate },
): Answer {
  return plainAnswer(facts, tables, {
    rule,
    state: 'external',
    outcome: { type: 'textNotHeld', on: formatIsoDate(on) },
    words: TEXT_NOT_HELD,
    citations: [citeArticle('N-002')],
    defectIds: ['D-N36'],
  });
}
