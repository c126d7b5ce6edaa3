/** How the question about the base fee of B is asked, and what its answer says. */
import type { PhonePlan } from '../../../contractors/contract.ts';
import type { Taxed } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { yenText } from '../../yen-words.ts';
import { PLAN_NAMES } from './plan-words.ts';

export const MONTHLY_FEE_WORDS = {
  ask: '光電話の月額はいくら？',
  aliases: ['料金', 'りょうきん', '月額', 'げつがく', '基本料金', 'きほんりょうきん', 'プラン', 'いくら', '税込'],
  inputs: {
    plan: { label: 'プラン', options: PLAN_NAMES },
    on: { label: 'いつの料金' },
  },
} as const satisfies LookupWords;

export const monthlyFeeWords = (plan: PhonePlan, { net, gross, percent }: Taxed): AnswerWords => ({
  headline: `月額 ${yenText(gross)}（税込）`,
  reason: `「${PLAN_NAMES[plan]}」の月額基本料金は ${yenText(net)}（税抜）、消費税率は${percent}%です。`,
  readAloud: `月額の基本料金は ${yenText(net)}、消費税を含めますと ${yenText(gross)}です。通話料は別にかかります。`,
});
