/** The look-up questions of N about what is paid. */
import type { MoneyQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { monthlyFee } from './monthly-fee.ts';

export const MONEY_LOOKUPS = { monthlyFee } as const satisfies { readonly [Id in MoneyQuestion]: Lookup };
