/** When reception is open, and when a notice counts as accepted: every boundary of 09:00 and 18:00. */

import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { civilDate, formatJstTimestamp, type InstantMs, instant } from '../../../core/time.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { acceptanceOf } from './acceptance.ts';
import { isReceptionOpen } from './reception-hours.ts';

const tables: RuleTables = {
  calendar: buildBusinessCalendar('company', []),
  bankCalendar: BANK_CALENDAR,
  policies: DEFAULT_POLICIES,
};
const closeExclusive: RuleTables = {
  ...tables,
  policies: {
    ...DEFAULT_POLICIES,
    'P-RECEPTION-CLOSE': { ...DEFAULT_POLICIES['P-RECEPTION-CLOSE'], version: 2, value: 'exclusive' },
  },
};
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));

describe('isReceptionOpen', () => {
  test.each([
    { name: 'a second before opening', time: '2026-11-20T08:59:59.000', open: false, article: 'N-115' },
    { name: 'a millisecond before opening', time: '2026-11-20T08:59:59.999', open: false, article: 'N-115' },
    { name: 'at opening', time: '2026-11-20T09:00:00.000', open: true, article: 'N-115' },
    { name: 'at noon', time: '2026-11-20T12:00:00.000', open: true, article: 'N-115' },
    { name: 'a second before closing', time: '2026-11-20T17:59:59.000', open: true, article: 'N-115' },
    { name: 'at closing', time: '2026-11-20T18:00:00.000', open: true, article: 'N-115, D-N28' },
    { name: 'a millisecond after closing', time: '2026-11-20T18:00:00.001', open: false, article: 'N-115, D-N28' },
    { name: 'a second after closing', time: '2026-11-20T18:00:01.000', open: false, article: 'N-115, D-N28' },
    { name: 'at midnight', time: '2026-11-20T00:00:00.000', open: false, article: 'N-115' },
    { name: 'on a Saturday', time: '2026-11-21T10:00:00.000', open: true, article: 'N-114' },
    { name: 'on a Sunday', time: '2026-11-22T10:00:00.000', open: false, article: 'N-114' },
    { name: 'on a holiday', time: '2026-11-23T10:00:00.000', open: false, article: 'N-114, D-N33' },
    { name: 'on a substitute holiday', time: '2027-03-22T10:00:00.000', open: false, article: 'N-114, D-N33' },
    { name: 'on a sandwiched day', time: '2026-09-22T10:00:00.000', open: false, article: 'N-114, D-N33' },
    { name: 'on 28 December', time: '2026-12-28T10:00:00.000', open: true, article: 'N-114' },
    { name: 'on 29 December', time: '2026-12-29T10:00:00.000', open: false, article: 'N-114' },
    { name: 'on 4 January', time: '2027-01-04T10:00:00.000', open: false, article: 'N-114' },
    { name: 'on 5 January', time: '2027-01-05T10:00:00.000', open: true, article: 'N-114' },
  ])('$name: $open ($article)', ({ time, open }) => {
    expect(isReceptionOpen(tables, at(time))).toBe(open);
  });

  test('is shut at 18:00:00.000 where the policy reads まで as exclusive (D-N28)', () => {
    expect(isReceptionOpen(closeExclusive, at('2026-11-20T18:00:00.000'))).toBe(false);
    expect(isReceptionOpen(closeExclusive, at('2026-11-20T17:59:59.999'))).toBe(true);
  });

  test('is shut on a day the desk itself closes', () => {
    const closures = [{ date: civilDate(2026, 11, 20), reason: '棚卸し' }];
    const closed = { ...tables, calendar: buildBusinessCalendar('company', closures) };
    expect(isReceptionOpen(closed, at('2026-11-20T10:00:00.000'))).toBe(false);
  });
});

describe('acceptanceOf', () => {
  test.each([
    {
      name: 'an open desk accepts at the notice',
      answered: '2026-11-20T16:44:20',
      notice: '2026-11-20T16:46:58',
      accepted: '2026-11-20T16:46:58.000',
      moved: false,
    },
    {
      name: 'without a stamped notice the answer counts',
      answered: '2026-11-20T16:44:20',
      notice: null,
      accepted: '2026-11-20T16:44:20.000',
      moved: false,
    },
    {
      name: 'before opening it waits for 09:00 of the day (D-N26b)',
      answered: '2026-11-20T08:59:59',
      notice: '2026-11-20T08:59:59',
      accepted: '2026-11-20T09:00:00.000',
      moved: true,
    },
    {
      name: 'a call begun before opening, with a notice after it, is accepted at the notice (D-N29)',
      answered: '2026-11-20T08:59:00',
      notice: '2026-11-20T09:00:00',
      accepted: '2026-11-20T09:00:00.000',
      moved: false,
    },
    {
      name: 'a notice after 18:00 in a call answered before is accepted the same day (D-N28)',
      answered: '2026-11-20T17:58:00',
      notice: '2026-11-20T18:03:00',
      accepted: '2026-11-20T18:03:00.000',
      moved: false,
    },
    {
      name: 'a notice after 18:00 in a call answered at 18:00:00.000 as well',
      answered: '2026-11-20T18:00:00',
      notice: '2026-11-20T18:09:00',
      accepted: '2026-11-20T18:09:00.000',
      moved: false,
    },
    {
      name: 'a call answered after 18:00 waits for the next opening (D-N29)',
      answered: '2026-11-20T18:00:00.001',
      notice: '2026-11-20T18:03:00',
      accepted: '2026-11-21T09:00:00.000',
      moved: true,
    },
    {
      name: 'a notice on the day after its call is on its own',
      answered: '2026-11-20T17:58:00',
      notice: '2026-11-21T00:00:00',
      accepted: '2026-11-21T09:00:00.000',
      moved: true,
    },
    {
      name: 'a Sunday waits over the Monday holiday (D-N29)',
      answered: '2026-11-22T10:00:00',
      notice: '2026-11-22T10:00:00',
      accepted: '2026-11-24T09:00:00.000',
      moved: true,
    },
    {
      name: 'New Year waits until 5 January',
      answered: '2026-12-29T10:00:00',
      notice: '2026-12-29T10:05:00',
      accepted: '2027-01-05T09:00:00.000',
      moved: true,
    },
    {
      name: 'a notice corrected to before opening waits for 09:00 although the call came in time',
      answered: '2026-11-20T09:05:00',
      notice: '2026-11-20T08:50:00',
      accepted: '2026-11-20T09:00:00.000',
      moved: true,
    },
  ])('$name', ({ answered, notice, accepted, moved }) => {
    const stamps = { answeredAt: at(answered), noticeAt: notice === null ? null : at(notice) };
    const acceptance = acceptanceOf(stamps, tables);
    expect(formatJstTimestamp(acceptance.acceptedAt)).toBe(`${accepted}+09:00`);
    expect(acceptance.moved).toBe(moved);
    expect(acceptance.countedBy).toBe(notice === null ? 'answer' : 'notice');
  });

  test('waits from 18:00:00.000 on where the policy reads まで as exclusive (D-N28)', () => {
    const stamps = { answeredAt: at('2026-11-20T18:00:00'), noticeAt: null };
    expect(formatJstTimestamp(acceptanceOf(stamps, closeExclusive).acceptedAt)).toBe('2026-11-21T09:00:00.000+09:00');
  });
});
