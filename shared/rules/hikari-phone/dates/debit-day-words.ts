/** How the question about the day of payment is asked, and what its answer says. */
import type { DayFact } from '../../../calendar/day-working.ts';
import { type CivilDate, formatIsoDate, partsOf } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { dayLabel, dayReasonText, longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { PaymentMeans } from './debit-day.ts';

export const DEBIT_DAY_WORDS = {
  ask: '光電話の料金はいつ引き落とされる？',
  aliases: [
    '引き落とし',
    'ひきおとし',
    '口座振替',
    'こうざふりかえ',
    '支払日',
    'しはらいび',
    '27日',
    'カード',
    '振替日',
  ],
  inputs: {
    usedOn: { label: '使った月', hint: 'その月の日なら、どの日でもかまいません' },
    means: {
      label: '支払い方法',
      options: { debit: '口座振替', card: 'カード', carrier: 'NTTの代行', other: 'ほかの方法' },
    },
    changedTo: { label: '支払時期の変更で知らせた日', hint: '変更のお知らせをしたときだけ' },
  },
} as const satisfies LookupWords;

interface Debited {
  readonly on: CivilDate;
  readonly nominal: CivilDate;
  readonly changed: boolean;
  readonly today: CivilDate;
}

export function debitWords({ on, nominal, changed, today }: Debited): AnswerWords {
  const reason = changed
    ? '支払いの時期の変更をお知らせしているので、その日になります。'
    : on === nominal
      ? '口座振替は、使った月の次の月の27日です。'
      : '27日は金融機関の休業日なので、次の営業日になります。';
  return {
    headline: `${longDate(on, today)}に引き落とし`,
    reason,
    readAloud:
      on < today
        ? `ご利用料金の引き落としの日は、${spokenDate(on, today)}でございました。`
        : `ご利用料金は、${spokenDate(on, today)}に、ご指定の口座から引き落とさせていただきます。`,
  };
}

export const ELSEWHERE_WORDS: { readonly [Means in Exclude<PaymentMeans, 'debit'>]: AnswerWords } = {
  card: {
    headline: '引落日はカード会社の決まり',
    reason: 'カードの引き落としの日は、カード会社の会員規約で決まります。その規約は、この窓口にありません。',
    readAloud: 'カードでのお支払いは、カード会社の決めた日に引き落とされます。日にちは、カード会社にご確認ください。',
  },
  carrier: {
    headline: '支払い方はNTTの決まり',
    reason: 'NTTの代行でのお支払いは、NTTの決まりに合わせます。その決まりは、この窓口にありません。',
    readAloud: 'お支払いは、NTTの決まりに合わせております。日にちは、NTTの請求書でご確認ください。',
  },
  other: {
    headline: '支払いの日は案内の書類で確認',
    reason: 'ほかの方法でのお支払いの日は、約款に書かれていません。',
    readAloud: '恐れ入りますが、お支払いの日を確認のうえ、改めてご連絡いたします。',
  },
};

/** Source: B 第24条5項 · B-046 */
export const carrierChangedWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `お支払いは ${longDate(on, today)}`,
  reason: '支払いの時期の変更をお知らせしているので、NTTの決まりの日ではなく、その日になります。',
  readAloud: `お支払いの日は、お知らせのとおり、${spokenDate(on, today)}${on < today ? 'でございました' : 'でございます'}。`,
});

export const carrierChangedPromise = (on: CivilDate, today: CivilDate): string => `お支払いは ${longDate(on, today)}`;

export const usedStep = (usedOn: CivilDate, today: CivilDate): WorkingStep => {
  const { year, month } = partsOf(usedOn);
  return step('使った月', `${year === partsOf(today).year ? '' : `${year}年`}${month}月`);
};

export const nominalStep = (nominal: CivilDate, today: CivilDate): WorkingStep =>
  step('次の月の27日', shortDate(nominal, today));

/** One day of the bank calendar. Source: D-B20 */
export const debitStep = (fact: DayFact, day: CivilDate, today: CivilDate): WorkingStep => ({
  label: dayLabel(day, today),
  text: fact.business ? '金融機関の営業日' : dayReasonText(fact),
  predicted: fact.certainty === 'predicted',
});

/** The day without the notice. Source: B 第24条5項 · B-046 */
export const changedByNotice = (on: CivilDate, today: CivilDate): Alternative => ({
  kind: 'counterfactual',
  label: '変更のお知らせがなければ',
  headline: `${shortDate(on, today)}に引き落とし`,
  note: '使った月の次の月の27日、休業日なら次の営業日',
  date: formatIsoDate(on),
});

export const debitPromise = (on: CivilDate, today: CivilDate): string => `${longDate(on, today)}に引き落とし`;

/** Source: D-B21 */
export const LITERAL_TWO_PARAGRAPHS =
  '支払いの時期を変える決まりは、言葉どおりに読むと口座振替とNTTの代行だけです。カードに当てはめて案内しないでください。';
