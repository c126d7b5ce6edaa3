/** How the question about the end of the service is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { PolicyValues } from '../../../policies/policy.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { NoticeLimits } from './abolition-notice.ts';

export const ABOLITION_WORDS = {
  ask: '光電話がなくなるときは、いつまでに知らせてもらえる？',
  aliases: ['廃止', 'はいし', 'サービス終了', 'しゅうりょう', '30日前', '終了の通知', 'なくなる'],
  inputs: {
    abolishedOn: { label: '廃止する日' },
    notifiedOn: { label: '知らせた日', hint: 'まだのときは空のままにします' },
    carrierEnded: { label: 'NTTとの契約が終わることによる廃止か' },
  },
} as const satisfies LookupWords;

const BEFORE_THE_DAY = 'サービスを終了する日の30日前までに';

export const limitWords = (last: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `通知は ${longDate(last, today)}まで`,
  reason: '廃止する日の30日前までに知らせます。二つの数え方のうち、窓口で決めた日です。',
  readAloud: `${BEFORE_THE_DAY}、お知らせいたします。やむを得ない事情のときは、この限りではございません。`,
});

export const inTimeWords = (notifiedOn: CivilDate, today: CivilDate): AnswerWords => ({
  headline: notifiedOn > today ? '通知は間に合う見込み' : '通知は間に合っています',
  reason: `${longDate(notifiedOn, today)}の通知は、廃止する日の30日前までに当たります。`,
  readAloud: `サービスの終了については、${spokenDate(notifiedOn, today)}にお知らせ${notifiedOn > today ? 'する予定でございます' : 'しております'}。`,
});

export const DISPUTED_NOTICE: AnswerWords = {
  headline: '通知は数え方によって1日遅れ',
  reason: '30日をさかのぼる数え方では間に合い、間に30日を置く数え方では1日遅れです。',
  readAloud: 'お知らせの時期について確認いたします。恐れ入りますが、確認のうえ、改めてご連絡いたします。',
};

export const LATE_NOTICE: AnswerWords = {
  headline: '通知が間に合っていない ― 責任者が判断',
  reason: '30日前を過ぎた通知です。やむを得ない事情があったかは、責任者が判断します。',
  readAloud: 'お知らせの時期について、責任者が確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const OVERDUE_NOTICE: AnswerWords = {
  headline: '通知の期限を過ぎています ― 責任者が判断',
  reason: '窓口で決めた数え方では、もう間に合いません。やむを得ない事情があるかは、責任者が判断します。',
  readAloud: LATE_NOTICE.readAloud,
};

export const AUTOMATIC_END: AnswerWords = {
  headline: 'NTTとの契約の終わりで自動の廃止',
  reason: 'NTTとの契約が終わると、サービスは自動でなくなります。30日前の通知ができないこともあります。',
  readAloud: 'NTTとの契約が終わるときは、このサービスも終わります。分かり次第、お知らせいたします。',
};

interface Given {
  readonly abolishedOn: CivilDate;
  readonly notifiedOn: CivilDate | null;
}

export const limitSteps = (
  { abolishedOn, notifiedOn }: Given,
  { clearDays, thirtyDaysBefore }: NoticeLimits,
  today: CivilDate,
): readonly WorkingStep[] => [
  step('廃止する日', shortDate(abolishedOn, today)),
  step('間に30日を置くと', `${shortDate(clearDays, today)}まで`),
  step('30日さかのぼると', `${shortDate(thirtyDaysBefore, today)}まで`),
  step('知らせた日', notifiedOn === null ? 'まだ知らせていません' : shortDate(notifiedOn, today)),
];

/** The last day by the count that is not in use. Source: D-B18 */
export function limitAlternative(
  limits: NoticeLimits,
  count: PolicyValues['P-PHONE-ABOLITION'],
  today: CivilDate,
): Alternative {
  const other = count === 'clearDays' ? 'thirtyDaysBefore' : 'clearDays';
  return {
    kind: 'otherReading',
    label: other === 'clearDays' ? '間に30日を置いて数えると' : '30日さかのぼって数えると',
    headline: `${shortDate(limits[other], today)}まで`,
    note: '約款に数え方は書かれていません',
    date: formatIsoDate(limits[other]),
  };
}

/** Source: B 第19条4項 · B-032 */
export const NO_LIABILITY = '廃止について、会社は責任を負わないとあります。補償を約束しないでください。';

/** Source: D-B28 */
export const NOTIFY_AT_ONCE =
  '終わると分かった時に、すぐ知らせます。30日前を待ったり、間に合わないからやめたりしません。';
