/** That the bar shows the doors as the answers read them. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANK_CALENDAR } from '../../../calendar/bank-calendar.ts';
import { buildBusinessCalendar } from '../../../calendar/business-calendar.ts';
import { type InstantMs, instant } from '../../../core/time.ts';
import { DEFAULT_POLICIES } from '../../../policies/default-policies.ts';
import { acceptanceOf } from './acceptance.ts';
import { clockBar } from './clock-bar.ts';
import { planVisit } from './visit-plan.ts';

const calendar = buildBusinessCalendar('company', []);
const at = (text: string): InstantMs => instant(Date.parse(`${text}+09:00`));
const bar = (time: string) => clockBar(calendar, DEFAULT_POLICIES, at(time));
const door = (closes: string | null, opens: string) => ({
  open: closes !== null,
  closesAt: closes === null ? null : at(closes),
  opensAt: at(opens),
});

describe('clockBar (N-114, N-115, N-117)', () => {
  test.each([
    {
      name: 'before opening',
      now: '2026-11-20T08:59:59.999',
      reception: door(null, '2026-11-20T09:00:00'),
      onSite: door(null, '2026-11-20T09:00:00'),
    },
    {
      name: 'at opening',
      now: '2026-11-20T09:00:00',
      reception: door('2026-11-20T18:00:00', '2026-11-21T09:00:00'),
      onSite: door('2026-11-20T17:00:00', '2026-11-21T09:00:00'),
    },
    {
      name: 'at the on-site door',
      now: '2026-11-20T17:00:00',
      reception: door('2026-11-20T18:00:00', '2026-11-21T09:00:00'),
      onSite: door('2026-11-20T17:00:00', '2026-11-21T09:00:00'),
    },
    {
      name: 'a millisecond after it',
      now: '2026-11-20T17:00:00.001',
      reception: door('2026-11-20T18:00:00', '2026-11-21T09:00:00'),
      onSite: door(null, '2026-11-21T09:00:00'),
    },
    {
      name: 'at closing',
      now: '2026-11-20T18:00:00',
      reception: door('2026-11-20T18:00:00', '2026-11-21T09:00:00'),
      onSite: door(null, '2026-11-21T09:00:00'),
    },
    {
      name: 'a millisecond after closing',
      now: '2026-11-21T18:00:00.001',
      reception: door(null, '2026-11-24T09:00:00'),
      onSite: door(null, '2026-11-24T09:00:00'),
    },
    {
      name: 'on a Sunday',
      now: '2026-11-22T12:00:00',
      reception: door(null, '2026-11-24T09:00:00'),
      onSite: door(null, '2026-11-24T09:00:00'),
    },
    {
      name: 'over New Year',
      now: '2026-12-30T12:00:00',
      reception: door(null, '2027-01-05T09:00:00'),
      onSite: door(null, '2027-01-05T09:00:00'),
    },
  ])('$name', ({ now, reception, onSite }) => {
    expect(bar(now)).toMatchObject({ reception, onSite });
  });

  test('says why today is not a business day', () => {
    expect(bar('2026-11-23T10:00:00').today).toEqual({
      date: '2026-11-23',
      business: false,
      reason: 'holiday',
      name: '勤労感謝の日',
      certainty: 'official',
    });
  });

  test('has the last moment of reception one millisecond earlier where 18:00 is read as exclusive (D-N28)', () => {
    const policies = {
      ...DEFAULT_POLICIES,
      'P-RECEPTION-CLOSE': { ...DEFAULT_POLICIES['P-RECEPTION-CLOSE'], value: 'exclusive' as const },
    };
    expect(clockBar(calendar, policies, at('2026-11-20T10:00:00')).reception.closesAt).toBe(
      at('2026-11-20T17:59:59.999'),
    );
  });

  test('shows the on-site door open exactly while a notice is in time', () => {
    const anyInstant = fc.integer({ min: at('2026-01-01T00:00:00'), max: at('2028-12-31T00:00:00') }).map(instant);
    fc.assert(
      fc.property(anyInstant, (now) => {
        const tables = { calendar, bankCalendar: BANK_CALENDAR, policies: DEFAULT_POLICIES };
        const plan = planVisit(acceptanceOf({ answeredAt: now, noticeAt: now }, tables), tables);
        expect(clockBar(calendar, DEFAULT_POLICIES, now).onSite.open).toBe(plan.band === 'inTime');
        expect(clockBar(calendar, DEFAULT_POLICIES, now).reception.open).toBe(!plan.acceptance.moved);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});
