import { describe, expect, test } from 'vitest';
import { civilDate, hours, instantAt, milliseconds, minutes } from '../../../shared/core/time.ts';
import { outageFormText, spanText } from '../../text/outages.ts';
import { filledForm, firstForm, hasField } from './outage-form-state.ts';
import { readTypedInstant } from './outage-times.ts';

const at = (day: number, hour: number, minute = 0, month = 11) =>
  instantAt(civilDate(2026, month, day), milliseconds(hours(hour) + minutes(minute)));
const NOW = at(21, 16, 44);
const empty = firstForm(null);

describe('readTypedInstant', () => {
  test.each([
    ['16:40', at(21, 16, 40)],
    ['１６時４０分', at(21, 16, 40)],
    ['11/20 23:10', at(20, 23, 10)],
    ['11/20　23:10', at(20, 23, 10)],
    ['2026-11-20 2310', at(20, 23, 10)],
    ['昨日 23:10', at(20, 23, 10)],
    ['11/20', null],
    ['', null],
    ['25:00', null],
    ['11/20 23:10 頃', null],
  ])('%s', (typed, expected) => {
    expect(readTypedInstant(typed, NOW)).toBe(expected);
  });
});

test('a span drops what has only begun', () => {
  expect(spanText(at(19, 16, 45), NOW)).toBe('1日23時間');
  expect(spanText(at(21, 14, 40), NOW)).toBe('2時間04分');
  expect(spanText(NOW, at(20, 1))).toBe('0分');
});

describe('filledForm', () => {
  test('opens an outage with its first source', () => {
    const form = { ...empty, scope: ' 奈良県北部の光電話 ', time: '16:40' };
    expect(filledForm('opened', form, NOW)).toEqual({
      opening: {
        scope: '奈良県北部の光電話',
        extent: 'total',
        cause: { party: 'unknown', carrier: null },
        source: { kind: 'alert', at: at(21, 16, 40), reason: null },
      },
    });
  });

  test.each([
    ['opened', { time: '16:40' }, outageFormText.scopeMissing],
    ['opened', { scope: '奈良' }, outageFormText.badTime],
    ['opened', { scope: '奈良', time: '1640', party: 'carrier' }, outageFormText.carrierMissing],
    ['restored', { time: 'さっき' }, outageFormText.badTime],
    ['reopened', { reason: ' ' }, outageFormText.reasonMissing],
    ['received', { amount: '多い', reason: '通知' }, outageFormText.badAmount],
    ['received', { amount: '12000' }, outageFormText.reasonMissing],
    ['causeFound', { party: 'own' }, outageFormText.reasonMissing],
  ] as const)('says what is wrong with %s %o', (kind, part, problem) => {
    expect(filledForm(kind, { ...empty, ...part }, NOW)).toEqual({ problem });
  });

  test('sends no carrier where it is not the cause, and no empty reason', () => {
    const form = { ...empty, carrier: 'NTT西日本', party: 'own', reason: '調査', time: '16:40' } as const;
    expect(filledForm('causeFound', form, NOW)).toEqual({
      change: { type: 'causeFound', cause: { party: 'own', carrier: null }, reason: '調査' },
    });
    expect(hasField('causeFound', 'carrier', form)).toBe(false);
    expect(filledForm('restored', { ...form, reason: ' ' }, NOW)).toEqual({
      change: { type: 'restored', at: at(21, 16, 40), reason: null },
    });
    expect(filledForm('received', { ...form, amount: '１万２千円' }, NOW)).toEqual({
      change: { type: 'received', amount: 12_000, reason: '調査' },
    });
  });
});
