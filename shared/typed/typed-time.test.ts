/** That a time of day is read however it is written, and never guessed. */
import { describe, expect, test } from 'vitest';
import { readTypedTime } from './typed-time.ts';

describe('readTypedTime', () => {
  test.each([
    { text: '23:59', time: '23:59:00' },
    { text: '23:59:59', time: '23:59:59' },
    { text: '0:00', time: '00:00:00' },
    { text: '９：０５', time: '09:05:00' },
    { text: '23時59分', time: '23:59:00' },
    { text: '23時59分30秒', time: '23:59:30' },
    { text: '9時', time: '09:00:00' },
    { text: '9時半', time: '09:30:00' },
    { text: '午後3時15分', time: '15:15:00' },
    { text: '午後0時', time: '12:00:00' },
    { text: '午前0時', time: '00:00:00' },
    { text: 'pm 3:15', time: '15:15:00' },
    { text: '2359', time: '23:59:00' },
    { text: '235930', time: '23:59:30' },
  ])('reads $text as $time', ({ text, time }) => {
    expect(readTypedTime(text)).toEqual({ type: 'time', time });
  });

  test.each(['24:00', '午前12時', '午後13時', '12:60', '12:00:60', '朝', '9', '12時3:4分', '12345'])(
    'does not guess at %s',
    (text) => {
      expect(readTypedTime(text)).toEqual({ type: 'unreadable' });
    },
  );

  test('finds nothing in a blank', () => {
    expect(readTypedTime('　 ')).toEqual({ type: 'empty' });
  });
});
