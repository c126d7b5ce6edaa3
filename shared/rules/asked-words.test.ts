/** What was asked, in words: every question, every kind of input. */
import { describe, expect, test } from 'vitest';
import { LOOKUP_QUESTIONS } from '../decisions/questions.ts';
import { askedLines } from './asked-words.ts';
import { LOOKUPS } from './lookups.ts';
import { numbersFrom, sampleInputs } from './testing/sample-inputs.ts';

describe('askedLines', () => {
  test('writes days, amounts and choices as people read them', () => {
    const inputs = { principal: 1_234_567, dueOn: '2026-12-01', paidOn: null };
    expect(askedLines({ question: 'lateInterest', facts: { inputs } }).map(({ text }) => text)).toEqual([
      '1,234,567円',
      '2026年12月1日（火）',
      '—',
    ]);
  });

  test.each(LOOKUP_QUESTIONS)('has a line with words for every input of %s', (question) => {
    const { inputs: specs } = LOOKUPS[question];
    const next = numbersFrom(7);
    for (let sample = 0; sample < 20; sample += 1) {
      const inputs = sampleInputs(specs, next);
      const lines = askedLines({ question, facts: { inputs } });
      expect(lines).toHaveLength(Object.keys(specs).length);
      // No ISO day and no true or false reaches a reader.
      for (const [index, spec] of Object.values(specs).entries()) {
        const { label, text } = lines[index] ?? { label: '', text: '' };
        expect(label).not.toBe('');
        expect(text).not.toMatch(spec.kind === 'text' ? /^$/u : /^$|true|false|\d{4}-\d\d-\d\d/u);
      }
    }
  });

  test('shows an input the question no longer has as it was stored', () => {
    const lines = askedLines({ question: 'monthlyFee', facts: { inputs: { on: '2026-12-01', gone: true } } });
    expect(lines.at(-1)).toEqual({ label: 'gone', text: 'true' });
  });

  test('says nothing of a question that the stamps of a call answer', () => {
    expect(askedLines({ question: 'onSiteVisit', facts: { answeredAt: 1 } })).toEqual([]);
  });
});
