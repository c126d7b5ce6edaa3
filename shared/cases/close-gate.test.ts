/** The gate of wrap-up: each thing it demands, alone and together (N-112). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTACT_PHASES } from '../contacts/stamps.ts';
import type { ContractId } from '../core/ids.ts';
import { QUESTIONS } from '../decisions/questions.ts';
import { GATE_ITEMS } from '../desk/errors.ts';
import { SERVICES } from '../terms/service.ts';
import { CATEGORIES, DISPOSITIONS } from './case-words.ts';
import { type GateItem, missingItems, passGate, type WrapUpFacts } from './close-gate.ts';

const contractId = '00000000-0000-4000-8000-000000000001' as ContractId;
const complete: WrapUpFacts = {
  phase: 'wrapUp',
  service: 'serverSupport',
  category: 'fault',
  disposition: 'resolved',
  note: '再起動で復旧',
  contractId,
  reason: null,
  accepted: [],
};

describe('passGate', () => {
  test('lets a complete call through', () => {
    expect(passGate(complete)).toEqual({ ok: true, value: undefined });
  });

  const incomplete: readonly (readonly [string, Partial<WrapUpFacts>, readonly GateItem[]])[] = [
    ['a call that still lasts', { phase: 'talking' }, ['endOfCall']],
    ['a call on hold', { phase: 'holding' }, ['endOfCall']],
    ['no service', { service: null }, ['service']],
    ['no category', { category: null }, ['category']],
    ['no disposition', { disposition: null }, ['disposition']],
    ['an empty note', { note: '' }, ['note']],
    ['a note of spaces', { note: ' \u3000\n\t' }, ['note']],
    ['a note of invisible characters', { note: '\u200b\u2060\ufeff' }, ['note']],
    ['neither contract nor reason', { contractId: null }, ['contractOrReason']],
    ['no contract and a blank reason', { contractId: null, reason: '\u3000' }, ['contractOrReason']],
    ['a declined request without its reason (N-112)', { disposition: 'declined' }, ['declineReason']],
    ['a visit without a decision', { disposition: 'visitArranged' }, ['decisionForDisposition']],
    ['a visit on a send-back', { disposition: 'visitArranged', accepted: ['sendBack'] }, ['decisionForDisposition']],
    [
      'a send-back on a visit',
      { disposition: 'sendBackArranged', accepted: ['onSiteVisit'] },
      ['decisionForDisposition'],
    ],
    [
      'nothing at all',
      { phase: 'ringing', service: null, category: null, disposition: null, note: '', contractId: null },
      ['endOfCall', 'contractOrReason', 'service', 'category', 'note', 'disposition'],
    ],
  ];

  test.each(incomplete)('stops %s', (_, lack, missing) => {
    expect(passGate({ ...complete, ...lack })).toEqual({ ok: false, error: { type: 'gateIncomplete', missing } });
  });

  test.each<readonly [string, Partial<WrapUpFacts>]>([
    ['no contract, with the reason', { contractId: null, reason: '契約外の会社からの問い合わせ' }],
    ['a declined request with its reason (N-112)', { disposition: 'declined', reason: '保守上著しく困難' }],
    ['a visit as decided', { disposition: 'visitArranged', accepted: ['reception', 'onSiteVisit'] }],
    ['a visit at actual cost', { disposition: 'visitArranged', accepted: ['urgentDispatch'] }],
    ['a send-back as decided', { disposition: 'sendBackArranged', accepted: ['sendBack'] }],
  ])('lets through %s', (_, facts) => {
    expect(passGate({ ...complete, ...facts }).ok).toBe(true);
  });

  test('names exactly the items that the desk has words for', () => {
    const facts = fc.record<WrapUpFacts>({
      phase: fc.constantFrom(...CONTACT_PHASES),
      service: fc.constantFrom(null, ...SERVICES),
      category: fc.constantFrom(null, ...CATEGORIES),
      disposition: fc.constantFrom(null, ...DISPOSITIONS),
      note: fc.constantFrom('', '記録'),
      contractId: fc.constantFrom(null, contractId),
      reason: fc.constantFrom(null, '理由'),
      accepted: fc.subarray([...QUESTIONS]),
    });
    const named = new Set<GateItem>();
    fc.assert(
      fc.property(facts, (one) => {
        const missing = missingItems(one);
        for (const item of missing) named.add(item);
        expect(passGate(one).ok).toBe(missing.length === 0);
      }),
      { seed: 20261121, numRuns: 3000 },
    );
    expect([...named].toSorted()).toEqual([...GATE_ITEMS].toSorted());
  });
});
