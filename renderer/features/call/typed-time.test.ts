/** Times of day as an operator types them. */
import { describe, expect, test } from 'vitest';
import { formatClockTime } from '../../../shared/core/time.ts';
import { ANSWERED_AT } from './call-example.ts';
import { parseTypedTime } from './typed-time.ts';

describe('parseTypedTime', () => {
  const cases = [
    { typed: '16:46:58', time: '16:46:58' },
    { typed: '１６：４６：５８', time: '16:46:58' },
    { typed: '164658', time: '16:46:58' },
    { typed: '1646', time: '16:46:00' },
    { typed: '9:05', time: '09:05:00' },
    { typed: '24:00', time: null },
    { typed: '16:60', time: null },
    { typed: '16', time: null },
  ];
  test.each(cases)('reads "$typed" as $time', ({ typed, time }) => {
    const at = parseTypedTime(typed, ANSWERED_AT);
    expect(at === null ? null : formatClockTime(at)).toBe(time);
  });
});
