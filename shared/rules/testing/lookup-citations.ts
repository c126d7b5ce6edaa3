/** What the answers to a look-up question cite, found by asking it again and again with made-up inputs; and the table of it as a module. */
import { lookupFacts } from '../../decisions/question-facts.ts';
import { LOOKUP_QUESTIONS, type LookupQuestion } from '../../decisions/questions.ts';
import { answerQuestion } from '../answer-question.ts';
import { LOOKUPS } from '../lookups.ts';
import { TEST_TABLES } from '../testing.ts';
import { numbersFrom, sampleInputs } from './sample-inputs.ts';

const SAMPLES = 300;
const WIDEST = 120;
/** What an answer rests on comes first; what stands further back, such as the terms in force, is behind most answers. */
const FOREMOST = 2;

/** The rules of the terms that any answer cites among the first `places` of its citations. */
export function citedBy(question: LookupQuestion, places: number): readonly string[] {
  const { inputs: specs, service } = LOOKUPS[question];
  const next = numbersFrom(20_261_121);
  const cited = Array.from({ length: SAMPLES }, () => {
    const facts = lookupFacts({ question, inputs: sampleInputs(specs, next) }, service, '2026-11-21');
    const answered = answerQuestion(facts, TEST_TABLES);
    return answered.ok ? answered.value.citations.filter(({ layer }) => layer === 'terms').slice(0, places) : [];
  });
  return [...new Set(cited.flat().map(({ ruleId }) => ruleId))].toSorted();
}

function lineOf(question: LookupQuestion): string {
  const ids = citedBy(question, FOREMOST).map((id) => `'${id}'`);
  const line = `  ${question}: [${ids.join(', ')}],`;
  return line.length <= WIDEST ? line : [`  ${question}: [`, ...ids.map((id) => `    ${id},`), '  ],'].join('\n');
}

export const LOOKUP_SOURCES_FILE = 'shared/rules/lookup-sources.ts';

export const lookupSourcesModule = (): string => `/**
 * The rules that the answers to each look-up question rest on, so that the article guide can lead from an article to its questions. Written by
 * \`npm run coverage:rules\` out of the answers; nothing here is decided by hand.
 */
import type { LookupQuestion } from '../decisions/questions.ts';
import type { CitedRuleId } from '../terms/articles.ts';

export const LOOKUP_SOURCES: { readonly [Question in LookupQuestion]?: readonly CitedRuleId[] } = {
${LOOKUP_QUESTIONS.map(lineOf).join('\n')}
};
`;
