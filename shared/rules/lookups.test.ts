/**
 * What holds for every look-up question (規約アンサー), whatever is put in: an answer that can be checked, replayed, read aloud, and that never
 * leaves its own contract.
 */
import { describe, expect, test } from 'vitest';
import type { Json } from '../core/canonical-json.ts';
import { civilDate, formatIsoDate, parseIsoDate } from '../core/time.ts';
import { ANSWER_STATES, type Answer, answerText } from '../decisions/answer.ts';
import { lookupFacts } from '../decisions/question-facts.ts';
import { readInputs } from '../decisions/question-inputs.ts';
import { LOOKUP_QUESTIONS } from '../decisions/questions.ts';
import { POLICY_IDS } from '../policies/policy.ts';
import { ARTICLES } from '../terms/articles.ts';
import { DEFECTS } from '../terms/defects.ts';
import { answerQuestion, replay } from './answer-question.ts';
import { checkAcceptable } from './decision-gate.ts';
import { LOOKUPS } from './lookups.ts';
import { numbersFrom, sampleInputs } from './testing/sample-inputs.ts';
import { TEST_TABLES } from './testing.ts';

const SAMPLES = 200;

interface Sample {
  readonly inputs: Json;
  readonly answer: Answer;
}

function samplesOf(question: (typeof LOOKUP_QUESTIONS)[number]): readonly Sample[] {
  const { inputs: specs, service } = LOOKUPS[question];
  const next = numbersFrom(20_261_121);
  return Array.from({ length: SAMPLES }, () => {
    const inputs = sampleInputs(specs, next);
    const askedOn = formatIsoDate((civilDate(2026, 9, 1) + next(180)) as ReturnType<typeof civilDate>);
    const answered = answerQuestion(lookupFacts({ question, inputs }, service, askedOn), TEST_TABLES);
    if (!answered.ok) throw new Error(`${question} is outside the calendar for ${JSON.stringify(inputs)}`);
    return { inputs: inputs as Json, answer: answered.value };
  });
}

/** The first sample that is not as it should be, so that a failure shows what was asked. */
const failing = (samples: readonly Sample[], holds: (answer: Answer) => boolean): Sample | undefined =>
  samples.find(({ answer }) => !holds(answer));

describe.each(LOOKUP_QUESTIONS)('%s', (question) => {
  const lookup = LOOKUPS[question];
  const samples = samplesOf(question);

  test('is described under its own name, with words for every input and option', () => {
    expect(lookup.question).toBe(question);
    expect(lookup.words.ask).toMatch(/[？?]$|い$|た$|る$/u);
    expect(Object.keys(lookup.words.inputs)).toEqual(Object.keys(lookup.inputs));
    for (const [name, spec] of Object.entries(lookup.inputs)) {
      const words = lookup.words.inputs[name] as { label: string; options?: Record<string, string> };
      expect(words.label).not.toBe('');
      if (spec.kind === 'choice' || spec.kind === 'ticks') {
        expect(Object.keys(words.options ?? {})).toEqual([...spec.options]);
      }
    }
  });

  test('accepts what its description allows', () => {
    const next = numbersFrom(7);
    for (let i = 0; i < SAMPLES; i += 1)
      expect(readInputs(lookup.inputs, sampleInputs(lookup.inputs, next)).ok).toBe(true);
  });

  test('is answered in words that can be read aloud', () => {
    expect(
      failing(
        samples,
        ({ state, headline, reason, readAloud }) =>
          ANSWER_STATES.includes(state) &&
          headline !== '' &&
          headline.length <= 60 &&
          reason !== '' &&
          /[。？]$/u.test(readAloud),
      ),
    ).toBeUndefined();
  });

  test('cites rules of its own contract and desk policies only, all of them in the register (N-001)', () => {
    const letter = lookup.service === 'serverSupport' ? 'N-' : 'B-';
    const known = (id: string): boolean =>
      id.startsWith(letter) ? id in ARTICLES : (POLICY_IDS as readonly string[]).includes(id);
    expect(failing(samples, ({ ruleIds }) => ruleIds.every(known))).toBeUndefined();
    expect(
      failing(samples, ({ defectIds }) =>
        defectIds.every((id) => id in DEFECTS && id.startsWith(`D-${letter.charAt(0)}`)),
      ),
    ).toBeUndefined();
    expect(failing(samples, ({ citations, ruleIds }) => citations.length > 0 && ruleIds.length > 0)).toBeUndefined();
  });

  test('names every policy it cites among its versions, and its rule', () => {
    expect(
      failing(
        samples,
        ({ ruleIds, versions }) =>
          /^[a-z0-9-]+\/\d+$/u.test(versions['rule'] ?? '') &&
          ruleIds.filter((id) => id.startsWith('P-')).every((id) => versions[id] !== undefined),
      ),
    ).toBeUndefined();
  });

  test('promises nothing that an operator may not accept, and only on a real day', () => {
    expect(
      failing(
        samples,
        (answer) =>
          answer.promise === null || (checkAcceptable(answer).ok && parseIsoDate(answer.promise.due) !== null),
      ),
    ).toBeUndefined();
  });

  test('gives the same bytes when it is replayed from what is stored', () => {
    for (const { answer } of samples) {
      const stored = JSON.parse(answerText(answer)) as Answer;
      const again = replay(stored, TEST_TABLES);
      expect(again.ok && answerText(again.value)).toBe(answerText(answer));
    }
  });
});

describe('all look-up questions', () => {
  test('are asked in different words', () => {
    const asked = LOOKUP_QUESTIONS.map((question) => LOOKUPS[question].words.ask);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('have rules of different names', () => {
    const ruleOf = (question: (typeof LOOKUP_QUESTIONS)[number]) => samplesOf(question)[0]?.answer.versions['rule'];
    const rules = LOOKUP_QUESTIONS.map(ruleOf);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
