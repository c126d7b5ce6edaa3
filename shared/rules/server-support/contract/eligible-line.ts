/**
 * The answer to "does it work with my line?" (利用回線): the eleven types the definition lists, and no other.
 *
 * Source: N 第3条 · N-005, N-012
 */
import { LINE_KINDS } from '../../../contractors/contract.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  COLLABORATION_PARTY,
  COLLABORATION_UNKNOWN,
  ELIGIBLE,
  ELIGIBLE_LINE_WORDS,
  LINE_TO_BE_CHECKED,
  lineStep,
} from './eligible-line-words.ts';

const INPUTS = {
  line: { kind: 'choice', options: [...LINE_KINDS, 'other'], from: 'lineKind' },
  collaboration: { kind: 'yesNo', optional: true },
} as const;

export const eligibleLine = defineLookup({
  question: 'eligibleLine',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: ELIGIBLE_LINE_WORDS,
  answer: answerEligibleLine,
});

/**
 * `decided` for a line of the list; `external` for any other, because a retired or renamed type is told only by the terms of the line. Who may
 * apply with a collaboration line is another question (N-012).
 *
 * Source: N 第3条 · N-005
 */
function answerEligibleLine({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { line, collaboration } = inputs;
  const rule = 'eligible-line/1';
  const citations = [citeArticle('N-005')];
  if (line === 'other') {
    const outcome = { type: 'lineUnknown' };
    return plainAnswer(facts, tables, { rule, state: 'external', outcome, words: LINE_TO_BE_CHECKED, citations });
  }
  const item = LINE_KINDS.indexOf(line) + 1;
  return plainAnswer(facts, tables, {
    rule,
    state: 'decided',
    outcome: { type: 'eligible', line, item },
    words: ELIGIBLE,
    citations,
    alsoRead: ['N-012'],
    working: [lineStep(line, item)],
    warnings: collaboration === null ? [COLLABORATION_UNKNOWN] : collaboration ? [COLLABORATION_PARTY] : [],
  });
}
