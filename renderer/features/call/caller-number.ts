/** The caller's number out of what was pasted: a telephone number becomes a ringing contact, any other text does not. */

const DIGITS = { fewest: 6, most: 15 } as const;

/** Hyphens, dashes and the long-vowel mark that stands for one in typed Japanese. */
const DASHES = /[\u2010-\u2015\u2212\u30fc]/gu;

/** The number as pasted, trimmed and in half-width signs; null where the text is not one telephone number. */
export function pastedNumber(text: string): string | null {
  const line = text.normalize('NFKC').trim().replaceAll(DASHES, '-').replace(/^tel:/iu, '');
  if (line.length > 40 || !/^\+?[\d ().-]+$/u.test(line)) return null;
  const digits = line.replaceAll(/\D/gu, '').length;
  return digits >= DIGITS.fewest && digits <= DIGITS.most ? line : null;
}
