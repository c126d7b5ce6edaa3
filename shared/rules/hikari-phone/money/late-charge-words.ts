/** How the question about a late charge of B is asked, and what its answer says. */
import type { Yen } from '../../../core/yen.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { plainDate } from '../../date-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { BILL_PREVAILS, yenText } from '../../yen-words.ts';
import type { Charged } from './late-charge-working-words.ts';

export const LATE_CHARGE_WORDS = {
  ask: '光電話の料金が遅れたら、いくら足される？',
  aliases: [
    '遅延損害金',
    'ちえんそんがいきん',
    '延滞',
    'えんたい',
    '遅れて払う',
    '払い忘れ',
    '14.6%',
    '利息',
    '損害金',
  ],
  inputs: {
    principal: { label: '支払いが遅れた金額', hint: '損害金を含まない、初めの額' },
    dueOn: { label: '支払期日', hint: '口座振替の27日が休業日なら、次の営業日に繰り下げて計算します' },
    paidOn: { label: '支払った日・支払う日', hint: '空欄なら、本日支払う場合を計算します' },
    partAmount: { label: '先に支払った一部の額' },
    partPaidOn: { label: '一部を支払った日' },
  },
} as const satisfies LookupWords;

interface Charge {
  readonly days: number;
  readonly charge: Yen;
}

export function lateChargeWords({ debt, paymentKnown, today }: Charged, { days, charge }: Charge): AnswerWords {
  const counted = debt.paymentDayCounted ? '支払った日まで' : '支払った日の前日まで';
  return {
    headline: `${paymentKnown ? '' : '本日なら '}遅延損害金 ${yenText(charge)}（${days}日分）`,
    reason: `支払期日の翌日から${counted}の${days}日分を、年14.6%、1年365日で計算します。`,
    readAloud: `${paymentKnown ? plainDate(debt.paidOn, today) : '本日'}のお支払いですと、遅延損害金は ${yenText(charge)}です。${
      paymentKnown ? '' : 'お支払いの日によって変わります。'
    }${BILL_PREVAILS}`,
  };
}

export const inTimeWords = ({ paymentKnown, debt, today }: Charged): AnswerWords => ({
  headline: '遅延損害金はかかりません',
  reason: '支払期日までのお支払いなので、遅れた日がありません。',
  readAloud: `${paymentKnown ? plainDate(debt.paidOn, today) : '本日'}のお支払いですと、期日に間に合いますので、遅延損害金はかかりません。`,
});

export const chargePromise = ({ debt, today }: Charged, charge: Yen): string =>
  `${plainDate(debt.paidOn, today)}のお支払いなら遅延損害金 ${yenText(charge)}（請求書が優先）`;

/** Source: D-B10 */
export const PART_ORDER_UNSAID =
  '一部のお支払いを何に充てるかは、約款に書かれていません。料金に充てたものとして計算しました。';

export const PART_LEFT_OUT =
  '一部のお支払いは計算に入れていません。額と、支払った日より後でない日の、両方を入れてください。';
