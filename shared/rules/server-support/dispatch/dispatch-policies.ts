/**
 * The desk policies behind every answer about work on a device. Each such answer shows the other routes beside its own, a visit or a
 * shipment, so all of them read the same policies.
 *
 * Source: terms.md "Readings that are settled" · N-114, N-117, N-120, N-122, N-123, D-N25, D-N26, D-N27, D-N29
 */
import type { PolicyId } from '../../../policies/policy.ts';

export const DISPATCH_POLICIES = [
  'P-NOTICE-INSTANT',
  'P-ONSITE-BOUNDARY',
  'P-RECEPTION-CLOSE',
  'P-OUT-OF-HOURS',
  'P-NEXT-DAY',
  'P-SATURDAY-VISIT',
  'P-SHIPPING',
  'P-DEVICE-COVERAGE',
] as const satisfies readonly PolicyId[];
