/** The one reader of amounts as people write them (金額の読み取り): 1,480, １４８０円, ¥1480, 1万, 1万5千, 1.5万, and ▲500 where less than nothing is meant. */
import { plainTyping } from './plain-typing.ts';

export type TypedYen =
  | { readonly type: 'empty' }
  | { readonly type: 'amount'; readonly amount: number }
  | { readonly type: 'unreadable' }
  /** Less than nothing where that cannot be. */
  | { readonly type: 'negative' }
  | { readonly type: 'tooLarge' };

/** No arithmetic of the rules can be carried past 2^53 by an amount up to here. */
export const LARGEST_AMOUNT = 1_000_000_000;

const FIGURES = String.raw`\d+|\d{1,3}(?:,\d{3})+`;
const PLAIN = new RegExp(`^(${FIGURES})$`, 'u');
const IN_UNITS = new RegExp(
  String.raw`^(?:(${FIGURES}|\d+\.\d+)億)?(?:(${FIGURES}|\d+\.\d+)?万)?(?:(\d?)千)?(?:(\d?)百)?(\d{1,4})?$`,
  'u',
);
const SIGN = /^[-▲△]/u;

/** A fraction of a yen, or a comma in the wrong place, is no amount. */
export function readTypedYen(text: string, signed = false): TypedYen {
  const typed = plainTyping(text);
  if (typed === '') return { type: 'empty' };
  const negative = SIGN.test(typed);
  const bare = typed
    .replace(SIGN, '')
    .replace(/^[¥\\]/u, '')
    .replace(/(?:円|YEN|-)$/u, '');
  const amount = readPlain(bare) ?? readUnits(bare);
  if (amount === null) return { type: 'unreadable' };
  if (amount > LARGEST_AMOUNT) return { type: 'tooLarge' };
  if (negative && amount > 0 && !signed) return { type: 'negative' };
  return { type: 'amount', amount: negative && amount > 0 ? -amount : amount };
}

function readPlain(bare: string): number | null {
  const found = PLAIN.exec(bare);
  return found === null ? null : Number((found[1] ?? '').replaceAll(',', ''));
}

function readUnits(bare: string): number | null {
  if (!/[億万千百]/u.test(bare)) return null;
  const found = IN_UNITS.exec(bare);
  if (found === null) return null;
  const [, oku, man, sen, hyaku, rest] = found;
  const has = (unit: string): boolean => bare.includes(unit);
  const parts = [
    oku === undefined ? 0 : timesWhole(oku, 8),
    has('万') ? timesWhole(man ?? '1', 4) : 0,
    has('千') ? timesWhole(sen === undefined || sen === '' ? '1' : sen, 3) : 0,
    has('百') ? timesWhole(hyaku === undefined || hyaku === '' ? '1' : hyaku, 2) : 0,
    rest === undefined ? 0 : Number(rest),
  ];
  if (parts.includes(null) || overlaps(has, rest ?? '')) return null;
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/** 2千1500 says the thousands twice. */
const overlaps = (has: (unit: string) => boolean, rest: string): boolean =>
  rest.length > (has('百') ? 2 : has('千') ? 3 : 4);

/** The number with its decimal places moved so many to the right, digit by digit; null where a fraction is left. */
function timesWhole(number: string, places: number): number | null {
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const kept = fraction.replace(/0+$/u, '');
  return kept.length > places ? null : Number(whole + kept.padEnd(places, '0'));
}
