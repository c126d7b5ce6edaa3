/** How the question about the monthly fee is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { Taxed } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { yenText } from '../../yen-words.ts';

export const MONTHLY_FEE_WORDS = {
  ask: '月額はいくら？',
  aliases: ['料金', 'りょうきん', '月額', 'げつがく', '利用料', 'いくら', '税込'],
  inputs: { on: { label: 'いつの料金' } },
} as const satisfies LookupWords;

export function monthlyFeeWords(
  { net, gross, percent }: Taxed,
  { on, today }: { readonly on: CivilDate; readonly today: CivilDate },
): AnswerWords {
  return {
    headline: `月額 ${yenText(gross)}（税込）`,
    reason: `1契約・1料金月につき ${yenText(net)}（税抜）です。${longDate(on, today)}の消費税率は${percent}%です。`,
    readAloud: `ご利用料金は、1契約につき月額 ${yenText(net)}、消費税を含めますと ${yenText(gross)}です。`,
  };
}

/** Of a fee in days to come. Source: N-002 */
export const MONTHLY_FEE_MAY_CHANGE = '規約の料金も消費税率も変わることがあります。先の日の額は約束しないでください。';
