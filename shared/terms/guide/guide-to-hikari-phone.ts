/** The guide to B, chapter by chapter. Source: terms.md 3.2, 4.2 */
import type { GuideChapter } from './guide-article.ts';
import { GUIDE_TO_HIKARI_PHONE_CONTRACT } from './guide-to-hikari-phone-contract.ts';
import { GUIDE_TO_HIKARI_PHONE_DAMAGES } from './guide-to-hikari-phone-damages.ts';
import { GUIDE_TO_HIKARI_PHONE_MONEY } from './guide-to-hikari-phone-money.ts';
import { GUIDE_TO_HIKARI_PHONE_USE } from './guide-to-hikari-phone-use.ts';

export const GUIDE_TO_HIKARI_PHONE: readonly GuideChapter[] = [
  ...GUIDE_TO_HIKARI_PHONE_CONTRACT,
  ...GUIDE_TO_HIKARI_PHONE_MONEY,
  ...GUIDE_TO_HIKARI_PHONE_USE,
  ...GUIDE_TO_HIKARI_PHONE_DAMAGES,
];
