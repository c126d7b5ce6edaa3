/**
 * On which day the fee of a month is paid, by the way of paying (支払方法と引落日).
 *
 * Source: B 第24条 · B-042, B-043, B-044, B-045, B-046, D-B20, D-B21
 */
import type { BusinessCalendar } from '../../../calendar/business-calendar.ts';
import { explainDay } from '../../../calendar/day-working.ts';
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer, WorkingStep } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import { type DebitDate, debitDate } from './debit-date.ts';
import {
  carrierChangedPromise,
  carrierChangedWords,
  changedByNotice,
  DEBIT_DAY_WORDS,
  debitPromise,
  debitStep,
  debitWords,
  ELSEWHERE_WORDS,
  LITERAL_TWO_PARAGRAPHS,
  nominalStep,
  usedStep,
} from './debit-day-words.ts';

const PAYMENT_MEANS = ['debit', 'card', 'carrier', 'other'] as const;
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

const RULE = 'phone-debit-day/1';

const INPUTS = {
  usedOn: { kind: 'date', from: 'today' },
  means: { kind: 'choice', options: PAYMENT_MEANS },
  changedTo: { kind: 'date', optional: true },
} as const;

export const phoneDebitDay = defineLookup({
  question: 'phoneDebitDay',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: DEBIT_DAY_WORDS,
  answer: answerDebitDay,
});

/**
 * The day an account is debited: `decided`, and the day that a notice of ours named where it moved the payment. `external` for cards and for
 * NTT's collection, whose own rules decide, and for any other means; a notice of ours moves NTT's collection too, but never a card.
 *
 * Source: B 第24条 · B-043, B-044, B-045, B-046, D-B21
 */
function answerDebitDay({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { usedOn, means, changedTo } = inputs;
  if (!isTextHeld(usedOn)) return textNotHeld(facts, tables, { rule: RULE, on: usedOn });
  if (means === 'carrier' && changedTo !== null) {
    return plainAnswer(facts, tables, { rule: RULE, ...changedAtCarrier(changedTo, today) });
  }
  if (means !== 'debit') return plainAnswer(facts, tables, { rule: RULE, ...elsewhere(means) });
  const debit = debitDate(usedOn, tables.bankCalendar);
  const on = changedTo ?? debit.on;
  return plainAnswer(facts, tables, {
    rule: RULE,
    withBankCalendar: true,
    state: 'decided',
    outcome: {
      type: 'debited',
      on: formatIsoDate(on),
      nominal: formatIsoDate(debit.nominal),
      moved: on !== debit.nominal,
    },
    words: debitWords({ on, nominal: debit.nominal, changed: changedTo !== null, today }),
    citations: [citeArticle('B-044'), ...(changedTo === null ? [] : [citeArticle('B-046')])],
    alsoRead: ['B-042'],
    defectIds: changedTo === null ? ['D-B20'] : ['D-B20', 'D-B21'],
    working: [usedStep(usedOn, today), ...daysTo(debit, tables.bankCalendar, today)],
    alternatives: changedTo === null ? [] : [changedByNotice(debit.on, today)],
    promise:
      on < today ? null : { kind: 'told', due: formatIsoDate(on), text: debitPromise(on, today), tentative: false },
  });
}

/** A notice of ours moves the payment through NTT as it moves that of an account. Source: B 第24条4項, 5項 · B-045, B-046, D-B21 */
const changedAtCarrier = (on: CivilDate, today: CivilDate): PlainDraft => ({
  state: 'decided',
  outcome: { type: 'paymentMoved', on: formatIsoDate(on) },
  words: carrierChangedWords(on, today),
  citations: [citeArticle('B-046'), citeArticle('B-045'), citeArticle('B-042')],
  defectIds: ['D-B21'],
  promise:
    on < today
      ? null
      : { kind: 'told', due: formatIsoDate(on), text: carrierChangedPromise(on, today), tentative: false },
});

/** Source: B 第24条2項, 4項 · B-043, B-045 */
const elsewhere = (means: Exclude<PaymentMeans, 'debit'>): PlainDraft => ({
  state: 'external',
  outcome: { type: 'decidedElsewhere', means },
  words: ELSEWHERE_WORDS[means],
  citations: [citeArticle(SOURCES[means]), citeArticle('B-042')],
  defectIds: means === 'card' ? ['D-B21'] : [],
  warnings: means === 'card' ? [LITERAL_TWO_PARAGRAPHS] : [],
});

const SOURCES = { card: 'B-043', carrier: 'B-045', other: 'B-046' } as const;

/** The 27th and every day stepped over to the day of the debit. */
function daysTo({ nominal, on }: DebitDate, calendar: BusinessCalendar, today: CivilDate): readonly WorkingStep[] {
  const days = Array.from({ length: on - nominal + 1 }, (_, index) => addDays(nominal, index));
  return [nominalStep(nominal, today), ...days.map((day) => debitStep(explainDay(calendar, day), day, today))];
}
