/**
 * What contractor data may be used for (契約者情報の利用): what the service needs, the company's own offers, claims and their payment as far as
 * needed; nobody else without consent. A separate agreement goes first, and the privacy policy holds the rest.
 *
 * Source: B 第30条3項4項, 第31条 · B-059, B-060, B-061, B-062, B-065, D-B23, D-B27
 */
import type { Standing } from '../../saying.ts';
import { choiceSaying } from '../said/choice-saying.ts';
import { DATA_USE_ANSWERS, DATA_USE_WORDS } from './data-use-words.ts';

export const DATA_PURPOSES = {
  service: { state: 'decided', cites: ['B-062', 'B-061'] },
  offers: { state: 'needsApproval', cites: ['B-062'], defectIds: ['D-B23'] },
  offersRefused: { state: 'needsApproval', cites: ['B-062', 'B-064'], defectIds: ['D-B23'] },
  payment: { state: 'needsApproval', cites: ['B-059'] },
  others: { state: 'decided', cites: ['B-062'] },
  fromOthers: { state: 'needsApproval', cites: ['B-061'], defectIds: ['D-B27'] },
  emergency: { state: 'needsApproval', cites: ['B-063', 'B-060'] },
  separateAgreement: { state: 'external', cites: ['B-065'] },
  privacyPolicy: { state: 'external', cites: ['B-065'] },
} as const satisfies { readonly [about: string]: Standing };
export type DataPurpose = keyof typeof DATA_PURPOSES;

/** Source: B 第30条3項4項, 第31条 · B-059, B-060, B-061, B-062, B-063, B-065, D-B23, D-B27 */
export const phoneDataUse = choiceSaying({
  question: 'phoneDataUse',
  rule: 'phone-data-use/1',
  outcome: 'dataUse',
  situations: DATA_PURPOSES,
  words: DATA_USE_WORDS,
  answers: DATA_USE_ANSWERS,
});
