/** How the question about the length of a suspension is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenAfter, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const SUSPENSION_PERIOD_WORDS = {
  ask: '利用停止はいつまで？',
  aliases: ['停止', 'ていし', '利用停止', '6か月', '止められた', 'とめられた', '停止の期間', '延長'],
  inputs: {
    from: { label: '停止を始める日' },
    until: { label: '停止の最後の日', hint: '期間が決まっているときに入れます。' },
    startsMidDay: { label: '日の途中から始める', hint: '0時から止めるなら「いいえ」です。' },
    extends: { label: '前の停止の延長', hint: '続けて止めるときは「はい」です。' },
  },
} as const satisfies LookupWords;

export const NOTICE_FIRST =
  '停止の前に、理由・停止する日・期間を通知します。緊急で通知しないときは、理由と承認者を記録します。';

export const limitWords = (from: CivilDate, limit: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `長くても ${longDate(limit, today)}まで`,
  reason: `利用停止は、${shortDate(from, today)}を1日目と数えて6か月以内です。期間は当社が定めます。`,
  readAloud: `利用停止の期間は、6か月以内で当社が定めます。${spokenDate(from, today)}からですと、長くても${spokenAfter(from, limit, today)}まででございます。`,
});

export const withinLimitWords = (until: CivilDate, limit: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `停止は ${longDate(until, today)}まで`,
  reason: `定めた最後の日です。6か月の限度の ${shortDate(limit, today)}を超えません。`,
  readAloud: `ご利用の停止は、${spokenDate(until, today)}までとなっております。`,
});

export const overLimitWords = (limit: CivilDate, today: CivilDate): AnswerWords => ({
  headline: '6か月を超える停止はできません',
  reason: `1回の利用停止は、長くても ${shortDate(limit, today)}までです。期間を改めます。`,
  readAloud: '停止の期間を確認いたします。恐れ入りますが、改めてご連絡いたします。',
});

export const END_BEFORE_START: AnswerWords = {
  headline: '最後の日が、始める日より前です',
  reason: '停止の日付が前後しています。通知の書面を確かめてください。',
  readAloud: '停止の期間を確認いたします。恐れ入りますが、このまま少々お待ちいただけますでしょうか。',
};

export const EXTENSION: AnswerWords = {
  headline: '延長は新しい停止 ― 責任者の判断',
  reason: '延長や繰り返しは規約に定めがありません。新しい停止として、理由・日・期間を改めて通知します。',
  readAloud: '停止の期間について、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const suspensionPromise = (until: CivilDate, today: CivilDate): string => `停止は ${longDate(until, today)}まで`;

export function countSteps(
  { from, limit, until }: { readonly from: CivilDate; readonly limit: CivilDate; readonly until: CivilDate | null },
  today: CivilDate,
): readonly WorkingStep[] {
  return [
    step('1日目', `${shortDate(from, today)} ・ 初日を数えます`),
    step('6か月の最後の日', `${shortDate(limit, today)} ・ ${limit - from + 1}日間`),
    ...(until === null
      ? []
      : [step('定めた最後の日', `${shortDate(until, today)}${until < from ? '' : ` ・ ${until - from + 1}日間`}`)]),
  ];
}

export const withoutFirstDay = (limit: CivilDate, otherLimit: CivilDate, today: CivilDate): Alternative => ({
  kind: 'otherReading',
  label: '途中から始めた日を数えないと',
  headline: `長くても ${shortDate(otherLimit, today)}まで`,
  note: `差は${otherLimit - limit}日 ・ 短いほうで扱います`,
  date: formatIsoDate(otherLimit),
});
