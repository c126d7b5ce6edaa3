/**
 * What is added for paying late (延滞利息), and until when nothing is.
 *
 * Source: N 第27条, 第29条, 第30条1項, 附則(2022-07-25) 第2条 · N-004, N-040, N-066, N-067, N-068, N-073, N-074, D-N17, D-N36, D-N37
 */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { Alternative, Answer } from '../../../decisions/answer.ts';
import { STATUTORY_INTEREST_VERSION } from '../../../rates/statutory-interest.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld } from '../contract/terms-in-force.ts';
import { DUE_DAY_TABLES, fallsOnDayOff } from './due-day.ts';
import { FIRST_DUE_DATE, interestDays, interestOn, interestPercent, lastDayWithoutInterest } from './interest.ts';
import {
  DUE_DAY_OFF,
  graceWorking,
  interestWorking,
  LATE_INTEREST_WORDS,
  type Late,
  lateInterestWords,
  NO_GRACE_FOR_SUSPENSION,
  OLD_DEBT,
  otherPayment,
  RATE_UNKNOWN,
  TEXT_OF_DUE_DATE,
  toldGraceText,
  toldInterestText,
  WAIVER_NOT_PROMISED,
  withinGrace,
  withoutInterestWords,
} from './late-interest-words.ts';
import { type MoneyDraft, moneyAnswer } from './money-answer.ts';

const RULE = 'late-interest/1';

const INPUTS = {
  principal: { kind: 'yen' },
  dueOn: { kind: 'date' },
  paidOn: { kind: 'date', optional: true },
} as const;

type AskedLate = Asked<typeof INPUTS>;

export const lateInterest = defineLookup({
  question: 'lateInterest',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: LATE_INTEREST_WORDS,
  answer: answerLateInterest,
});

type Outcome = Pick<MoneyDraft, 'state' | 'outcome' | 'words' | 'working' | 'alternatives' | 'promise' | 'warnings'> & {
  readonly rateRead?: true;
};

/**
 * The interest on a debt that is paid on a day, or were it paid today: `decided`; `external` for a debt due before 2022-08-01, and where the
 * payment comes after the grace and the rate of the first day of delay is not announced.
 *
 * Source: N 第27条 · N-066, N-067, D-N17
 */
function answerLateInterest(asked: AskedLate, tables: RuleTables): Answer {
  const { facts, inputs, today } = asked;
  const { dueOn, principal } = inputs;
  const late: Late = { principal, dueOn, paidOn: inputs.paidOn ?? today, paymentKnown: inputs.paidOn !== null, today };
  const { rateRead, warnings = [], ...outcome } = outcomeOf(late);
  return moneyAnswer(facts, tables, {
    rule: RULE,
    ...outcome,
    citations: [
      ...(outcome.outcome.type === 'oldDebt' ? [citeArticle('N-004')] : []),
      citeArticle('N-066'),
      ...(rateRead ? [citeArticle('N-067'), citePolicy(tables.policies['P-INTEREST-RATE'])] : []),
    ],
    alsoRead: [
      'N-074',
      ...(rateRead ? (['N-068', 'N-073'] as const) : []),
      ...(late.paidOn > dueOn ? (['N-040'] as const) : []),
    ],
    defectIds: ['D-N17', 'D-N37', ...(isTextHeld(dueOn) ? [] : (['D-N36'] as const))],
    warnings: [
      ...(late.paidOn > dueOn ? [NO_GRACE_FOR_SUSPENSION] : []),
      ...(fallsOnDayOff(dueOn) ? [DUE_DAY_OFF] : []),
      ...warnings,
    ],
    policiesRead: rateRead ? ['P-INTEREST-RATE'] : [],
    tablesRead: { ...DUE_DAY_TABLES, ...(rateRead ? { interest: STATUTORY_INTEREST_VERSION } : {}) },
  });
}

function outcomeOf(late: Late): Outcome {
  const { dueOn, paidOn, principal } = late;
  if (dueOn < FIRST_DUE_DATE) return refusal('oldDebt', late);
  const percent = interestPercent(dueOn);
  const days = interestDays(dueOn, paidOn);
  if (days === 0) return withoutInterest(late, percent);
  if (percent === null) return { ...refusal('rateUnknown', late), rateRead: true };
  const interest = interestOn(principal, percent, days);
  return {
    state: 'decided',
    outcome: { type: 'lateInterest', days, percent, interest },
    words: lateInterestWords(late, { days, percent, interest }),
    working: interestWorking(late, { days, percent, interest }),
    alternatives: [withinGrace(late), ...(late.paymentKnown ? [] : [payingOn(addDays(paidOn, 1), late, percent)])],
    promise:
      late.paymentKnown && paidOn >= late.today
        ? { kind: 'told', due: formatIsoDate(paidOn), text: toldInterestText(late, interest), tentative: false }
        : null,
    warnings: [WAIVER_NOT_PROMISED, ...notHeldNote(dueOn)],
    rateRead: true,
  };
}

/** Source: N 第27条1項 · N-066 */
function withoutInterest(late: Late, percent: number | null): Outcome {
  const { dueOn, paidOn, today } = late;
  const freeUntil = lastDayWithoutInterest(dueOn);
  return {
    state: 'decided',
    outcome: { type: 'noInterest', paidInTime: paidOn <= dueOn, freeUntil: formatIsoDate(freeUntil) },
    words: withoutInterestWords(late),
    working: graceWorking(late),
    alternatives: percent === null ? [] : [payingOn(addDays(freeUntil, 1), late, percent)],
    promise:
      freeUntil < today || (late.paymentKnown && paidOn < today)
        ? null
        : { kind: 'told', due: formatIsoDate(freeUntil), text: toldGraceText(late), tentative: false },
    warnings: notHeldNote(dueOn),
    ...(percent === null ? {} : { rateRead: true }),
  };
}

function payingOn(paidOn: CivilDate, { principal, dueOn, today }: Late, percent: number): Alternative {
  const days = interestDays(dueOn, paidOn);
  const interest: Yen = interestOn(principal, percent, days);
  return otherPayment({ paidOn, days, interest, today });
}

const notHeldNote = (dueOn: CivilDate): readonly string[] => (isTextHeld(dueOn) ? [] : [TEXT_OF_DUE_DATE]);

const refusal = (type: 'oldDebt' | 'rateUnknown', { dueOn }: Late): Outcome => ({
  state: 'external',
  outcome: { type, due: formatIsoDate(dueOn) },
  words: type === 'oldDebt' ? OLD_DEBT : RATE_UNKNOWN,
  working: [],
  alternatives: [],
  promise: null,
});
