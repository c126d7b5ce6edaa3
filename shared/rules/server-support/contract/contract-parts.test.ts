/** What and whom the service takes: the six models, the eleven lines, the party of the line. */
import { describe, expect, test } from 'vitest';
import { DEVICE_MODELS, LINE_KINDS } from '../../../contractors/contract.ts';
import { lineWord } from '../../../words/domain-words.ts';
import { ask, TEST_TABLES, tablesWith } from '../../testing.ts';
import { contractingParty } from './contracting-party.ts';
import { coveredDevice } from './covered-device.ts';
import { eligibleLine } from './eligible-line.ts';
import { targetNetwork } from './target-network.ts';

const COVERED = tablesWith('P-DEVICE-COVERAGE', 'covered');
const DEFINITION_ONLY = tablesWith('P-DEVICE-COVERAGE', 'definitionOnly');
const INTRODUCED = { introducedOn: '2024-04-01' };

describe('coveredDevice (N-008, N-129, D-N01)', () => {
  test.each([
    { model: 'OS2', type: 'covered', state: 'decided' },
    { model: 'OS6', type: 'covered', state: 'decided' },
    { model: 'OS12', type: 'covered', state: 'decided' },
    { model: 'OS Pro 4', type: 'covered', state: 'twoReadings' },
    { model: 'OS Pro 8', type: 'covered', state: 'twoReadings' },
    { model: 'OS Pro 12', type: 'covered', state: 'twoReadings' },
    { model: 'other', type: 'notListed', state: 'decided' },
  ])('$model before any ruling: $type, $state', ({ model, type, state }) => {
    const answer = ask(coveredDevice, { model, ...INTRODUCED });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.defectIds).toEqual(state === 'twoReadings' ? ['D-N01'] : []);
    expect(answer.warnings.some((warning) => warning.includes('裁定がまだありません'))).toBe(state === 'twoReadings');
  });

  test.each([
    { ruling: 'that all six are covered', tables: COVERED, type: 'covered' },
    { ruling: 'that the definition alone counts', tables: DEFINITION_ONLY, type: 'notCovered' },
  ])('a ruling $ruling binds the next case, by its version', ({ tables, type }) => {
    for (const model of ['OS Pro 4', 'OS Pro 8', 'OS Pro 12']) {
      const answer = ask(coveredDevice, { model, ...INTRODUCED }, { tables });
      expect(answer).toMatchObject({ state: 'decided', outcome: { type, model, ruling: 2 }, warnings: [] });
      expect(answer.citations.map(({ place }) => place)).toContain('P-DEVICE-COVERAGE 第2版');
      expect(answer.working.some(({ text }) => text.includes('P-DEVICE-COVERAGE 第2版'))).toBe(true);
      expect(answer.versions['P-DEVICE-COVERAGE']).toBe('2');
    }
  });

  test.each(['OS2', 'OS6', 'OS12'])('no ruling is needed for %s, and none is cited', (model) => {
    for (const tables of [TEST_TABLES, COVERED, DEFINITION_ONLY]) {
      const answer = ask(coveredDevice, { model, ...INTRODUCED }, { tables });
      expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'covered', ruling: null } });
      expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['N-008']);
    }
  });

  test.each([
    { name: 'introduced', introducedOn: '2026-11-21', warns: null },
    { name: 'ordered, not installed', introducedOn: null, warns: '導入した日がありません' },
    { name: 'to be installed tomorrow', introducedOn: '2026-11-22', warns: '導入が済んでから' },
  ])('a device that is $name (N-016)', ({ introducedOn, warns }) => {
    const { warnings } = ask(coveredDevice, { model: 'OS6', introducedOn });
    expect(warnings.join('').includes(warns ?? '導入')).toBe(warns !== null);
  });

  test('knows the six models of annex 3 and one word for all others', () => {
    expect(coveredDevice.inputs['model']).toMatchObject({ options: [...DEVICE_MODELS, 'other'] });
  });
});

describe('eligibleLine (N-005)', () => {
  test.each(LINE_KINDS.map((line, index) => ({ line, item: index + 1 })))(
    '$line is item ($item) of the definition',
    ({ line, item }) => {
      const answer = ask(eligibleLine, { line, collaboration: false });
      expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'eligible', line, item }, warnings: [] });
      expect(answer.working[0]?.label).toContain(`(${item})`);
    },
  );

  test('there are eleven, and the line of the contract is put in as one of them', () => {
    expect(new Set(LINE_KINDS).size).toBe(11);
    expect(eligibleLine.inputs['line']).toEqual({
      kind: 'choice',
      options: [...LINE_KINDS, 'other'],
      from: 'lineKind',
    });
  });

  test.each([
    { kind: 'nextMansionHayabusa', word: '光ネクスト マンション隼' },
    { kind: '光電話', word: '光電話' },
    { kind: 'toString', word: 'toString' },
  ])('a line stored as $kind is shown as $word', ({ kind, word }) => {
    expect(lineWord(kind)).toBe(word);
  });

  test.each([null, true, false])(
    'any other line is for the terms of the line to say (collaboration: %s)',
    (collaboration) => {
      const answer = ask(eligibleLine, { line: 'other', collaboration });
      expect(answer).toMatchObject({ state: 'external', outcome: { type: 'lineUnknown' }, promise: null });
    },
  );

  test.each([
    { collaboration: null, says: 'まだ確認していません' },
    { collaboration: true, says: '回線のご契約者が指定する方' },
  ])('points to the party of a collaboration line ($collaboration) (N-012)', ({ collaboration, says }) => {
    expect(ask(eligibleLine, { line: 'nextFamily', collaboration }).warnings.join('')).toContain(says);
  });
});

