import { describe, expect, test } from 'vitest';
import type { Channel } from '../../shared/desk/contract.ts';
import type { GrantedClass, Reader } from './access.ts';
import { filterReply, maskText } from './field-filter.ts';

const CASE_ID = '0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b';

/** A case with one field of every class that a case carries. */
const CASE = {
  caseId: CASE_ID,
  number: 'C-2026-000001',
  openedAt: 1,
  updatedAt: 2,
  state: 'open',
  service: 'serverSupport',
  category: null,
  disposition: null,
  operatorName: 'operator one',
  maskedName: 'MASKED',
  nextDue: null,
  tags: [],
  handle: 'N-0001',
  contractorName: 'PERSONAL',
  closedAt: null,
  checks: {},
  contacts: [],
  timeline: [{ sequence: 1, at: 1, kind: 'note', actorName: 'operator one', facts: { code: 'x' }, text: 'NOTE' }],
  decisions: [],
  promises: [],
  verifications: [
    {
      at: 1,
      level: 'A',
      result: 'confirmed',
      method: 'items',
      items: ['name'],
      perItem: 'AUDIT',
      normaliserVersion: '1',
      operatorName: 'operator one',
    },
  ],
};

function shown(reader: Reader, granted: readonly GrantedClass[] = [], channel: Channel = 'case:get') {
  const filtered = filterReply({ channel, reader, granted: new Set(granted) }, caseFor());
  if (!filtered.ok) throw new Error(`refused at ${filtered.error.path}`);
  const view = filtered.value as typeof CASE;
  return {
    masked: view.maskedName,
    personal: view.contractorName,
    note: view.timeline[0]?.text,
    audit: view.verifications[0]?.perItem,
  };
}

const caseFor = () => structuredClone(CASE);

describe('filterReply', () => {
  test.each([
    { reader: 'operator', granted: [], expected: { masked: 'MASKED', personal: null, note: null, audit: null } },
    {
      reader: 'operator',
      granted: ['note'],
      expected: { masked: 'MASKED', personal: null, note: 'NOTE', audit: null },
    },
    {
      reader: 'operator',
      granted: ['personal', 'note'],
      expected: { masked: 'MASKED', personal: 'PERSONAL', note: 'NOTE', audit: null },
    },
    { reader: 'supervisor', granted: [], expected: { masked: 'MASKED', personal: null, note: null, audit: 'AUDIT' } },
    {
      reader: 'supervisor',
      granted: ['personal', 'note'],
      expected: { masked: 'MASKED', personal: 'PERSONAL', note: 'NOTE', audit: 'AUDIT' },
    },
    {
      reader: 'administrator',
      granted: ['personal', 'note'],
      expected: { masked: 'MASKED', personal: 'P••••', note: null, audit: null },
    },
    {
      reader: 'auditor',
      granted: ['personal', 'note'],
      expected: { masked: 'MASKED', personal: null, note: null, audit: 'AUDIT' },
    },
    {
      reader: 'nobody',
      granted: ['personal', 'note'],
      expected: { masked: null, personal: null, note: null, audit: null },
    },
  ] as const)('shows $reader with $granted granted what the table says', ({ reader, granted, expected }) => {
    expect(shown(reader, granted)).toEqual(expected);
  });

  test('keeps what has no class, and does not touch what the handler gave', () => {
    const given = caseFor();
    const filtered = filterReply({ channel: 'case:get', reader: 'nobody', granted: new Set() }, given);
    expect(given).toEqual(CASE);
    expect(filtered).toMatchObject({
      ok: true,
      value: { number: CASE.number, tags: [], timeline: [{ facts: { code: 'x' } }] },
    });
  });

  test('refuses a value the contract does not describe, and names the place without its content', () => {
    const extra = { ...caseFor(), timeline: [{ ...CASE.timeline[0], unheardOf: 'CANARY' }] };
    const filtered = filterReply({ channel: 'case:get', reader: 'supervisor', granted: new Set() }, extra);
    expect(filtered).toEqual({ ok: false, error: { path: 'timeline.0' } });
  });

  test('would show everything if the table were not asked (twin)', () => {
    expect(JSON.stringify(CASE)).toMatch(/PERSONAL.*NOTE.*AUDIT/);
  });
});

describe('maskText', () => {
  test.each([
    ['髙橋商事', '髙••••'],
    ['𠮷野', '𠮷••••'],
    ['', '••••'],
  ])('makes of %s %s', (text, masked) => expect(maskText(text)).toBe(masked));
});
