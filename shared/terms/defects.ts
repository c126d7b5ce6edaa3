/**
 * The defect register (規約の不備): every defect of both texts.
 *
 * Source: terms.md 4.1, 4.2; decisions.md "Time and readings"
 */
import type { DefectId } from './citation.ts';
import type { Defect } from './defect.ts';
import { DEFECTS_OF_CONTRACT } from './defects-of-contract.ts';
import { DEFECTS_OF_HIKARI_PHONE } from './defects-of-hikari-phone.ts';
import { DEFECTS_OF_MONEY } from './defects-of-money.ts';
import { DEFECTS_OF_SERVICE } from './defects-of-service.ts';

export const DEFECTS = {
  ...DEFECTS_OF_CONTRACT,
  ...DEFECTS_OF_MONEY,
  ...DEFECTS_OF_SERVICE,
  ...DEFECTS_OF_HIKARI_PHONE,
} as const satisfies { readonly [Id in DefectId]?: Defect };

export type ShownDefectId = keyof typeof DEFECTS;
