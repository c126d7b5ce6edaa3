/** How the question about the order of payments is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { plainDate } from '../../date-words.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { yenText } from '../../yen-words.ts';
import type { Allotment } from './payment-order.ts';

export const PAYMENT_ORDER_WORDS = {
  ask: '払ったお金はどの請求に充てる？',
  aliases: [
    '充当',
    'じゅうとう',
    '支払いの順番',
    '順序',
    'じゅんじょ',
    '入金',
    'にゅうきん',
    '未払い',
    'まとめて払う',
    '一部だけ払う',
  ],
  inputs: {
    debts: { label: '未払いの請求', hint: '請求書の順に。期日が同じものは、この順に充てます' },
    payment: { label: '支払う額' },
  },
} as const satisfies LookupWords;

export function paymentOrderWords({ debts, owed, excess }: Allotment, today: CivilDate): AnswerWords {
  const reason = 'お支払いは、期日の早い請求から順に充てます。';
  const open = debts.filter(({ left }) => left > 0);
  const [next] = open;
  if (next === undefined) {
    const over = excess > 0 ? `${yenText(excess)}多くなります。` : '';
    return {
      headline:
        excess > 0 ? `${debts.length}件すべてに充当 ・ ${yenText(excess)}超過` : `${debts.length}件すべてに足ります`,
      reason,
      readAloud: `そのお支払いで、未払いの${debts.length}件すべてに足ります。${over === '' ? '' : `お支払いのほうが、${over}`}`,
    };
  }
  const due = plainDate(next.debt.due, today);
  const left =
    open.length === 1
      ? `期日が${due}の請求が、${yenText(owed)}`
      : `期日が${due}の請求から${open.length}件、合わせて${yenText(owed)}`;
  return {
    headline: `残り ${open.length}件 ${yenText(owed)}`,
    reason,
    readAloud: `お支払いは、期日の早いものから順に充てさせていただきます。${left}${open.length === 1 ? '' : 'が'}残ります。`,
  };
}

export const paymentOrderWorking = (
  { debts, owed, excess }: Allotment,
  payment: Yen,
  today: CivilDate,
): readonly WorkingStep[] => [
  step('支払う額', yenText(payment)),
  ...debts.map(({ debt, paid, left }) =>
    step(
      `${shortDate(debt.due, today)}期日`,
      paid === 0
        ? `${yenText(debt.amount)} ・ 充当なし`
        : left === 0
          ? `${yenText(debt.amount)} ・ 全額に充当`
          : `${yenText(debt.amount)} のうち ${yenText(paid)} に充当 ・ 残り ${yenText(left)}`,
    ),
  ),
  step('残り', excess > 0 ? `請求 0円 ・ 支払いの超過 ${yenText(excess)}` : `請求 ${yenText(owed)}`),
];

export const ORDER_OF_TIE_UNSAID = '期日が同じ請求の順番は規約にありません。入力した請求書の順に充てました。';

export const PART_PAYMENT_UNSAID = '一部だけの支払いの扱いは規約にありません。残りは期日を過ぎれば未払いのままです。';

export const TOO_MUCH_PAID = '超過した分を返すとも返さないとも言わないでください。責任者が判断します。';
