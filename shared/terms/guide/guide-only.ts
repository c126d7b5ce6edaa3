/**
 * The rules that the desk explains and does nothing else with so far. Written by `npm run coverage:rules` out of the sources; nothing here is
 * decided by hand.
 */
import type { CitedRuleId } from '../articles.ts';

export const GUIDE_ONLY: ReadonlySet<CitedRuleId> = new Set<CitedRuleId>([
  'N-011',
  'N-076',
  'N-078',
  'N-107',
  'N-131',
  'B-008',
]);
