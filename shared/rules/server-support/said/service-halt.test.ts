/** Why the service cannot be used: four states that are never taken for one another, what was announced, and the day the service ends. */
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing.ts';
import { serviceHalt } from './service-halt.ts';

describe('serviceHalt (N-036, N-049, N-050)', () => {
  test.each([
    { halt: 'discontinued', state: 'decided', type: 'discontinued', cites: ['N-036', 'N-037'] },
    { halt: 'suspended', state: 'needsApproval', type: 'suspended', cites: ['N-047', 'N-039'] },
    { halt: 'restricted', state: 'external', type: 'restricted', cites: ['N-049'] },
    { halt: 'ended', state: 'decided', type: 'ended', cites: ['N-050'] },
    { halt: 'unknown', state: 'decided', type: 'takenAsFault', cites: ['N-118'] },
  ] as const)('$halt is $state and cites $cites', ({ halt, state, type, cites }) => {
    const answer = ask(serviceHalt, { halt, announced: 'before' });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(cites);
    expect(answer.headline.length).toBeLessThanOrEqual(28);
  });

  test.each(['discontinued', 'suspended', 'restricted', 'ended'] as const)(
    '%s is excluded from liability (N-092)',
    (halt) => {
      expect(ask(serviceHalt, { halt }).ruleIds).toContain('N-092');
    },
  );

  test('a discontinuation brings no money: N has no compensation clause (N-038)', () => {
    expect(ask(serviceHalt, { halt: 'discontinued' }).ruleIds).toContain('N-038');
  });

  test('a discontinuation shows the slip of the pen in its ground, and no other state does (D-N08)', () => {
    for (const halt of ['discontinued', 'suspended', 'restricted', 'ended', 'unknown']) {
      expect(ask(serviceHalt, { halt }).defectIds).toEqual(halt === 'discontinued' ? ['D-N08'] : []);
    }
  });

  test('never guesses the reason, which the announcement gives (N-036)', () => {
    expect(ask(serviceHalt, { halt: 'discontinued', announced: 'after' }).readAloud).not.toMatch(/保守|工事|一時/u);
  });

  test('the four states bear four labels', () => {
    const headlines = ['discontinued', 'suspended', 'restricted', 'ended'].map(
      (halt) => ask(serviceHalt, { halt }).headline,
    );
    for (const [index, label] of ['中止', '停止', '制限', '終了'].entries()) expect(headlines[index]).toContain(label);
    expect(new Set(headlines).size).toBe(4);
  });
});

describe('the announcement of a discontinuation (N-037)', () => {
  test.each([
    { announced: 'before', state: 'decided', warned: null },
    { announced: 'after', state: 'decided', warned: '規約に書かれていません' },
    { announced: 'none', state: 'needsApproval', warned: '緊急' },
    { announced: null, state: 'decided', warned: '確かめていません' },
  ] as const)('$announced: $state', ({ announced, state, warned }) => {
    const answer = ask(serviceHalt, { halt: 'discontinued', announced });
    expect(answer).toMatchObject({ state, outcome: { type: 'discontinued', announced } });
    expect(answer.warnings.length).toBe(warned === null ? 1 : 2);
    if (warned !== null) expect(answer.warnings[1]).toContain(warned);
  });

  test.each([
    { announced: 'before', mentions: true },
    { announced: 'after', mentions: true },
    { announced: 'none', mentions: false },
    { announced: null, mentions: false },
  ] as const)('$announced: the web page is named only where it says something', ({ announced, mentions }) => {
    const { readAloud } = ask(serviceHalt, { halt: 'discontinued', announced });
    expect(readAloud.includes('ホームページ')).toBe(mentions);
  });
});

describe('the end of the service (N-050)', () => {
  test.each([
    { name: 'an ordinary day', endsOn: '2027-03-31', lastBilledOn: '2027-03-30' },
    { name: 'the first of a month', endsOn: '2027-04-01', lastBilledOn: '2027-03-31' },
    { name: 'New Year', endsOn: '2027-01-01', lastBilledOn: '2026-12-31' },
    { name: 'March 1st of a leap year', endsOn: '2028-03-01', lastBilledOn: '2028-02-29' },
    { name: 'a Sunday, which shifts nothing', endsOn: '2026-11-29', lastBilledOn: '2026-11-28' },
    { name: 'today', endsOn: '2026-11-21', lastBilledOn: '2026-11-20' },
  ])('$name: cancelled on $endsOn, billed to $lastBilledOn (N-050, N-063)', ({ endsOn, lastBilledOn }) => {
    const answer = ask(serviceHalt, { halt: 'ended', announced: 'before', endsOn });
    expect(answer).toMatchObject({
      state: 'decided',
      outcome: { type: 'ended', cancelledOn: endsOn, lastBilledOn },
      promise: { kind: 'told', due: endsOn, tentative: false },
    });
    expect(answer.ruleIds).toEqual(['N-050', 'N-063', 'N-092']);
    expect(answer.readAloud).toContain('終了いたします');
  });

  test('a day that has passed is told as passed, and promises nothing', () => {
    const answer = ask(serviceHalt, { halt: 'ended', announced: 'before', endsOn: '2026-11-20' });
    expect(answer.readAloud).toContain('終了しており');
    expect(answer.promise).toBeNull();
  });

  test('without a day there is neither date nor promise', () => {
    const answer = ask(serviceHalt, { halt: 'ended', announced: 'before' });
    expect(answer.outcome).toEqual({ type: 'ended', cancelledOn: null, lastBilledOn: null });
    expect(answer.readAloud).not.toMatch(/\d/u);
    expect(answer.promise).toBeNull();
  });

  test('an end that nobody was told of is a supervisor’s, without the day (N-050)', () => {
    const answer = ask(serviceHalt, { halt: 'ended', announced: 'none', endsOn: '2027-03-31' });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'endUnannounced' }, promise: null });
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d/u);
  });
});