describe('contractingParty (N-006, N-012, N-020, D-N04)', () => {
  test.each([
    { collaboration: false, relation: 'same', kept: null, type: 'partyAgrees', state: 'decided' },
    { collaboration: false, relation: 'designated', kept: true, type: 'partyDiffers', state: 'decided' },
    { collaboration: false, relation: 'designeeChanged', kept: null, type: 'partyDiffers', state: 'decided' },
    { collaboration: false, relation: 'other', kept: null, type: 'partyDiffers', state: 'decided' },
    {
      collaboration: false,
      relation: 'nameChangePending',
      kept: null,
      type: 'nameChangeFirst',
      state: 'needsApproval',
    },
    { collaboration: true, relation: 'same', kept: true, type: 'partyAgrees', state: 'decided' },
    { collaboration: true, relation: 'same', kept: false, type: 'designationMissing', state: 'needsApproval' },
    { collaboration: true, relation: 'designated', kept: true, type: 'designeeAgrees', state: 'twoReadings' },
    { collaboration: true, relation: 'designated', kept: false, type: 'designationMissing', state: 'needsApproval' },
    { collaboration: true, relation: 'designated', kept: null, type: 'designationMissing', state: 'needsApproval' },
    { collaboration: true, relation: 'designeeChanged', kept: true, type: 'designeeChanged', state: 'needsApproval' },
    { collaboration: true, relation: 'other', kept: true, type: 'notDesignated', state: 'decided' },
    { collaboration: true, relation: 'nameChangePending', kept: true, type: 'nameChangeFirst', state: 'needsApproval' },
  ])('collaboration $collaboration, $relation, designation kept $kept: $type', (row) => {
    const { collaboration, relation, kept, type, state } = row;
    const answer = ask(contractingParty, { collaboration, relation, designationKept: kept });
    expect(answer).toMatchObject({ state, outcome: { type }, promise: null });
    expect(answer.defectIds).toEqual(type === 'designeeAgrees' ? ['D-N04'] : []);
    expect(answer.ruleIds).toEqual(expect.arrayContaining(['N-006', 'N-012', 'N-020', 'N-032']));
  });

  test('shows the ground that would refuse a designee, read alone, and leaves the acceptance to the company (D-N04)', () => {
    const answer = ask(contractingParty, { collaboration: true, relation: 'designated', designationKept: true });
    expect(answer.alternatives).toMatchObject([{ kind: 'otherReading', label: '第9条3項4号だけで読むと' }]);
    expect(answer.warnings.join('')).toContain('会社の審査');
  });

  test('asks for the name change first, whatever the line (N-032)', () => {
    for (const collaboration of [true, false]) {
      const { citations } = ask(contractingParty, { collaboration, relation: 'nameChangePending' });
      expect(citations.map(({ ruleId }) => ruleId)).toEqual(['N-012', 'N-032']);
    }
  });
});

describe('targetNetwork (N-009, N-105, N-094, N-095)', () => {
  test.each([
    { administrator: 'contractor', requester: null, type: 'networkRecorded' },
    { administrator: 'thirdParty', requester: null, type: 'networkRecorded' },
    { administrator: 'contractor', requester: 'contractor', type: 'contractorAsks' },
    { administrator: 'contractor', requester: 'administrator', type: 'contractorAsks' },
    { administrator: 'contractor', requester: 'other', type: 'contractorMustAsk' },
    { administrator: 'thirdParty', requester: 'contractor', type: 'contractorAsks' },
    { administrator: 'thirdParty', requester: 'administrator', type: 'contractorMustAsk' },
    { administrator: 'thirdParty', requester: 'other', type: 'contractorMustAsk' },
  ])('run by $administrator, asked by $requester: $type', ({ type, ...inputs }) => {
    const answer = ask(targetNetwork, inputs);
    expect(answer).toMatchObject({ state: 'decided', outcome: { type }, promise: null });
    expect(answer.citations.some(({ ruleId }) => ruleId === 'N-105')).toBe(inputs.requester !== null);
    expect(answer.warnings).toHaveLength(inputs.administrator === 'thirdParty' ? 1 : 0);
    expect(answer.ruleIds.includes('N-095')).toBe(type === 'contractorAsks');
  });
});
