/**
 * Which articles a look-up question answers by, taken from its answers themselves: the rules that any of them cites first or
 * second. The table is written by this test (`vitest run shared/rules/lookup-sources.test.ts -u`), and held against the rules by it ever after.
 */
import { expect, test } from 'vitest';
import { lookupFacts } from '../decisions/question-facts.ts';
import { LOOKUP_QUESTIONS, type LookupQuestion } from '../decisions/questions.ts';
import { answerQuestion } from './answer-question.ts';
import { LOOKUPS } from './lookups.ts';
import { numbersFrom, sampleInputs } from './testing/sample-inputs.ts';
import { TEST_TABLES } from './testing.ts';

const SAMPLES = 300;
const WIDEST = 120;
/** What an answer rests on comes first; what stands further back, such as the terms in force, is behind most answers. */
const FOREMOST = 2;

function citedBy(question: LookupQuestion): readonly string[] {
  const { inputs: specs, service } = LOOKUPS[question];
  const next = numbersFrom(20_261_121);
  const cited = Array.from({ length: SAMPLES }, () => {
    const facts = lookupFacts({ question, inputs: sampleInputs(specs, next) }, service, '2026-11-21');
    const answered = answerQuestion(facts, TEST_TABLES);
    return answered.ok ? answered.value.citations.filter(({ layer }) => layer === 'terms').slice(0, FOREMOST) : [];
  });
  return [...new Set(cited.flat().map(({ ruleId }) => ruleId))].toSorted();
}

function lineOf(question: LookupQuestion): string {
  const ids = citedBy(question).map((id) => `'${id}'`);
  const line = `  ${question}: [${ids.join(', ')}],`;
  return line.length <= WIDEST ? line : [`  ${question}: [`, ...ids.map((id) => `    ${id},`), '  ],'].join('\n');
}

test('the table of sources says what the answers cite', async () => {
  const table = `/**
 * The rules that the answers to each look-up question rest on, so that the article guide can lead from an article to its questions. Written by
 * lookup-sources.test.ts; nothing here is decided by hand.
 */
import type { LookupQuestion } from '../decisions/questions.ts';
import type { CitedRuleId } from '../terms/articles.ts';

export const LOOKUP_SOURCES: { readonly [Question in LookupQuestion]?: readonly CitedRuleId[] } = {
${LOOKUP_QUESTIONS.map(lineOf).join('\n')}
};
`;
  await expect(table).toMatchFileSnapshot('./lookup-sources.ts');
});
