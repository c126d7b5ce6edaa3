/** Which text is in force on which day, and which debts stay under an older one; no earlier text is ever guessed at. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { applicableTerms } from './applicable-terms.ts';

describe('termsInForce (N-002, N-003, D-N36)', () => {
  test.each([
    { name: 'the day before the first', on: '2019-06-30', revision: null, state: 'external' },
    { name: 'the day of the first', on: '2019-07-01', revision: 1, state: 'external' },
    { name: 'the day before the second', on: '2020-06-24', revision: 1, state: 'external' },
    { name: 'the day of the second', on: '2020-06-25', revision: 2, state: 'external' },
    { name: 'the day before the third', on: '2022-06-30', revision: 2, state: 'external' },
    { name: 'the day of the third', on: '2022-07-01', revision: 3, state: 'external' },
    { name: 'the day before the fourth', on: '2022-07-31', revision: 3, state: 'external' },
    { name: 'the day of the fourth', on: '2022-08-01', revision: 4, state: 'external' },
    { name: 'the day before the fifth', on: '2022-08-31', revision: 4, state: 'external' },
    { name: 'the day of the fifth', on: '2022-09-01', revision: 5, state: 'external' },
    { name: 'the day before the sixth', on: '2023-09-30', revision: 5, state: 'external' },
    { name: 'the day of the sixth', on: '2023-10-01', revision: 6, state: 'external' },
    { name: 'the day before the seventh', on: '2023-11-30', revision: 6, state: 'external' },
    { name: 'the day of the seventh', on: '2023-12-01', revision: 7, state: 'decided' },
    { name: 'today', on: '2026-11-21', revision: 7, state: 'decided' },
  ])('$name: revision $revision, $state', ({ on, revision, state }) => {
    const answer = ask(applicableTerms, { on });
    expect(answer.state).toBe(state);
    expect(answer.outcome['revision']).toBe(revision);
    expect(answer.defectIds).toEqual(state === 'decided' ? [] : ['D-N36']);
    expect(answer.working.filter(({ text }) => text.includes('この日の規約'))).toHaveLength(revision === null ? 0 : 1);
  });

  test.each([
    { on: '2023-11-30', provision: 'B委VDコ155500000424-01' },
    { on: '2022-08-15', provision: '西ビ営Ｖ第000343号' },
    { on: '2019-07-01', provision: '西アＢＳ104号' },
  ])('names the notice whose text must be asked for ($on)', ({ on, provision }) => {
    expect(ask(applicableTerms, { on }).reason).toContain(provision);
  });

  test('names no text for a day before all of them', () => {
    expect(ask(applicableTerms, { on: '2019-06-30' }).reason).toContain('特定できません');
  });

  test.each([
    { name: 'today', on: '2026-11-21', warns: false },
    { name: 'tomorrow', on: '2026-11-22', warns: true },
  ])('says of $name whether the terms may change until then: $warns (N-002)', ({ on, warns }) => {
    const answer = ask(applicableTerms, { on });
    expect(answer.warnings.length > 0).toBe(warns);
    expect(answer.readAloud.includes('今後変わる')).toBe(warns);
  });

  test('reads no calendar and no policy', () => {
    expect(ask(applicableTerms, { on: '2026-11-21' }).versions).toEqual({ rule: 'applicable-terms/1' });
  });
});

describe('debts under the older rules (N-004)', () => {
  test.each([
    {
      name: 'the last day under them',
      debtDue: '2022-07-31',
      on: '2026-11-21',
      type: 'olderDebtRules',
      state: 'external',
    },
    { name: 'long before', debtDue: '2019-08-31', on: '2026-11-21', type: 'olderDebtRules', state: 'external' },
    { name: 'the day after', debtDue: '2022-08-01', on: '2026-11-21', type: 'termsInForce', state: 'decided' },
    { name: 'this year', debtDue: '2026-10-31', on: '2026-11-21', type: 'termsInForce', state: 'decided' },
    {
      name: 'the day after, of an event then',
      debtDue: '2022-08-01',
      on: '2022-08-01',
      type: 'textNotHeld',
      state: 'external',
    },
  ])('due $name: $type', ({ debtDue, on, type, state }) => {
    const answer = ask(applicableTerms, { on, debtDue });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.ruleIds).toContain('N-004');
    if (state === 'external') expect(answer.readAloud).not.toMatch(/\d/u);
  });

  test('are not read where nothing is owed', () => {
    expect(ask(applicableTerms, { on: '2026-11-21' }).ruleIds).not.toContain('N-004');
  });
});
