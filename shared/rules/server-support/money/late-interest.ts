/**
 * What is added for paying late (延滞利息), and until when nothing is.
 *
 * Source: N 第27条, 第29条, 第30条1項, 附則(2022-07-25) 第2条 · N-004, N-040, N-066, N-067, N-068, N-073, N-074, D-N17, D-N36, D-N37
 */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, Answer } from '../../../decisions/answer.ts';
import type { Policy } from '../../../policies/policy.ts';
import { STATUTORY_INTEREST_VERSION } from '../../../rates/statutory-interest.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { FIRST_DAY_UNDER_NEW_DEBT_RULES, isTextHeld } from '../contract/terms-in-force.ts';
import { DUE_DAY_TABLES, fallsOnDayOff } from './due-day.ts';
import { interestDays, interestOn, interestPercent, lastDayWithoutInterest } from './interest.ts';
import {
  DUE_DAY_OFF,
  graceWorking,
  type Interest,
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

type Outcome = Omit<PlainDraft, 'rule' | 'defectIds'>;

/**
 * The interest on a debt that is paid on a day, or were it paid today: `decided`; `external` for a debt due before 2022-08-01, and where the
 * payment comes after the grace and the rate of the first day of delay is not announced.
 *
 * Source: N 第27条 · N-066, N-067, D-N17
 */
function answerLateInterest({ facts, inputs, today }: AskedLate, tables: RuleTables): Answer {
  const { dueOn, principal, paidOn } = inputs;
  const late: Late = { principal, dueOn, paidOn: paidOn ?? today, paymentKnown: paidOn !== null, today };
  return plainAnswer(facts, tables, {
    rule: RULE,
    ...outcomeOf(late, tables.policies['P-INTEREST-RATE']),
    defectIds: ['D-N17', 'D-N37', ...(isTextHeld(dueOn) ? [] : (['D-N36'] as const))],
  });
}

function outcomeOf(late: Late, policy: Policy<'P-INTEREST-RATE'>): Outcome {
  const { dueOn, paidOn } = late;
  if (dueOn < FIRST_DAY_UNDER_NEW_DEBT_RULES) return oldDebt(dueOn);
  const percent = interestPercent(dueOn);
  const days = interestDays(dueOn, paidOn);
  const rateRead = { policiesRead: ['P-INTEREST-RATE'], tablesRead: TABLES_READ } as const;
  if (days === 0) return { ...withoutInterest(late, percent), ...rateRead };
  if (percent === null) return { ...rateUnknown(dueOn, policy), ...rateRead };
  return {
    ...withInterest(late, { days, percent, interest: interestOn(late.principal, percent, days) }, policy),
    ...rateRead,
  };
}

const TABLES_READ = { ...DUE_DAY_TABLES, interest: STATUTORY_INTEREST_VERSION } as const;

/** Source: N 附則(2022-07-25) 第2条 · N-004 */
const oldDebt = (dueOn: CivilDate): Outcome => ({
  state: 'external',
  outcome: { type: 'oldDebt', due: formatIsoDate(dueOn) },
  words: OLD_DEBT,
  citations: [citeArticle('N-004'), citeArticle('N-066')],
});

/** Source: N 第27条1項 · N-066, D-N17 */
const rateUnknown = (dueOn: CivilDate, policy: Policy<'P-INTEREST-RATE'>): Outcome => ({
  state: 'external',
  outcome: { type: 'rateUnknown', due: formatIsoDate(dueOn) },
  words: RATE_UNKNOWN,
  citations: [citeArticle('N-066'), citePolicy(policy)],
});

/** Source: N 第27条 · N-066, N-067, N-068 */
function withInterest(late: Late, interest: Interest, policy: Policy<'P-INTEREST-RATE'>): Outcome {
  const { paidOn, paymentKnown, today } = late;
  return {
    state: 'decided',
    outcome: { type: 'lateInterest', ...interest },
    words: lateInterestWords(late, interest),
    citations: [citeArticle('N-066'), citeArticle('N-067'), citePolicy(policy)],
    alsoRead: ['N-068', 'N-073', 'N-074', 'N-040'],
    working: interestWorking(late, interest),
    alternatives: [withinGrace(late), ...(paymentKnown ? [] : [payingOn(addDays(paidOn, 1), late, interest.percent)])],
    warnings: [...notesOnDueDate(late), WAIVER_NOT_PROMISED],
    promise:
      paymentKnown && paidOn >= today
        ? { kind: 'told', due: formatIsoDate(paidOn), text: toldInterestText(late, interest), tentative: false }
        : null,
  };
}

/** Source: N 第27条1項 · N-066 */
function withoutInterest(late: Late, percent: number | null): Outcome {
  const { dueOn, paidOn, paymentKnown, today } = late;
  const freeUntil = lastDayWithoutInterest(dueOn);
  const toldUntil = paymentKnown ? paidOn : freeUntil;
  return {
    state: 'decided',
    outcome: { type: 'noInterest', paidInTime: paidOn <= dueOn, freeUntil: formatIsoDate(freeUntil) },
    words: withoutInterestWords(late),
    citations: [citeArticle('N-066')],
    alsoRead: ['N-067', 'N-073', 'N-074', ...(graceTold(late) ? (['N-040'] as const) : [])],
    working: graceWorking(late),
    alternatives: percent === null ? [] : [payingOn(addDays(freeUntil, 1), late, percent)],
    warnings: notesOnDueDate(late),
    promise:
      toldUntil < today
        ? null
        : { kind: 'told', due: formatIsoDate(toldUntil), text: toldGraceText(toldUntil, today), tentative: false },
  };
}

function payingOn(paidOn: CivilDate, { principal, dueOn, today }: Late, percent: number): Alternative {
  const days = interestDays(dueOn, paidOn);
  return otherPayment({ paidOn, days, interest: interestOn(principal, percent, days), today });
}

/** Source: N 第18条1項1号, 第30条1項, 附則 · N-040, N-074, D-N36, D-N37 */
const notesOnDueDate = (late: Late): readonly string[] => [
  ...(graceTold(late) ? [NO_GRACE_FOR_SUSPENSION] : []),
  ...(fallsOnDayOff(late.dueOn) ? [DUE_DAY_OFF] : []),
  ...(isTextHeld(late.dueOn) ? [] : [TEXT_OF_DUE_DATE]),
];

/** Whether days past the due date are spoken of, which a caller could take for a grace of everything. Source: N 第18条1項1号 · N-040 */
const graceTold = ({ dueOn, paidOn, paymentKnown }: Late): boolean => paidOn > dueOn || !paymentKnown;
