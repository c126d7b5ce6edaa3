/** What every answer made of words alone shares. */

/** The label of what the operator can offer. */
export const OFFER = 'できること';

/** The warning that keeps a sentence from slipping out: `「必ず直ります」とは言わない。` */
export const neverSaid = (phrases: readonly string[]): string =>
  `${phrases.map((phrase) => `「${phrase}」`).join('')}とは言わない。`;

/** For whatever a supervisor decides. */
export const TO_SUPERVISOR = '責任者が確認し、改めてご連絡いたします。';
