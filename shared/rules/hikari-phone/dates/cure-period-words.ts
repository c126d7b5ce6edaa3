/** How the question about the period to put things right is asked, and what its answer says. */
import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate, spokenDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const CURE_PERIOD_WORDS = {
  ask: '光電話を止められたが、いつまでに直せばよい？',
  aliases: ['是正', 'ぜせい', '停止', 'ていし', '止められた', '期限', 'きげん', '強制解約', '当社からの解約'],
  inputs: {
    suspended: { label: '利用を停止しているか' },
    cureBy: { label: '当社が決めた期間の最後の日', hint: '停止の通知に書かれた日' },
    curedOn: { label: '理由がなくなった日', hint: 'まだのときは空のままにします' },
  },
} as const satisfies LookupWords;

export const NOT_SUSPENDED: AnswerWords = {
  headline: '停止していない ― 解約の理由なし',
  reason: 'この理由で当社から解約できるのは、利用を停止した後だけです。',
  readAloud: 'ご利用の停止はしておりません。',
};

export const CURED_IN_TIME: AnswerWords = {
  headline: '期間内に解消 ― 解約の理由なし',
  reason: '決めた期間のうちに、停止の理由がなくなっています。最後の日も間に合った日に数えます。',
  readAloud: '期間のうちにご対応いただいております。ありがとうございます。',
};

export const runningWords = (cureBy: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(cureBy, today)}までに解消を`,
  reason: '決めた期間のうちは、停止の理由がなくならなくても解約にはなりません。',
  readAloud: `${spokenDate(cureBy, today)}までに、停止の理由を解消していただきますようお願いいたします。`,
});

export const NOT_CURED: AnswerWords = {
  headline: '期間内に解消なし ― 責任者が判断',
  reason: '決めた期間のうちに、停止の理由がなくなっていません。当社から解約できる場合に当たります。',
  readAloud: 'ご契約について、責任者が確認いたします。恐れ入りますが、確認のうえ、改めてご連絡いたします。',
};

export const runningPromise = (cureBy: CivilDate, today: CivilDate): string =>
  `${longDate(cureBy, today)}までの解消をお願い`;

interface Given {
  readonly suspended: boolean;
  readonly cureBy: CivilDate;
  readonly curedOn: CivilDate | null;
}

export const cureSteps = ({ suspended, cureBy, curedOn }: Given, today: CivilDate): readonly WorkingStep[] => [
  step('利用の停止', suspended ? '停止している' : '停止していない'),
  step('期間の最後の日', `${shortDate(cureBy, today)} ・ この日まで`),
  step('解消', curedOn === null ? 'まだ解消していません' : shortDate(curedOn, today)),
];

/** Source: B 第15条3項 · B-025 */
export const NOTIFY_FIRST =
  '当社から解約するときは、先に知らせるか、直すように求めます。お電話で解約を告げたり、におわせたりしないでください。';
