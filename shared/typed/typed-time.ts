/** The one reader of times of day as people write them (時刻の読み取り): 23:59, 9:05:30, ２３時５９分, 午後3時, 0時, 2359. */
import { plainTyping } from './plain-typing.ts';

export type TypedTime =
  | { readonly type: 'empty' }
  /** `HH:MM:SS` */
  | { readonly type: 'time'; readonly time: string }
  | { readonly type: 'unreadable' };

const WITH_MARKS = /^(午前|午後|AM|PM)?(\d{1,2})(?::|時)(?:(\d{1,2})(?::|分)?)?(?:(\d{1,2})秒?)?$/u;
const FIGURES = /^()(\d{2})(\d{2})(\d{2})?$/u;

/** Without seconds, the full minute; 24:00 is no time of a day, because it could be taken for either of two days. */
export function readTypedTime(text: string): TypedTime {
  const typed = plainTyping(text).replace(/時半$/u, '時30分');
  if (typed === '') return { type: 'empty' };
  const found = WITH_MARKS.exec(typed) ?? FIGURES.exec(typed);
  if (found === null) return { type: 'unreadable' };
  const [, half = '', hours, minutes = '0', seconds = '0'] = found;
  const hour = hourOfDay(half, Number(hours));
  if (hour === null || Number(minutes) > 59 || Number(seconds) > 59) return { type: 'unreadable' };
  return { type: 'time', time: [hour, Number(minutes), Number(seconds)].map(twoFigures).join(':') };
}

const twoFigures = (value: number): string => String(value).padStart(2, '0');

/** 午後0時 is noon and 午前12時 too often meant as one or the other to be read at all. */
function hourOfDay(half: string, hour: number): number | null {
  if (half === '') return hour > 23 ? null : hour;
  if (hour > 11) return null;
  return half === '午後' || half === 'PM' ? hour + 12 : hour;
}
