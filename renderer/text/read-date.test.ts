/** Days as people type them. */
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../shared/core/time.ts';
import { readDate } from './read-date.ts';

const today = civilDate(2026, 11, 21);

describe('readDate', () => {
  test.each([
    { typed: '2026-11-24', day: '2026-11-24' },
    { typed: '2026/1/4', day: '2026-01-04' },
    { typed: '２０２６／１１／２４', day: '2026-11-24' },
    { typed: '2026年11月24日', day: '2026-11-24' },
    { typed: '20261124', day: '2026-11-24' },
    { typed: '11/24', day: '2026-11-24' },
    { typed: '１１月２４日', day: '2026-11-24' },
    { typed: '1124', day: '2026-11-24' },
    { typed: ' 今日 ', day: '2026-11-21' },
    { typed: '昨日', day: '2026-11-20' },
    { typed: '2026-02-30', day: null },
    { typed: '13/1', day: null },
    { typed: '2028/02/29', day: '2028-02-29' },
    { typed: '20261', day: null },
    { typed: '来週', day: null },
    { typed: '', day: null },
  ])('reads "$typed" as $day', ({ typed, day }) => {
    expect(readDate(typed, today)).toBe(day);
  });
});
