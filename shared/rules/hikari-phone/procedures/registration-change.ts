/**
 * A change of what the contractor has filed (登録情報の変更): before it happens where that is possible, else at once after. A card that its issuer
 * renewed has changed too. Nobody's data are changed on the word of the call that asks for it.
 *
 * Source: B 第12条1項3項 · B-015, B-017, B-085
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  CARD_WARNING,
  NOT_IN_THIS_CALL,
  REGISTRATION_CHANGE_WORDS,
  registrationSteps,
  registrationWords,
  SEE_MOVE,
} from './registration-change-words.ts';

export const CHANGED_DATA = ['address', 'phone', 'cardReplaced', 'cardRenewed', 'account', 'other'] as const;
export type ChangedData = (typeof CHANGED_DATA)[number];
/** Before the change, on its day or after it, or still unknown. */
export type ChangeTiming = 'before' | 'due' | 'unknown';

const INPUTS = {
  changed: { kind: 'choice', options: CHANGED_DATA },
  changeOn: { kind: 'date', optional: true },
  cutOff: { kind: 'yesNo', optional: true },
} as const;

export const phoneRegistrationChange = defineLookup({
  question: 'phoneRegistrationChange',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: REGISTRATION_CHANGE_WORDS,
  answer: answerRegistrationChange,
});

const timingOf = (changeOn: CivilDate | null, today: CivilDate): ChangeTiming => {
  if (changeOn === null) return 'unknown';
  return today < changeOn ? 'before' : 'due';
};

/**
 * `decided` that it is to be filed, before the day or at once; `needsApproval` of a service that was lost because nothing was filed: the terms take no
 * liability, and a claim is left to a supervisor.
 *
 * Source: B 第12条1項3項 · B-015, B-017, B-085
 */
function answerRegistrationChange({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { changed, changeOn, cutOff } = inputs;
  const timing = timingOf(changeOn, today);
  const ofCard = changed === 'cardReplaced' || changed === 'cardRenewed';
  return plainAnswer(facts, tables, {
    rule: 'phone-registration-change/1',
    state: cutOff === true ? 'needsApproval' : 'decided',
    outcome: { type: 'fileChange', changed, timing, changeOn: changeOn === null ? null : formatIsoDate(changeOn) },
    words: registrationWords(changed, timing, cutOff === true),
    citations: cutOff === true ? [citeArticle('B-017'), citeArticle('B-015')] : [citeArticle('B-015')],
    alsoRead: ofCard ? ['B-085', 'B-072'] : changed === 'address' ? ['B-016', 'B-018'] : [],
    working: registrationSteps(changed, timing).map(({ label, text }) => step(label, text)),
    warnings: [NOT_IN_THIS_CALL, ...(ofCard ? [CARD_WARNING] : []), ...(changed === 'address' ? [SEE_MOVE] : [])],
  });
}
