/** How the question about the monthly fee is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { Yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { LookupWords } from '../../lookup.ts';
import type { AnswerWords } from '../answer-draft.ts';
import { longDate } from '../day-words.ts';
import { yenText } from './yen-words.ts';

export const MONTHLY_FEE_WORDS = {
  ask: '月額はいくら？',
  aliases: ['料金', 'りょうきん', '月額', 'げつがく', '利用料', 'いくら', '税込'],
  inputs: { on: { label: 'いつの料金' } },
} as const satisfies LookupWords;

interface Fee {
  readonly net: Yen;
  readonly tax: Yen;
  readonly gross: Yen;
  readonly percent: number;
  readonly on: CivilDate;
  readonly today: CivilDate;
}

export function monthlyFeeWords({ net, gross, percent, on, today }: Fee): AnswerWords {
  return {
    headline: `月額 ${yenText(gross)}（税込）`,
    reason: `1契約・1料金月につき ${yenText(net)}（税抜）です。${longDate(on, today)}の消費税率は${percent}%です。`,
    readAloud: `ご利用料金は、1契約につき月額 ${yenText(net)}、消費税を含めますと ${yenText(gross)}です。`,
  };
}

export function monthlyFeeWorking({ net, tax, gross, percent }: Fee): readonly WorkingStep[] {
  return [
    { label: '税抜', text: yenText(net), predicted: false },
    { label: '消費税', text: `${yenText(net)} × ${percent}% ＝ ${yenText(tax)}（1円未満切捨て）`, predicted: false },
    { label: '税込', text: yenText(gross), predicted: false },
  ];
}

/** For a day before the text that the desk holds. */
export const TEXT_NOT_HELD: AnswerWords = {
  headline: '当時の規約を確認 ― この窓口では計算しません',
  reason: '2023年12月1日より前の規約は、この窓口にありません。',
  readAloud: '恐れ入りますが、その時期の規約を確認のうえ、改めてご連絡いたします。',
};
