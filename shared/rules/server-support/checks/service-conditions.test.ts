/** The seven conditions and the path to the internet, each met, unmet and not asked. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { checkWords } from '../../../words/check-words.ts';
import { ask } from '../../testing.ts';
import { serviceConditions } from './service-conditions.ts';

const MET = {
  requestedByContractor: 'contractor',
  internetPath: 'working',
  connectedToLine: true,
  alwaysOnline: true,
  lineOpen: true,
  providerUsable: true,
  environmentKept: true,
  runToSpecification: true,
} as const satisfies InputValues;

const asked = (inputs: InputValues) => ask(serviceConditions, { ...MET, ...inputs });

describe('serviceConditions (N-105, N-031)', () => {
  test('is decided when all hold, and says that it may still be impossible', () => {
    const answer = asked({});
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'conditionsMet' } });
    expect(answer.warnings).toEqual(['条件がそろっていても、ご利用の状況によっては提供できないことがあります。']);
    expect(answer.working).toHaveLength(8);
  });

  test.each([
    ['connectedToLine', false],
    ['alwaysOnline', false],
    ['lineOpen', false],
    ['requestedByContractor', 'stranger'],
    ['providerUsable', false],
    ['environmentKept', false],
    ['runToSpecification', false],
    ['internetPath', 'notPrepared'],
  ])('puts an unmet %s to a supervisor, because declining is a judgement (N-109)', (condition, value) => {
    const answer = asked({ [condition]: value });
    expect(answer).toMatchObject({ state: 'needsApproval', outcome: { type: 'conditionsUnmet', unmet: [condition] } });
    expect(answer.ruleIds).toContain('N-109');
    expect(answer.readAloud).not.toContain('お断り');
  });

  test.each(Object.keys(MET))('asks for %s while nobody has said', (condition) => {
    expect(asked({ [condition]: null })).toMatchObject({
      state: 'decided',
      outcome: { type: 'conditionsUnknown', unknown: [condition] },
    });
  });

  test('reads out the first question that is open, as the checklist of a call asks it, and shows the others', () => {
    const { readAloud, working } = asked({ lineOpen: null, environmentKept: null, internetPath: null });
    expect(readAloud).toBe(
      'ご利用の環境を確認させてください。機器からインターネットへの通信は、いまお使いになれますでしょうか。',
    );
    expect(working.map(({ text }) => text)).toContain(`未確認：${checkWords.environmentKept.say}`);
  });

  test('puts a representative to a supervisor: condition (4) says the contractor himself', () => {
    expect(asked({ requestedByContractor: 'representative' })).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'representativeAsks', unknown: [] },
    });
  });

  test('takes a fault of the line for a matter of the line, not for a condition unmet (N-031)', () => {
    const answer = asked({ internetPath: 'lineFault', providerUsable: null });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'lineFault' } });
    expect(answer.working[1]?.text).toContain('回線の障害');
    expect(answer.citations[0]?.ruleId).toBe('N-031');
  });

  test('tells what is unmet before everything else', () => {
    const answer = asked({
      internetPath: 'lineFault',
      requestedByContractor: 'representative',
      lineOpen: false,
      alwaysOnline: null,
    });
    expect(answer.outcome).toEqual({ type: 'conditionsUnmet', unmet: ['lineOpen'], unknown: ['alwaysOnline'] });
  });

  test('keeps its headline short however much is unmet', () => {
    const none = Object.fromEntries(Object.keys(MET).map((name) => [name, false]));
    const answer = asked({ ...none, requestedByContractor: 'stranger', internetPath: 'notPrepared' });
    expect(answer.headline).toMatch(/ほか6点$/u);
    expect(answer.headline.length).toBeLessThanOrEqual(28);
    expect(answer.readAloud).not.toContain('ほか');
  });
});
