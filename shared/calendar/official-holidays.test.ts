import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../core/time.ts';
import { FIRST_PUBLISHED_YEAR, LAST_PUBLISHED_YEAR, publishedDays } from './official-holidays.ts';

/** `iconv -f SHIFT_JIS -t UTF-8 syukujitsu.csv | sha256sum` of the file published on 2026-02-02. */
const PUBLISHED_SHA256 = '1e46d88b9e50fb045c7629475fa0c6534e420ac5c5e6af23a05b3f3ec1cb786a';

function asPublishedFile(): string {
  const rows = publishedDays().map(({ date, name }) => {
    const { year, month, day } = partsOf(date);
    return `${year}/${month}/${day},${name}`;
  });
  return ['国民の祝日・休日月日,国民の祝日・休日名称', ...rows, ''].join('\r\n');
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('publishedDays', () => {
  test('write out to the published file, byte for byte', () => {
    expect(sha256(asPublishedFile())).toBe(PUBLISHED_SHA256);
  });

  test('would not, were one day or one name another', () => {
    expect(sha256(asPublishedFile().replace('2026/9/22,休日', '2026/9/21,休日'))).not.toBe(PUBLISHED_SHA256);
    expect(sha256(asPublishedFile().replace('海の日', '山の日'))).not.toBe(PUBLISHED_SHA256);
  });

  test('are 1,067, from the first to the last published year, in order and without a gap between years', () => {
    const days = publishedDays();
    const dates = days.map(({ date }) => date);
    expect(days).toHaveLength(1067);
    expect(dates).toEqual([...new Set(dates)].toSorted((a, b) => a - b));
    const years = new Set(dates.map((date) => partsOf(date).year));
    expect(years.size).toBe(LAST_PUBLISHED_YEAR - FIRST_PUBLISHED_YEAR + 1);
  });
});
