/**
 * Which text of B applies to a day (約款の版): the one held, as far as its own dates tell.
 *
 * Source: B 第4条, 付則 · B-007, D-B16
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { FIRST_ANNEX, isTextHeld } from '../terms-date.ts';
import {
  BEFORE_ALL,
  BETWEEN_ANNEX_AND_BODY,
  dateSteps,
  MAY_HAVE_CHANGED,
  TERMS_VERSION_WORDS,
  textHeldWords,
} from './terms-version-words.ts';

const INPUTS = { on: { kind: 'date', from: 'today' } } as const;

export const phoneTermsVersion = defineLookup({
  question: 'phoneTermsVersion',
  service: 'hikariPhone',
  group: 'contract',
  verification: null,
  inputs: INPUTS,
  words: TERMS_VERSION_WORDS,
  answer: answerTermsVersion,
});

/**
 * `decided` from the day of the body on: the text that is held, which a later one may have replaced. `external` before it, also between the
 * annexes and the body.
 *
 * Source: B 第4条 · B-007, D-B16
 */
function answerTermsVersion({ facts, inputs: { on }, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const held = isTextHeld(on);
  const annexOnly = !held && on >= FIRST_ANNEX;
  return plainAnswer(facts, tables, {
    rule: 'phone-terms-version/1',
    state: held ? 'decided' : 'external',
    outcome: {
      type: held ? 'heldText' : annexOnly ? 'annexWithoutBody' : 'beforeAllTexts',
      on: formatIsoDate(on),
    },
    words: held ? textHeldWords(on, today) : annexOnly ? BETWEEN_ANNEX_AND_BODY : BEFORE_ALL,
    citations: [citeArticle('B-007')],
    defectIds: ['D-B16'],
    working: dateSteps(on, today),
    warnings: [MAY_HAVE_CHANGED],
  });
}
