/**
 * Whether there is a ground for a suspension (利用停止の事由). Only the plain facts of payment are computed, and even they decide nothing: a
 * suspension is a supervisor's. Excessive contact has its own evidence file; here it is only pointed to.
 *
 * Source: N 第18条1項, 附則第2条 · N-040, N-041, N-042, N-043, N-044, N-045, N-046, N-004, D-N09, D-N36, D-N37, D-N42
 */
import { type CivilDate, civilDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { CitedRuleId } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  DUE_UNKNOWN_WORDS,
  GROUND_FILE_WORDS,
  NEVER_A_VERDICT,
  NO_GRACE,
  NO_PAYMENT_GROUND,
  OLD_DEBT_WORDS,
  paymentSteps,
  SUSPENSION_GROUNDS_WORDS,
  type SuspensionGround,
  UNPAID_WORDS,
} from './suspension-grounds-words.ts';

const INPUTS = {
  ground: {
    kind: 'choice',
    options: ['unpaid', 'otherServiceUnpaid', 'honour', 'breach', 'excessiveContact', 'obstruction', 'damage'],
  },
  dueOn: { kind: 'date', optional: true },
  paidOn: { kind: 'date', optional: true },
} as const;

/** Debts due before stay under the older rules. Source: N 附則 2022-07-25 第2条 · N-004 */
const FIRST_DUE_DAY = civilDate(2022, 8, 1);

const RULE_OF = {
  otherServiceUnpaid: 'N-041',
  honour: 'N-042',
  breach: 'N-043',
  excessiveContact: 'N-046',
  obstruction: 'N-044',
  damage: 'N-045',
} as const satisfies Record<Exclude<SuspensionGround, 'unpaid'>, CitedRuleId>;

const DEFECTS_OF: { readonly [Ground in SuspensionGround]?: CheckDraft['defectIds'] } = {
  breach: ['D-N42'],
  excessiveContact: ['D-N09'],
};

export const suspensionGrounds = defineLookup({
  question: 'suspensionGrounds',
  service: 'serverSupport',
  group: 'checks',
  verification: 'A',
  inputs: INPUTS,
  words: SUSPENSION_GROUNDS_WORDS,
  answer: answerSuspensionGrounds,
});

/**
 * `decided` only where there is no ground for want of an unpaid debt; `needsApproval` for every ground; `external` for debts of another
 * service, debts of the older rules, and a due date not known.
 *
 * Source: N 第18条1項, 附則第2条 · N-040, N-041, N-042, N-043, N-044, N-045, N-046, N-004, D-N09, D-N36, D-N37, D-N42
 */
function answerSuspensionGrounds({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const rule = 'suspension-grounds/1';
  const { ground, dueOn, paidOn } = inputs;
  if (ground === 'unpaid') {
    const working = paymentSteps(dueOn, paidOn, today);
    return checkAnswer(facts, tables, { rule, cites: ['N-040'], working, ...findPayment({ dueOn, paidOn, today }) });
  }
  return checkAnswer(facts, tables, {
    rule,
    state: ground === 'otherServiceUnpaid' ? 'external' : 'needsApproval',
    cites: [RULE_OF[ground]],
    alsoRead: ground === 'obstruction' ? ['N-046'] : ground === 'breach' ? ['N-035', 'N-106'] : [],
    outcome: { type: 'groundFile', ground },
    words: GROUND_FILE_WORDS[ground],
    defectIds: DEFECTS_OF[ground] ?? [],
    warnings: [NEVER_A_VERDICT],
  });
}

interface Payment {
  readonly dueOn: CivilDate | null;
  readonly paidOn: CivilDate | null;
  readonly today: CivilDate;
}

/** The due day itself is in time; from the next day an unpaid debt is a ground, with no days of grace. Source: N 第18条1項1号 · N-040 */
function findPayment({
  dueOn,
  paidOn,
  today,
}: Payment): Pick<CheckDraft, 'state' | 'outcome' | 'words'> & Partial<CheckDraft> {
  if (dueOn === null) {
    return { state: 'external', outcome: { type: 'dueUnknown' }, words: DUE_UNKNOWN_WORDS, defectIds: ['D-N37'] };
  }
  if (dueOn < FIRST_DUE_DAY) {
    return {
      state: 'external',
      outcome: { type: 'oldDebt' },
      words: OLD_DEBT_WORDS,
      cites: ['N-004'],
      alsoRead: ['N-040'],
      defectIds: ['D-N36'],
    };
  }
  const paid = paidOn !== null && paidOn <= today;
  if (!paid && today > dueOn) {
    const warnings = [NO_GRACE, NEVER_A_VERDICT];
    return {
      state: 'needsApproval',
      outcome: { type: 'unpaidGround' },
      words: UNPAID_WORDS,
      alsoRead: ['N-047', 'N-066'],
      warnings,
    };
  }
  const type = !paid ? 'notDueYet' : paidOn > dueOn ? 'paidLate' : 'paidInTime';
  return { state: 'decided', outcome: { type }, words: NO_PAYMENT_GROUND[type] };
}
