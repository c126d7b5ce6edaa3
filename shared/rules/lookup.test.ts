/** That a date far from any calendar is refused before a rule sees it, whatever the question. */
import { describe, expect, test } from 'vitest';
import type { InputSpec, InputValue } from '../decisions/question-inputs.ts';
import { LOOKUP_QUESTIONS } from '../decisions/questions.ts';
import { answerQuestion } from './answer-question.ts';
import { LOOKUPS } from './lookups.ts';
import { numbersFrom, sampleInputs } from './testing/sample-inputs.ts';
import { TEST_TABLES } from './testing.ts';

const takesDates = ({ kind }: InputSpec): boolean => kind === 'date' || kind === 'debts';
const asked = LOOKUP_QUESTIONS.flatMap((question) =>
  Object.entries(LOOKUPS[question].inputs)
    .filter(([, spec]) => takesDates(spec))
    .map(([input, { kind }]) => ({ question, input, kind })),
);

const dayAs = (kind: InputSpec['kind'], day: string): InputValue =>
  kind === 'debts' ? [{ due: day, amount: 1000 }] : day;

describe.each(asked)('$question, $input', ({ question, input, kind }) => {
  const { inputs: specs, service } = LOOKUPS[question];
  const answer = (day: string) => {
    const inputs = { ...sampleInputs(specs, numbersFrom(20_261_121)), [input]: dayAs(kind, day) };
    return answerQuestion({ service, question, askedOn: '2026-11-21', inputs }, TEST_TABLES);
  };

  test.each(['0001-01-01', '1954-12-31', '2100-01-01', '9999-12-31'])('%s is outside the calendar', (day) => {
    expect(answer(day)).toEqual({ ok: false, error: { type: 'outsideCalendar', firstYear: 1955, lastYear: 2099 } });
  });

  test('a day of this year is inside it', () => {
    expect(answer('2026-11-20').ok).toBe(true);
  });
});
