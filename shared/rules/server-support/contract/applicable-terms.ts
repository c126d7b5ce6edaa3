/**
 * The answer to "which terms apply?" (適用される規約): the text in force on a day, or the older one a debt stays under.
 *
 * Source: N 第2条, 附則, 附則（2022年7月25日）第2条 · N-002, N-003, N-004, D-N36
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  APPLICABLE_TERMS_WORDS,
  debtStep,
  FUTURE_TERMS,
  inForceWords,
  notHeldWords,
  OLDER_DEBT_WORDS,
  revisionSteps,
} from './applicable-terms-words.ts';
import { FIRST_DAY_UNDER_NEW_DEBT_RULES, HELD_TEXT_FROM, isTextHeld, termsRevisionOn } from './terms-in-force.ts';

const RULE = 'applicable-terms/1';
const INPUTS = { on: { kind: 'date', from: 'today' }, debtDue: { kind: 'date', optional: true } } as const;

export const applicableTerms = defineLookup({
  question: 'termsInForce',
  service: 'serverSupport',
  group: 'contract',
  verification: null,
  inputs: INPUTS,
  words: APPLICABLE_TERMS_WORDS,
  answer: answerApplicableTerms,
});

/**
 * `decided` from the day of the text that is held; `external` before it, with the notice to ask for, and for a debt that was due before
 * 2022-08-01, whatever the day.
 *
 * Source: N 第2条, 附則 · N-002, N-003, N-004
 */
function answerApplicableTerms({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { on, debtDue } = inputs;
  const revision = termsRevisionOn(on);
  const debt = debtDue === null ? [] : [debtStep(debtDue, today)];
  if (debtDue !== null && debtDue < FIRST_DAY_UNDER_NEW_DEBT_RULES) {
    return plainAnswer(facts, tables, {
      rule: RULE,
      state: 'external',
      outcome: { type: 'olderDebtRules', due: formatIsoDate(debtDue) },
      words: OLDER_DEBT_WORDS,
      citations: [citeArticle('N-004'), citeArticle('N-002')],
      defectIds: ['D-N36'],
      working: debt,
    });
  }
  const held = isTextHeld(on);
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: held ? 'decided' : 'external',
    outcome: held
      ? { type: 'termsInForce', revision, from: formatIsoDate(HELD_TEXT_FROM) }
      : { type: 'textNotHeld', revision, on: formatIsoDate(on) },
    words: held ? inForceWords(on, today) : notHeldWords(revision),
    citations: [citeArticle('N-003'), citeArticle('N-002')],
    alsoRead: debtDue === null ? [] : ['N-004'],
    defectIds: held ? [] : ['D-N36'],
    working: [...revisionSteps(revision), ...debt],
    warnings: on > today ? [FUTURE_TERMS] : [],
  });
}
