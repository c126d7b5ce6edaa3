/**
 * Days and times of day as an operator types them: full-width digits, with or without signs between. Anything that is not
 * clearly one day or one time is null, never a guess.
 */
import {
  type CivilDate,
  civilDateOrNull,
  type DurationMs,
  dateOf,
  formatIsoDate,
  type InstantMs,
  instantAt,
  parseIsoDate,
  partsOf,
} from '../../../shared/core/time.ts';

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/**
 * The day as `YYYY-MM-DD`, from `2026-11-24`, `20261124`, `11/24` or `1124` with any one sign between the numbers. Without a year it is
 * the next such day, today counted.
 */
export function parseTypedDay(text: string, today: CivilDate): string | null {
  const typed = plain(text);
  const full = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))$/u.exec(typed);
  if (full !== null) return isoOrNull(Number(full[1]), Number(full[2] ?? full[4]), Number(full[3] ?? full[5]));
  const short = /^(?:(\d{1,2})\D(\d{1,2})\D?|(\d{2})(\d{2}))$/u.exec(typed);
  if (short === null) return null;
  const month = Number(short[1] ?? short[3]);
  const day = Number(short[2] ?? short[4]);
  const { year } = partsOf(today);
  // 29 February may be up to eight years away (1896 to 1904, 2096 to 2104).
  for (let candidate = year; candidate <= year + 8; candidate += 1) {
    const found = civilDateOrNull(candidate, month, day);
    if (found !== null && found >= today) return formatIsoDate(found);
  }
  return null;
}

/** The instant on the day of `near` in Japan, from `16:46:58`, `16:46`, `164658`, `1646`. */
export function parseTypedTime(text: string, near: InstantMs): InstantMs | null {
  const typed = plain(text);
  const match = /^(\d{1,2})\D(\d{2})(?:\D(\d{2})\D?)?$/u.exec(typed) ?? /^(\d{2})(\d{2})(\d{2})?$/u.exec(typed);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return instantAt(dateOf(near), ((hour * 3600 + minute * 60 + second) * 1000) as DurationMs);
}

function isoOrNull(year: number, month: number, day: number): string | null {
  const date = civilDateOrNull(year, month, day);
  return date === null ? null : formatIsoDate(date);
}

/** True where the day exists and is after `today`. */
export function isLaterDay(day: string, today: CivilDate): boolean {
  const date = parseIsoDate(day);
  return date !== null && date > today;
}
