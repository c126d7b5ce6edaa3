/** The fees of a bill on paper: by method, by contractor, and in the two fee months after a start or a conversion. */
import { describe, expect, test } from 'vitest';
import { type CivilDate, parseIsoDate } from '../../../core/time.ts';
import type { InputValues } from '../../../decisions/question-inputs.ts';
import { ask, tablesWith } from '../../testing.ts';
import { billFees, isWithinTwoFeeMonths } from './bill-fees.ts';

const BILLED: InputValues = { method: 'bill', contractorKind: 'person', billedOn: '2026-12-10', startOn: '2024-04-10' };
const of = (more: InputValues, startDay = 1) =>
  ask(billFees, { ...BILLED, ...more }, { tables: tablesWith('P-FEE-MONTH', { startDay }) });
const day = (text: string): CivilDate => parseIsoDate(text) ?? (0 as CivilDate);

describe('billFees (N-080, N-081)', () => {
  test.each([
    { method: 'bill', net: 200, tax: 20, gross: 220 },
    { method: 'debitWithNotice', net: 150, tax: 15, gross: 165 },
  ])('$method: $net net, $gross with tax', ({ method, net, tax, gross }) => {
    const answer = of({ method });
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'billFees', net, tax, gross } });
    expect(answer.readAloud).toContain(`${gross}円`);
    expect(answer.versions).toMatchObject({ fees: 'annex-4/2023-12-01', tax: 'consumption-tax/2026-11' });
  });

  test('no paper, no fee', () => {
    expect(of({ method: 'debit' }).outcome).toEqual({ type: 'noBillFees', reasons: ['noPaper'] });
  });

  test('that special cases stand elsewhere is said where a fee is told (N-082)', () => {
    expect(of({}).warnings).toHaveLength(1);
    expect(of({ contractorKind: 'company' }).warnings).toEqual([]);
  });
});

describe('billFees: for whom nothing is charged (N-082)', () => {
  test.each([
    { name: 'a company', more: { contractorKind: 'company' }, reasons: ['company'] },
    { name: 'a sole proprietor is a person', more: { contractorKind: 'person' }, reasons: null },
    { name: 'billed together by a billing company', more: { billedTogether: true }, reasons: ['billedTogether'] },
    { name: 'not billed together', more: { billedTogether: false }, reasons: null },
    { name: 'nobody has said', more: { billedTogether: null }, reasons: null },
    {
      name: 'every reason is named, the company first',
      more: {
        contractorKind: 'company',
        billedTogether: true,
        method: 'debit',
        startOn: '2026-12-01',
        convertedOn: '2026-11-30',
      },
      reasons: ['company', 'billedTogether', 'noPaper', 'afterStart', 'afterConversion'],
    },
  ])('$name', ({ more, reasons }) => {
    const { outcome } = of(more);
    expect(reasons === null ? outcome.type : outcome).toEqual(
      reasons === null ? 'billFees' : { type: 'noBillFees', reasons },
    );
  });
});

describe('billFees: the two fee months (N-080, D-N34)', () => {
  test.each([
    { name: 'the first month', startOn: '2026-12-10', billedOn: '2026-12-31', free: true },
    { name: 'its first day, before the start in it', startOn: '2026-12-10', billedOn: '2026-12-01', free: true },
    { name: 'the second month', startOn: '2026-12-10', billedOn: '2027-01-31', free: true },
    { name: 'the third month', startOn: '2026-12-10', billedOn: '2027-02-01', free: false },
    {
      name: 'started on the last day: the next month is the second',
      startOn: '2026-11-30',
      billedOn: '2026-12-31',
      free: true,
    },
    { name: 'and the one after it the third', startOn: '2026-11-30', billedOn: '2027-01-01', free: false },
    { name: 'started on the first day', startOn: '2026-12-01', billedOn: '2027-01-31', free: true },
    { name: 'over February', startOn: '2027-01-31', billedOn: '2027-02-28', free: true },
    { name: 'after February', startOn: '2027-01-31', billedOn: '2027-03-01', free: false },
  ])('after a start: $name', ({ startOn, billedOn, free }) => {
    expect(of({ startOn, billedOn }).outcome.type).toBe(free ? 'noBillFees' : 'billFees');
  });

  test.each([
    { name: 'the month of the conversion', convertedOn: '2026-12-10', billedOn: '2026-12-01', free: true },
    { name: 'the month after it', convertedOn: '2026-12-10', billedOn: '2027-01-31', free: true },
    { name: 'the third', convertedOn: '2026-12-10', billedOn: '2027-02-01', free: false },
    { name: 'the month before it', convertedOn: '2026-12-10', billedOn: '2026-11-30', free: false },
    { name: 'no conversion', convertedOn: null, billedOn: '2026-12-10', free: false },
  ])('a conversion begins two months anew: $name', ({ convertedOn, billedOn, free }) => {
    const { outcome } = of({ convertedOn, billedOn });
    expect(outcome.type).toBe(free ? 'noBillFees' : 'billFees');
    if (free) expect(outcome['reasons']).toEqual(['afterConversion']);
  });

  test.each([
    { name: 'the second month ends on the 10th', billedOn: '2027-02-10', free: true },
    { name: 'the third begins on the 11th', billedOn: '2027-02-11', free: false },
  ])('with fee months from the 11th: $name (D-N18)', ({ billedOn, free }) => {
    expect(of({ startOn: '2026-12-11', billedOn }, 11).outcome.type).toBe(free ? 'noBillFees' : 'billFees');
  });

  test.each([
    { day: '2026-11-30', within: false },
    { day: '2026-12-01', within: true },
    { day: '2027-01-31', within: true },
    { day: '2027-02-01', within: false },
  ])('$day lies within two fee months of 2026-12-15: $within', (row) => {
    expect(isWithinTwoFeeMonths(day(row.day), day('2026-12-15'), 1)).toBe(row.within);
  });
});

describe('billFees: what is not answered', () => {
  test('a month before the text that is held (N-002, D-N36)', () => {
    expect(of({ billedOn: '2023-11-30', startOn: '2022-04-01' })).toMatchObject({
      state: 'external',
      outcome: { type: 'textNotHeld' },
    });
  });

  test('a month before the start has no bill', () => {
    expect(of({ billedOn: '2026-11-30', startOn: '2026-12-10' })).toMatchObject({
      state: 'notProvided',
      outcome: { type: 'billedBeforeStart' },
    });
  });
});
