/** What becomes of the contract when its line ends: only a cancelled line ends it by itself. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { lineEnded } from './line-ended.ts';

describe('lineEnded (N-055, N-012, N-022, N-063, D-N05, D-N13)', () => {
  test.each([
    { name: 'in the past', completedOn: '2026-10-31', on: '2026-10-31', lastBilled: '2026-10-30', due: null },
    { name: 'yesterday', completedOn: '2026-11-20', on: '2026-11-20', lastBilled: '2026-11-19', due: null },
    { name: 'today', completedOn: '2026-11-21', on: '2026-11-21', lastBilled: '2026-11-20', due: '2026-11-21' },
    {
      name: 'on a day to come',
      completedOn: '2026-12-31',
      on: '2026-12-31',
      lastBilled: '2026-12-30',
      due: '2026-12-31',
    },
    {
      name: 'on the first of a month',
      completedOn: '2026-12-01',
      on: '2026-12-01',
      lastBilled: '2026-11-30',
      due: '2026-12-01',
    },
  ])('a line cancelled $name ends the contract on $on, paid until $lastBilled (N-063)', (row) => {
    const answer = ask(lineEnded, { event: 'cancelled', completedOn: row.completedOn, collaboration: false });
    const { on, lastBilled } = row;
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'automaticTermination', on, lastBilled } });
    expect(answer.promise?.due ?? null).toBe(row.due);
    expect(answer.headline.includes('見込み')).toBe(row.completedOn > '2026-11-21');
    expect(answer.defectIds).toEqual(['D-N13']);
  });

  test('while the cancellation of the line is not completed there is no day to tell', () => {
    const answer = ask(lineEnded, { event: 'cancelled', collaboration: false });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'endsOnCompletion' }, promise: null });
    expect(`${answer.headline}${answer.readAloud}`).not.toMatch(/\d/u);
  });

  test.each([
    { event: 'moved', says: '移転' },
    { event: 'converted', says: '転用' },
    { event: 'operatorChanged', says: '事業者変更' },
  ])('a line that is $event goes on, and is not taken for a cancellation', ({ event, says }) => {
    for (const completedOn of [null, '2026-10-31', '2026-12-31']) {
      for (const collaboration of [null, true, false]) {
        const answer = ask(lineEnded, { event, completedOn, collaboration });
        expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'contractGoesOn', event }, promise: null });
        expect(answer.readAloud).toContain(says);
        expect(answer.defectIds).toContain('D-N05');
      }
    }
  });

  test.each([
    { completedOn: '2026-12-31', date: '2026-12-31' },
    { completedOn: null, date: null },
  ])('a collaboration line waits for a supervisor (D-N13, $completedOn)', ({ completedOn, date }) => {
    const answer = ask(lineEnded, { event: 'cancelled', completedOn, collaboration: true });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'collaborationLine' }, promise: null });
    expect(answer.alternatives).toMatchObject([{ kind: 'otherReading', date }]);
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d月/u);
  });

  test('asks whether it is a collaboration line while nobody has said', () => {
    const warnsWith = (collaboration: boolean | null): boolean =>
      ask(lineEnded, { event: 'cancelled', completedOn: '2026-12-31', collaboration }).warnings.length > 0;
    expect([null, false].map(warnsWith)).toEqual([true, false]);
  });

  test('the end of the service never ends the contract by itself (N-050, D-N11)', () => {
    for (const completedOn of [null, '2026-10-31', '2026-12-31']) {
      const answer = ask(lineEnded, { event: 'serviceEnded', completedOn, collaboration: false });
      expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'notAutomatic' }, promise: null });
      expect(answer.defectIds).toEqual(['D-N11']);
      expect(answer.warnings.join('')).toContain('推測');
    }
  });

  test.each([
    { completedOn: '2023-11-30', state: 'external' },
    { completedOn: '2023-12-01', state: 'decided' },
  ])('a line cancelled on $completedOn: $state (N-002, D-N36)', ({ completedOn, state }) => {
    expect(ask(lineEnded, { event: 'cancelled', completedOn, collaboration: false }).state).toBe(state);
  });
});
