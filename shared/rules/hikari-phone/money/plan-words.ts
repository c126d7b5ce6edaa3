/** What the plans of B are called, and what is true of every fee of annex 1. */
import type { PhonePlan } from '../../../contractors/contract.ts';

export const PLAN_NAMES = {
  hikari: '光電話',
  hikariPlus: '光電話プラス',
  officeType: 'オフィスタイプ',
  officePlus: 'オフィス・プラス',
} as const satisfies { readonly [Plan in PhonePlan]: string };

/** Source: D-B01 */
export const CALLS_ELSEWHERE =
  '通話料は別です。別紙2はホームページの場所だけなので、通話料の額は言わず、ホームページで確認してください。';

/** Source: D-B15 */
export const CONFIRM_THE_FEE =
  'オフィス・プラスがオフィスタイプより安いのは、誤りかもしれません。書かれた額でお答えし、料金を担当に確認してください。';
