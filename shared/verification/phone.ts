/** A telephone number in one spelling: its digits with the area code, without the country code of Japan and without an extension. */
import { canonical, toFixpoint } from './notation.ts';

/** An extension is inside the company and no part of the number on file. */
const EXTENSION = /(?:内線|ないせん|ナイセン|ext\.?|extension)[\s\S]*$/u;
const SPOKEN_DIGITS = '〇一二三四五六七八九';

function phoneStep(text: string): string {
  const dialled = canonical(text)
    .replace(EXTENSION, '')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(SPOKEN_DIGITS.indexOf(digit)));
  const international = /^[^\d+]*\+/u.test(dialled);
  // In +81 (0)742 the zero between brackets is the one that the country code replaces.
  const digits = dialled.replace(/\(0\)/g, '').replace(/\D/g, '');
  if (international) return digits.startsWith('81') ? national(digits.slice(2)) : digits === '' ? '' : `+${digits}`;
  // No number in Japan begins with 81; written so, with 9 or 10 digits to follow, it is the country code without its plus.
  return /^81[1-9]\d{8,9}$/.test(digits) ? national(digits.slice(2)) : digits;
}

const national = (digits: string): string => (digits === '' || digits.startsWith('0') ? digits : `0${digits}`);

export const normalisePhone = (text: string): string => toFixpoint(text, phoneStep);
