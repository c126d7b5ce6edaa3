import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate, formatIsoDate, parseIsoDate } from '../core/time.ts';
import { buildBusinessCalendar, countBusinessDays, isBusinessDay, nextBusinessDay } from './business-calendar.ts';
import type { Closure } from './closures.ts';

const SUMMER: readonly Closure[] = [
  { date: civilDate(2026, 8, 13), reason: 'summer' },
  { date: civilDate(2026, 8, 14), reason: 'summer' },
];

const calendars = {
  company: buildBusinessCalendar('company', []),
  bank: buildBusinessCalendar('bank', []),
  closed: buildBusinessCalendar('company', SUMMER),
};

function day(text: string): CivilDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`no date: ${text}`);
  return date;
}

describe('closures', () => {
  test('close the desk on their day, and only on their day', () => {
    expect(isBusinessDay(calendars.company, day('2026-08-13'))).toBe(true);
    expect(isBusinessDay(calendars.closed, day('2026-08-13'))).toBe(false);
    expect(formatIsoDate(nextBusinessDay(calendars.closed, day('2026-08-12')))).toBe('2026-08-15');
    expect(isBusinessDay(calendars.closed, day('2025-08-13'))).toBe(true);
    expect(countBusinessDays(calendars.closed, civilDate(2026, 1, 1), civilDate(2027, 1, 1))).toBe(289);
  });

  test('change nothing where the day was closed already', () => {
    const sunday = buildBusinessCalendar('company', [{ date: day('2026-11-22'), reason: 'works' }]);
    expect(countBusinessDays(sunday, civilDate(2026, 1, 1), civilDate(2027, 1, 1))).toBe(291);
  });

  test('do not close banks', () => {
    const bank = buildBusinessCalendar('bank', SUMMER);
    expect(isBusinessDay(bank, day('2026-08-13'))).toBe(true);
    expect(bank.version).toBe(calendars.bank.version);
  });
});

describe('version', () => {
  test('names the kind, the holiday table and the closures', () => {
    expect(calendars.company.version).toBe('company/syukujitsu-2026-02/no-closures');
    expect(calendars.bank.version).toBe('bank/syukujitsu-2026-02/no-closures');
    expect(calendars.closed.version).toMatch(/^company\/syukujitsu-2026-02\/closures-2-[0-9a-f]{16}$/);
  });

  test('is the same for the same closures in another order', () => {
    expect(buildBusinessCalendar('company', SUMMER.toReversed()).version).toBe(calendars.closed.version);
  });

  test('stands for the tables: equal versions give equal calendars', () => {
    expect(buildBusinessCalendar('company', SUMMER.toReversed())).toEqual(calendars.closed);
  });
});
