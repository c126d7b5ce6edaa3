/**
 * Until when an abolition of B must be told (廃止の通知), by both ways to count the 30 days.
 *
 * Source: B 第19条3項 · B-031, D-B18
 */
import { addDays, type CivilDate } from '../../../core/time.ts';
import type { PolicyValues } from '../../../policies/policy.ts';

/** Source: B 第19条3項 · B-031 */
const NOTICE_DAYS = 30;

export interface NoticeLimits {
  /** Thirty whole days lie between the notice and the abolition. */
  readonly clearDays: CivilDate;
  /** The day itself thirty days before. */
  readonly thirtyDaysBefore: CivilDate;
}

/** The last day to tell it, by each count. Source: B 第19条3項 · B-031, D-B18 */
export const noticeLimits = (abolishedOn: CivilDate): NoticeLimits => ({
  clearDays: addDays(abolishedOn, -NOTICE_DAYS - 1),
  thirtyDaysBefore: addDays(abolishedOn, -NOTICE_DAYS),
});

/** `disputed` for a notice that is in time by the count that the policy does not use, and late by the one it does. */
type NoticeStanding = 'inTime' | 'disputed' | 'late';

export function noticeStanding(
  notifiedOn: CivilDate,
  abolishedOn: CivilDate,
  count: PolicyValues['P-PHONE-ABOLITION'],
): NoticeStanding {
  const limits = noticeLimits(abolishedOn);
  if (notifiedOn <= limits[count]) return 'inTime';
  return notifiedOn <= limits.thirtyDaysBefore ? 'disputed' : 'late';
}
