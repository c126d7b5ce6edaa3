/** The look-up questions of N about how and when work is done, asked without the stamps of a call. */
import type { DispatchQuestion } from '../../../decisions/questions.ts';
import type { Lookup } from '../../lookup.ts';
import { alertHandling } from './alert-handling.ts';
import { laterHandling } from './later-handling.ts';
import { repairRoute } from './repair-route.ts';

export const DISPATCH_LOOKUPS = { repairRoute, laterHandling, alertHandling } as const satisfies {
  readonly [Id in DispatchQuestion]: Lookup;
};
