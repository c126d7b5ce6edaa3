/**
 * What the service costs from its start to its cancellation (日割り): by fee month, pro-rated by calendar days where only a part was used.
 *
 * Source: N 第25条1項, 第28条1項〜4項, 第29条, 第32条, 別紙4-1 · N-062, N-063, N-069, N-070, N-071, N-073, N-077, D-N03, D-N14, D-N18, D-N19, D-N36
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, Answer } from '../../../decisions/answer.ts';
import type { PolicyId } from '../../../policies/policy.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { textNotHeld } from '../contract/text-not-held.ts';
import {
  CANCELLED_BEFORE_START,
  EARLIER_PART_LEFT_OUT,
  EFFECTIVE_DAY_UNKNOWN,
  FEE_FOR_PERIOD_WORDS,
  feeForPeriodWords,
  otherOrderAlternative,
  otherStartAlternative,
  START_LABELS,
  SUM,
  toldFeeText,
} from './fee-for-period-words.ts';
import { feeForPeriodWorking } from './fee-for-period-working-words.ts';
import { daysOf } from './fee-months.ts';
import { type FeeOfDays, feeOfDays, lastOfLongUse } from './fee-of-days.ts';
import { FEE_TABLE_VERSION } from './fee-table.ts';
import { otherOrder, type PricedRun, priceRuns, totalOf } from './pro-rating.ts';

const RULE = 'fee-for-period/1';

const INPUTS = {
  startOn: { kind: 'date', from: 'serviceStartOn' },
  cancelledOn: { kind: 'date', optional: true, from: 'cancelledOn' },
  effectiveOn: { kind: 'date', optional: true, from: 'effectiveOn' },
} as const;

type AskedFee = Asked<typeof INPUTS>;

export const feeForPeriod = defineLookup({
  question: 'feeForPeriod',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: FEE_FOR_PERIOD_WORDS,
  answer: answerFeeForPeriod,
});

const POLICIES_READ = ['P-FEE-MONTH', 'P-PRORATE', 'P-SERVICE-START'] as const satisfies readonly PolicyId[];

/**
 * The fee of the days of use: `decided`, with the other order of steps beside it where it gives another amount; `twoReadings` where the other
 * start gives another amount than the one told, which for a long use is that of its last month. While the contract goes on, of its first fee month. `external` where all of it lies before the text that is held;
 * where only the beginning does, from the first fee month under that text. `notProvided` for a cancellation before the start.
 *
 * Source: N 第25条1項, 第28条 · N-063, N-069, N-070
 */
function answerFeeForPeriod(asked: AskedFee, tables: RuleTables): Answer {
  const { facts, inputs } = asked;
  const { from, otherFrom } = startsOf(asked, tables);
  if (inputs.cancelledOn !== null && inputs.cancelledOn < from)
    return plainAnswer(facts, tables, { rule: RULE, ...REVERSED });
  const fee = feeOfDays(from, inputs.cancelledOn, tables.policies);
  if (fee === null) return textNotHeld(facts, tables, { rule: RULE, on: from });
  return plainAnswer(facts, tables, { rule: RULE, ...feeDraft(asked, { fee, otherFrom }, tables) });
}

interface Starts {
  readonly from: CivilDate;
  /** The day that the other reading counts from; null where it is not known or the same. */
  readonly otherFrom: CivilDate | null;
}

/** Source: D-N03 · P-SERVICE-START */
function startsOf({ inputs: { startOn, effectiveOn } }: AskedFee, { policies }: RuleTables): Starts {
  const other = effectiveOn === startOn ? null : effectiveOn;
  if (other === null || policies['P-SERVICE-START'].value === 'serviceStart')
    return { from: startOn, otherFrom: other };
  return { from: other, otherFrom: startOn };
}

const REVERSED: PlainDraft = {
  state: 'notProvided',
  outcome: { type: 'cancelledBeforeStart' },
  words: CANCELLED_BEFORE_START,
  citations: [citeArticle('N-063')],
  policiesRead: ['P-SERVICE-START'],
};

