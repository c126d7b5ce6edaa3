/** The form of a question: what it opens with, what is read out of it, and what still holds the answer back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../../shared/decisions/question-inputs.ts';
import { LOOKUP_QUESTIONS } from '../../../shared/decisions/questions.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import { withNextRow } from './debts-field.tsx';
import type { Entry } from './lookup-entry.ts';
import { EVERY_KIND, TODAY } from './lookup-example.ts';
import { type LookupForm, openForm, readForm, reopenForm } from './lookup-form.ts';

const PREFILL = { serviceStartOn: '2024-04-01', remoteArea: false, deviceModel: 'OS12' } as const;
const typed = (text: string): Entry => ({ kind: 'typed', text });
const fill = (form: LookupForm, entries: { readonly [input: string]: Entry }): LookupForm => ({
  ...form,
  ...Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, { entry, origin: 'person' }])),
});
const opened = openForm(EVERY_KIND, TODAY, PREFILL);
const filled = fill(opened, {
  at: typed('午後11時59分'),
  paid: typed('1万5千'),
  months: typed('三か月'),
  debts: {
    kind: 'debts',
    rows: [
      { due: '令和8年9月30日', amount: '１，６２８円' },
      { due: '', amount: '' },
    ],
  },
});

describe('openForm', () => {
  test('puts in what the desk and the contract know, and says from where', () => {
    expect(opened).toMatchObject({
      on: { entry: { text: '2026/11/21' }, origin: 'desk' },
      start: { entry: { text: '2024/04/01' }, origin: 'contract' },
      remote: { entry: { value: false }, origin: 'contract' },
      device: { entry: { value: 'OS12' }, origin: 'contract' },
      paid: { entry: { text: '' }, origin: 'person' },
    });
  });

  test('leaves blank what the contract says nothing of, or says in another word', () => {
    const bare = openForm(EVERY_KIND, TODAY, { deviceModel: 'OS99', serviceStartOn: true });
    for (const name of ['start', 'remote', 'device'])
      expect(bare[name]).toEqual({ entry: expect.anything(), origin: 'person' });
    expect(readForm(EVERY_KIND, bare, TODAY).missing).toContain('device');
  });

  test.each(LOOKUP_QUESTIONS)('opens %s, and asks for nothing twice', (question) => {
    const { inputs } = LOOKUPS[question];
    const { missing, unread } = readForm(inputs, openForm(inputs, TODAY, {}), TODAY);
    expect(unread).toEqual([]);
    expect(missing.every((name) => inputs[name]?.optional !== true)).toBe(true);
  });
});

describe('readForm', () => {
  test('reads every kind as it is written', () => {
    const { values, readings, missing, unread } = readForm(EVERY_KIND, filled, TODAY);
    expect({ missing, unread }).toEqual({ missing: [], unread: [] });
    expect(values).toEqual({
      on: '2026-11-21',
      start: '2024-04-01',
      at: '23:59:00',
      paid: 15_000,
      change: null,
      months: 3,
      remote: false,
      asked: null,
      device: 'OS12',
      papers: [],
      lines: null,
      debts: [{ due: '2026-09-30', amount: 1628 }],
    });
    expect(values === null ? null : readInputs(EVERY_KIND, values).ok).toBe(true);
    expect(readings['paid']?.readAs).toBe('15,000円');
  });

  test('names what is missing, in the order of the form', () => {
    expect(readForm(EVERY_KIND, opened, TODAY)).toMatchObject({ values: null, missing: ['paid', 'months', 'debts'] });
  });

  const unreadable: readonly (readonly [string, Entry])[] = [
    ['on', typed('そのうち')],
    ['start', typed('5/22')],
    ['paid', typed('-1')],
    ['change', typed('1,48')],
    ['months', typed('7')],
    ['lines', typed('あ'.repeat(21))],
    ['debts', { kind: 'debts', rows: [{ due: '12/1', amount: '' }] }],
    ['debts', { kind: 'debts', rows: [{ due: '12/1', amount: '0' }] }],
  ];
  test.each(unreadable)('takes nothing for %s where %o stands, optional or not', (name, entry) => {
    const { values, unread, missing, readings } = readForm(EVERY_KIND, fill(filled, { [name]: entry }), TODAY);
    expect({ values, unread, missing }).toEqual({ values: null, unread: [name], missing: [] });
    expect(readings[name]?.problem).not.toBeNull();
  });

  test('never hands on values that its rule would refuse, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('1万', '12/1', '来月末', '▲500', '3', '令和8年', '2026/2/30', '　'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 7, maxLength: 7 }), (texts) => {
        const [on = '', start = '', paid = '', change = '', months = '', lines = '', due = ''] = texts;
        const form = fill(filled, {
          on: typed(on),
          start: typed(start),
          paid: typed(paid),
          change: typed(change),
          months: typed(months),
          lines: typed(lines),
          debts: { kind: 'debts', rows: [{ due, amount: paid }] },
        });
        const { values, missing, unread } = readForm(EVERY_KIND, form, TODAY);
        if (values !== null) expect(readInputs(EVERY_KIND, values).ok).toBe(true);
        else expect(missing.length + unread.length).toBeGreaterThan(0);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('reopenForm', () => {
  test('keeps what a person put in and takes the rest anew', () => {
    const left = fill(openForm(EVERY_KIND, TODAY, PREFILL), { paid: typed('500'), start: typed('4/1') });
    const again = openForm(EVERY_KIND, TODAY, { ...PREFILL, remoteArea: true });
    const form = reopenForm(EVERY_KIND, again, left);
    expect(form['paid']).toEqual({ entry: typed('500'), origin: 'person' });
    expect(form['start']).toEqual({ entry: typed('4/1'), origin: 'person' });
    expect(form['remote']).toEqual({ entry: { kind: 'chosen', value: true }, origin: 'contract' });
  });
});

describe('withNextRow', () => {
  const row = { due: '12/1', amount: '1' };
  const blank = { due: '', amount: '' };
  test.each([
    { name: 'adds a blank row below a filled one', rows: [row], rowsAfter: [row, blank] },
    { name: 'adds none below a blank one', rows: [row, blank], rowsAfter: [row, blank] },
    { name: 'adds none beyond the most there may be', rows: [row, row, row], rowsAfter: [row, row, row] },
    { name: 'never leaves the list without a row', rows: [], rowsAfter: [blank] },
  ])('$name', ({ rows, rowsAfter }) => expect(withNextRow(rows, 3)).toEqual(rowsAfter));
});
