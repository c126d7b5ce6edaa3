/** What is said in each situation: how sure it is, which articles carry it, and what is never said with it. */
import { describe, expect, test } from 'vitest';
import type { Lookup } from '../../lookup.ts';
import { ask } from '../../testing.ts';
import { ASSURANCES, assurance } from './assurance.ts';
import { DAMAGE_CAUSES, damage } from './damage.ts';
import { DISPUTE_MATTERS, dispute } from './dispute.ts';
import { interestWaiver } from './interest-waiver.ts';
import { LINE_MATTERS, lineFee } from './line-fee.ts';
import { PASSING_MATTERS, rightPassed } from './right-passed.ts';

const cited = (lookup: Lookup, inputs: Parameters<typeof ask>[1]) => {
  const { state, citations, ruleIds, defectIds, outcome } = ask(lookup, inputs);
  return { state, cites: citations.map(({ ruleId }) => ruleId), ruleIds, defectIds, outcome };
};

describe('assurance (N-085, N-086, N-088, N-090)', () => {
  test.each([
    { about: 'waiting', cites: ['N-085'] },
    { about: 'solution', cites: ['N-086'] },
    { about: 'noFaults', cites: ['N-088'] },
    { about: 'data', cites: ['N-088'] },
    { about: 'guidedWork', cites: ['N-090'] },
  ] as const)('$about is not promised ($cites)', ({ about, cites }) => {
    expect(cited(assurance, { about })).toMatchObject({
      state: 'decided',
      outcome: { type: 'notPromised', about },
      cites,
      defectIds: [],
    });
  });
});

describe('damage (N-038, N-061, N-087..N-093)', () => {
  test.each([
    { cause: 'otherNetwork', state: 'decided', cites: ['N-087'] },
    { cause: 'unclear', state: 'needsApproval', cites: ['N-087'] },
    { cause: 'ourEquipment', state: 'notProvided', cites: ['N-038'] },
    { cause: 'dataLost', state: 'needsApproval', cites: ['N-088'] },
    { cause: 'guidedWork', state: 'decided', cites: ['N-090'] },
    { cause: 'wrongGuidance', state: 'needsApproval', cites: ['N-090'] },
    { cause: 'ownChange', state: 'decided', cites: ['N-089'] },
    { cause: 'halted', state: 'decided', cites: ['N-092', 'N-038'] },
    { cause: 'disaster', state: 'decided', cites: ['N-093'] },
    { cause: 'thirdParty', state: 'decided', cites: ['N-091'] },
    { cause: 'terminated', state: 'needsApproval', cites: ['N-061'] },
  ] as const)('$cause is $state ($cites)', ({ cause, state, cites }) => {
    const type = state === 'decided' ? 'notCompensated' : 'compensationOpen';
    expect(cited(damage, { cause })).toMatchObject({ state, outcome: { type, cause }, cites });
  });

  test.each(DAMAGE_CAUSES)('%s: nothing is admitted, and what is open is not denied', (cause) => {
    const { state, readAloud, warnings } = ask(damage, { cause });
    expect(readAloud).not.toMatch(/お支払いいたします|補償いたします|責任を認め|円/u);
    if (state === 'decided') return;
    expect(readAloud).not.toMatch(/対象と?(では|なって)/u);
    expect(readAloud).toContain('責任者');
    expect(warnings[0]).toContain('一切責任はありません');
  });
});

describe('dispute (N-111)', () => {
  test.each([
    { about: 'lawsuit', state: 'needsApproval' },
    { about: 'lawyer', state: 'needsApproval' },
    { about: 'talk', state: 'decided' },
    { about: 'court', state: 'decided' },
    { about: 'law', state: 'decided' },
    { about: 'opinion', state: 'external' },
  ] as const)('$about is $state, with no opinion (N-111)', ({ about, state }) => {
    expect(cited(dispute, { about })).toMatchObject({ state, cites: ['N-111'] });
    expect(ask(dispute, { about }).warnings[0]).toContain('法律上の問題はありません');
  });
});

