/** What the words of several checks share. */

/** Said of whatever is recorded for a supervisor, without a word of what may follow. */
export const HANDED_OVER = '伺った内容は記録し、担当の者に引き継ぎます。';

/** A list that leaves a headline a headline: `TCP 443、UDP 53`; beyond two, `TCP 443、TCP 53 ほか3点`. */
export const shortList = (names: readonly string[]): string =>
  names.length <= 2 ? names.join('、') : `${names.slice(0, 2).join('、')} ほか${names.length - 2}点`;
