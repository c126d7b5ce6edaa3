/** The desk policies the product comes with: version 1 of each, in force until a supervisor signs another. Source: terms.md "Readings that are settled" */
import type { Policy, PolicyId, PolicySet, PolicyValues } from './policy.ts';

/** The day the first text of N came into force. Source: N 附則 · N-003 */
const FROM_THE_START = '2019-07-01';

const byDefault = <Id extends PolicyId>(id: Id, value: PolicyValues[Id]): Policy<Id> => ({
  id,
  version: 1,
  value,
  effectiveFrom: FROM_THE_START,
  signedBy: 'default',
});

export const DEFAULT_POLICIES: PolicySet = Object.freeze({
  'P-NOTICE-INSTANT': byDefault('P-NOTICE-INSTANT', 'noticeElseAnswer'),
  'P-ONSITE-BOUNDARY': byDefault('P-ONSITE-BOUNDARY', 'nextBusinessDay'),
  'P-RECEPTION-CLOSE': byDefault('P-RECEPTION-CLOSE', 'inclusive'),
  'P-OUT-OF-HOURS': byDefault('P-OUT-OF-HOURS', 'nextOpening'),
  'P-NEXT-DAY': byDefault('P-NEXT-DAY', 'nextBusinessDay'),
  'P-SATURDAY-VISIT': byDefault('P-SATURDAY-VISIT', 'asBusinessDay'),
  'P-SHIPPING': byDefault('P-SHIPPING', 'fromNextBusinessDay'),
  'P-VERIFY': byDefault('P-VERIFY', {
    levels: {
      A: { items: 2, nonPublic: 0, stepUp: false },
      B: { items: 3, nonPublic: 1, stepUp: false },
      C: { items: 3, nonPublic: 1, stepUp: true },
    },
    attemptsPerContract: { count: 3, withinHours: 24 },
    failuresPerOperator: { count: 20, withinHours: 1 },
  }),
  'P-DEVICE-COVERAGE': byDefault('P-DEVICE-COVERAGE', 'coveredUntilRuled'),
  'P-MAX-PERIOD': byDefault('P-MAX-PERIOD', { basis: 'serviceStart', warnAtDays: [180, 90, 30] }),
  'P-SERVICE-START': byDefault('P-SERVICE-START', 'serviceStart'),
  'P-SUSPENSION-COUNT': byDefault('P-SUSPENSION-COUNT', 'firstDayCounted'),
  'P-SUSPENSION-FEE': byDefault('P-SUSPENSION-FEE', 'continues'),
  'P-FEE-MONTH': byDefault('P-FEE-MONTH', { startDay: 1 }),
  'P-PRORATE': byDefault('P-PRORATE', 'prorateThenTax'),
  'P-INTEREST-RATE': byDefault('P-INTEREST-RATE', 'firstDayOfDefault'),
  'P-PHONE-CANCELLATION': byDefault('P-PHONE-CANCELLATION', 'ourReceipt'),
  'P-PHONE-ABOLITION': byDefault('P-PHONE-ABOLITION', 'clearDays'),
  'P-PHONE-UNREACHABLE': byDefault('P-PHONE-UNREACHABLE', 'threeDays'),
  'P-PHONE-PRORATE': byDefault('P-PHONE-PRORATE', 'floor'),
  'P-PHONE-LATE-CHARGE': byDefault('P-PHONE-LATE-CHARGE', 'paymentDayCounted'),
  'P-PHONE-CAP-ROUNDING': byDefault('P-PHONE-CAP-ROUNDING', 'onceAtTheEnd'),
  'P-PHONE-CAP-MONTH': byDefault('P-PHONE-CAP-MONTH', 'shown'),
});
