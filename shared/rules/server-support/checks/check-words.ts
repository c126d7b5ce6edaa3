/** How the checks write lists, so that a headline stays a headline. */

/** `TCP 443、UDP 53`; beyond two, `TCP 443、TCP 53 ほか3点`. */
export const shortList = (names: readonly string[]): string =>
  names.length <= 2 ? names.join('、') : `${names.slice(0, 2).join('、')} ほか${names.length - 2}点`;
