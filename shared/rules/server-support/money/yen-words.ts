/** How an amount of money is written in an answer. */
import type { Yen } from '../../../core/yen.ts';

/** `1,480円` */
export const yenText = (amount: Yen): string => `${String(amount).replace(/\B(?=(\d{3})+$)/gu, ',')}円`;
