/** The defects of B that answers show so far. Source: terms.md 4.2 */
import type { Defect } from './defect.ts';

export const DEFECTS_OF_HIKARI_PHONE = {
  'D-B17': {
    place: '約款全体',
    gap: '受付時間、本人確認、訪問、交換、過度な問い合わせの定めがありません。',
    treatment: '「定めなし」とお答えし、確認して折り返します。ほかの契約の決まりは使いません。',
  },
} as const satisfies { readonly [defectId: `D-B${string}`]: Defect };