describe('rightPassed (N-025, N-026, D-N41)', () => {
  test.each([
    { about: 'debts', state: 'decided', cites: ['N-025'], defectIds: [] },
    { about: 'assignedDebts', state: 'decided', cites: ['N-025'], defectIds: [] },
    { about: 'rights', state: 'decided', cites: ['N-025'], defectIds: [] },
    { about: 'sale', state: 'decided', cites: ['N-026', 'N-023'], defectIds: ['D-N41'] },
    { about: 'pledge', state: 'decided', cites: ['N-026'], defectIds: [] },
    { about: 'inheritance', state: 'decided', cites: ['N-027', 'N-026'], defectIds: ['D-N41'] },
    { about: 'lending', state: 'needsApproval', cites: ['N-026'], defectIds: [] },
  ] as const)('$about is $state ($cites $defectIds)', ({ about, state, cites, defectIds }) => {
    expect(cited(rightPassed, { about })).toMatchObject({ state, cites, defectIds });
  });

  test('debts already assigned to the billing company pass too (N-025, N-079)', () => {
    expect(cited(rightPassed, { about: 'assignedDebts' }).ruleIds).toEqual(['N-025', 'N-079']);
  });
});

describe('lineFee (N-110)', () => {
  test.each([
    { about: 'fee', state: 'decided' },
    { about: 'amount', state: 'external' },
    { about: 'equipment', state: 'decided' },
  ] as const)('$about is $state (N-110)', ({ about, state }) => {
    expect(cited(lineFee, { about })).toMatchObject({ state, cites: ['N-110'] });
  });
});

describe('interestWaiver (N-068)', () => {
  test.each([
    { otherCharges: true, state: 'decided', type: 'notWaived' },
    { otherCharges: false, state: 'needsApproval', type: 'waiverOpen' },
    { otherCharges: null, state: 'needsApproval', type: 'waiverOpen' },
  ] as const)('with other charges $otherCharges it is $type, and never promised (N-068)', (row) => {
    const answer = ask(interestWaiver, { otherCharges: row.otherCharges });
    expect(answer).toMatchObject({ state: row.state, outcome: { type: row.type }, promise: null });
    expect(answer.warnings[0]).toContain('免除します');
    expect(answer.readAloud).not.toMatch(/免除|請求しない|いたしません/u);
  });
});

describe('every situation', () => {
  const situations = [
    ...ASSURANCES.map((about) => [assurance, { about }] as const),
    ...DAMAGE_CAUSES.map((cause) => [damage, { cause }] as const),
    ...DISPUTE_MATTERS.map((about) => [dispute, { about }] as const),
    ...PASSING_MATTERS.map((about) => [rightPassed, { about }] as const),
    ...LINE_MATTERS.map((about) => [lineFee, { about }] as const),
    ...[true, false, null].map((otherCharges) => [interestWaiver, { otherCharges }] as const),
  ].map(([lookup, inputs]) => ({ asked: `${lookup.question} ${JSON.stringify(inputs)}`, answer: ask(lookup, inputs) }));

  test.each(situations)('$asked: says a sentence or three, short in the headline, with no figure', ({ answer }) => {
    const { headline, readAloud, promise } = answer;
    expect(headline.length).toBeLessThanOrEqual(28);
    expect(readAloud.match(/[。？]/gu)?.length).toBeLessThanOrEqual(3);
    expect(readAloud).not.toMatch(/\d/u);
    expect(promise).toBeNull();
  });

  test.each(situations)('$asked: does not say what it warns of', ({ answer: { warnings, readAloud, headline } }) => {
    const never = [...(warnings[0] ?? '').matchAll(/「([^」]+)」/gu)].map(([, phrase]) => phrase ?? '');
    expect(warnings[0]).toMatch(/とは言わない。$/u);
    expect(never).not.toHaveLength(0);
    expect(never.filter((phrase) => readAloud.includes(phrase) || headline.includes(phrase))).toEqual([]);
  });

  test.each(situations)('$asked: offers what can be done', ({ answer: { working } }) => {
    expect(working).toEqual([{ label: 'できること', text: expect.stringMatching(/。$/u), predicted: false }]);
  });
});
