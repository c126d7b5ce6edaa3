/**
 * From which day the text of B that the desk holds can be read: the body dates from 2016-07-01, its annexes from 2015, and no table says
 * what applied before.
 *
 * Source: B 第4条, 付則 · B-007, D-B16
 */
import { type CivilDate, civilDate, formatIsoDate } from '../../core/time.ts';
import type { Answer } from '../../decisions/answer.ts';
import type { LookupFacts } from '../../decisions/question-facts.ts';
import { citeArticle } from '../../terms/articles.ts';
import { plainAnswer } from '../plain-answer.ts';
import type { RuleTables } from '../rule-tables.ts';
import { TEXT_NOT_HELD } from './terms-date-words.ts';

/** The first annexes. Source: D-B16 */
export const FIRST_ANNEX: CivilDate = civilDate(2015, 6, 1);
/** The body. Source: D-B16 */
export const BODY_FROM: CivilDate = civilDate(2016, 7, 1);

export const isTextHeld = (on: CivilDate): boolean => on >= BODY_FROM;

/** `external`, for a day before the body that is held. Source: B 第4条 · B-007, D-B16 */
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
    citations: [citeArticle('B-007')],
    defectIds: ['D-B16'],
  });
}