function feeDraft(
  { inputs, today }: AskedFee,
  { fee, otherFrom }: { readonly fee: FeeOfDays; readonly otherFrom: CivilDate | null },
  tables: RuleTables,
): PlainDraft {
  const { policies } = tables;
  const starts = otherStarts(fee, { from: otherFrom, cancelledOn: inputs.cancelledOn, today }, tables);
  const tentative = starts.length > 0 && lastOfLongUse(fee) === null;
  const basisUnknown = policies['P-SERVICE-START'].value === 'effective' && inputs.effectiveOn === null;
  return {
    state: tentative ? 'twoReadings' : 'decided',
    outcome: outcomeOf(fee),
    words: feeForPeriodWords(fee, { today, tentative }),
    citations: [
      citeArticle('N-063'),
      citeArticle('N-070'),
      citeArticle('N-062'),
      citePolicy(policies['P-FEE-MONTH']),
      citePolicy(policies['P-PRORATE']),
    ],
    alsoRead: ['N-069', 'N-071', 'N-073', 'N-077'],
    defectIds: [
      'D-N18',
      'D-N19',
      'D-N14',
      ...(otherFrom === null ? [] : (['D-N03'] as const)),
      ...(fee.startsLater ? (['D-N36'] as const) : []),
    ],
    working: feeForPeriodWorking(fee, today),
    alternatives: [...otherOrders(fee), ...starts],
    warnings: [...(fee.startsLater ? [EARLIER_PART_LEFT_OUT] : []), ...(basisUnknown ? [EFFECTIVE_DAY_UNKNOWN] : [])],
    promise:
      fee.cancelledOn === null || fee.to < today
        ? null
        : { kind: 'told', due: formatIsoDate(fee.to), text: toldFeeText(fee, today), tentative },
    policiesRead: POLICIES_READ,
    tablesRead: { fees: FEE_TABLE_VERSION, tax: CONSUMPTION_TAX_VERSION },
  };
}

function outcomeOf({ runs, from, to, days, total, startDay }: FeeOfDays): PlainDraft['outcome'] {
  return {
    type: 'feeForPeriod',
    from: formatIsoDate(from),
    to: formatIsoDate(to),
    days,
    startDay,
    total,
    runs: runs.map(outcomeOfRun),
  };
}

const outcomeOfRun = ({ run, each, gross }: PricedRun) => ({
  from: formatIsoDate(run.from),
  to: formatIsoDate(run.to),
  days: daysOf(run),
  ...(run.type === 'part' ? { ofDays: run.month.days, cases: run.cases } : { months: run.months }),
  net: each.net,
  tax: each.tax,
  gross,
});

/** Source: N 第29条, 第32条 · N-073, N-077, D-N19 */
function otherOrders(fee: FeeOfDays): readonly Alternative[] {
  const order = otherOrder(fee.order);
  const total = totalOf(
    priceRuns(
      fee.runs.map(({ run }) => run),
      fee.startDay,
      order,
    ),
  );
  return total === fee.total
    ? []
    : [otherOrderAlternative({ order, gross: total, told: fee.total, of: fee.runs.length > 1 ? SUM : '' })];
}

/** Source: N 第9条, 第25条1項 · D-N03 */
function otherStarts(
  told: FeeOfDays,
  {
    from,
    cancelledOn,
    today,
  }: { readonly from: CivilDate | null; readonly cancelledOn: CivilDate | null; readonly today: CivilDate },
  tables: RuleTables,
): readonly Alternative[] {
  if (from === null || (cancelledOn !== null && cancelledOn < from)) return [];
  const other = feeOfDays(from, cancelledOn, tables.policies);
  if (other === null || other.from === told.from) return [];
  const settled = tables.policies['P-SERVICE-START'].value;
  const label = START_LABELS[settled === 'effective' ? 'serviceStart' : 'effective'];
  return [otherStartAlternative(other, label, today)];
}
