/** Papers on request: what they cost, when they cost nothing, and when somebody else decides. */
import { describe, expect, test } from 'vitest';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask } from '../../testing.ts';
import { paymentCertificate } from './payment-certificate.ts';
import { qualifiedInvoice } from './qualified-invoice.ts';

const invoice = (more: InputValues = {}) =>
  ask(qualifiedInvoice, { requester: 'contractor', copies: 1, billedOn: '2026-11-01', ...more });
const certificate = (more: InputValues = {}) =>
  ask(paymentCertificate, { requester: 'contractor', copies: 1, paid: 'all', assigned: 'none', ...more });

describe.each([
  { name: 'qualifiedInvoice (N-083)', asked: invoice, ruleId: 'N-083' },
  { name: 'paymentCertificate (N-084)', asked: certificate, ruleId: 'N-084' },
])('$name', ({ asked, ruleId }) => {
  test.each([
    { name: 'one paper', more: { issued: true }, net: 400, gross: 440 },
    { name: 'one that is not issued yet', more: { issued: null }, net: 400, gross: 440 },
    { name: 'nobody has said how many', more: { copies: null }, net: 400, gross: 440 },
    { name: 'two papers', more: { issued: true, copies: 2 }, net: 800, gross: 880 },
    { name: 'the most papers', more: { copies: 99 }, net: 39_600, gross: 43_560 },
  ])('$name: $gross', ({ more, net, gross }) => {
    const answer = asked(more);
    expect(answer.outcome).toMatchObject({ type: 'documentFee', net, gross });
    expect(answer.citations[0]?.ruleId).toBe(ruleId);
  });

  test('asked for and not issued: nothing', () => {
    expect(asked({ issued: false })).toMatchObject({ state: 'decided', outcome: { type: 'notIssued', gross: 0 } });
  });

  test('of several papers the text does not say whether each costs the fee', () => {
    const answer = asked({ copies: 3 });
    expect(answer.state).toBe('twoReadings');
    expect(answer.alternatives).toMatchObject([{ kind: 'otherReading', headline: '440円（税込）' }]);
    expect(answer.headline).toBe('3通で1,320円の見込み（税込）');
    expect(answer.readAloud).toContain('1,320円の見込みです');
  });

  test('postage is at cost and never quoted', () => {
    const answer = asked();
    expect(answer.readAloud).toContain('郵送料などの実費');
    expect(answer.readAloud.match(/\d+円/gu)).toEqual(['440円']);
  });

  test('a request by someone else is for a supervisor (D-N35)', () => {
    const answer = asked({ requester: 'other' });
    expect(answer).toMatchObject({
      state: 'needsApproval',
      outcome: { type: 'requesterNeedsRuling' },
      defectIds: ['D-N35'],
    });
    expect(`${answer.headline}${answer.reason}${answer.readAloud}`).not.toMatch(/\d円/u);
  });
});

describe('qualifiedInvoice: from the day of the system (N-083)', () => {
  test.each([
    { billedOn: '2023-09-30', state: 'notProvided', type: 'beforeQualifiedInvoices' },
    { billedOn: '2023-10-01', state: 'decided', type: 'documentFee' },
    { billedOn: '2026-11-21', state: 'decided', type: 'documentFee' },
  ])('a bill of $billedOn: $state', ({ billedOn, state, type }) => {
    expect(invoice({ billedOn })).toMatchObject({ state, outcome: { type } });
  });

  test('a bill before it is answered the same, whoever asks', () => {
    expect(invoice({ billedOn: '2023-09-30', requester: 'other' }).outcome.type).toBe('beforeQualifiedInvoices');
  });
});

describe('paymentCertificate: for what was paid to us (N-084, N-079)', () => {
  test.each([
    { paid: 'all', assigned: 'none', state: 'decided', type: 'documentFee', warned: false },
    { paid: 'partly', assigned: 'none', state: 'decided', type: 'documentFee', warned: true },
    { paid: 'none', assigned: 'none', state: 'decided', type: 'nothingPaid', warned: false },
    { paid: 'all', assigned: 'all', state: 'decided', type: 'claimAssigned', warned: false },
    { paid: 'none', assigned: 'all', state: 'decided', type: 'claimAssigned', warned: false },
    { paid: 'all', assigned: 'partly', state: 'needsApproval', type: 'claimPartlyAssigned', warned: false },
    { paid: 'partly', assigned: 'partly', state: 'needsApproval', type: 'claimPartlyAssigned', warned: false },
    { paid: 'all', assigned: null, state: 'external', type: 'assignmentUnknown', warned: false },
    { paid: 'none', assigned: null, state: 'external', type: 'assignmentUnknown', warned: false },
  ])('paid: $paid, assigned: $assigned → $type', ({ paid, assigned, state, type, warned }) => {
    const answer = certificate({ paid, assigned });
    expect(answer).toMatchObject({ state, outcome: { type } });
    expect(answer.warnings.length > 0).toBe(warned);
  });
});
