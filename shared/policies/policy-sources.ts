/** On which rules of the terms each policy bears, and which gaps in the texts it settles. Source: terms.md "Readings that are settled", 4.1 */
import type { CitedRuleId } from '../terms/articles.ts';
import type { ShownDefectId } from '../terms/defects.ts';
import type { PolicyId } from './policy.ts';

export interface PolicySources {
  /** Most important first. */
  readonly rules: readonly CitedRuleId[];
  readonly defects: readonly ShownDefectId[];
}

export const POLICY_SOURCES: { readonly [Id in PolicyId]: PolicySources } = {
  'P-NOTICE-INSTANT': { rules: ['N-117', 'N-122'], defects: ['D-N27'] },
  'P-ONSITE-BOUNDARY': { rules: ['N-117', 'N-122'], defects: ['D-N27'] },
  'P-RECEPTION-CLOSE': { rules: ['N-115'], defects: ['D-N28'] },
  'P-OUT-OF-HOURS': { rules: ['N-115', 'N-120', 'N-123'], defects: ['D-N26b', 'D-N29'] },
  'P-NEXT-DAY': { rules: ['N-123'], defects: ['D-N26'] },
  'P-SATURDAY-VISIT': { rules: ['N-114', 'N-122'], defects: ['D-N24', 'D-N25'] },
  'P-SHIPPING': { rules: ['N-120'], defects: ['D-N29'] },
  'P-VERIFY': { rules: ['N-094'], defects: ['D-N21'] },
  'P-DEVICE-COVERAGE': { rules: ['N-008', 'N-129'], defects: ['D-N01'] },
  'P-MAX-PERIOD': { rules: ['N-017', 'N-129'], defects: ['D-N02', 'D-N02b'] },
  'P-SERVICE-START': { rules: ['N-019', 'N-063'], defects: ['D-N03'] },
  'P-SUSPENSION-COUNT': { rules: ['N-039'], defects: ['D-N10'] },
  'P-SUSPENSION-FEE': { rules: ['N-048'], defects: ['D-N10'] },
  'P-FEE-MONTH': { rules: ['N-069', 'N-070'], defects: ['D-N18'] },
  'P-PRORATE': { rules: ['N-070', 'N-073', 'N-077'], defects: ['D-N19'] },
  'P-INTEREST-RATE': { rules: ['N-066'], defects: ['D-N17'] },
  'P-PHONE-CANCELLATION': { rules: ['B-020'], defects: ['D-B11'] },
  'P-PHONE-ABOLITION': { rules: ['B-031'], defects: ['D-B18'] },
  'P-PHONE-UNREACHABLE': { rules: ['B-068', 'B-086'], defects: ['D-B24'] },
  'P-PHONE-PRORATE': { rules: ['B-037'], defects: ['D-B14'] },
  'P-PHONE-LATE-CHARGE': { rules: ['B-040'], defects: ['D-B10'] },
  'P-PHONE-CAP-ROUNDING': { rules: ['B-076'], defects: ['D-B07'] },
  'P-PHONE-CAP-MONTH': { rules: ['B-076', 'B-081'], defects: ['D-B09'] },
};
