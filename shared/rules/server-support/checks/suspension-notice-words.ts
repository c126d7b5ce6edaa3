/** How the question about the notice before a suspension or a termination is asked, and what its answer says. */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate, shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';
import { shortList } from './check-words.ts';

const CONTENTS = { reason: '理由', startDay: '停止する日', period: '停止の期間' } as const;
const EMERGENCY_RECORD = { reason: '緊急の理由', approver: '承認した責任者' } as const;

export const SUSPENSION_NOTICE_WORDS = {
  ask: '停止や解約の前の通知は足りている？',
  aliases: ['通知', 'つうち', '利用停止', 'りようていし', '解約', 'かいやく', '予告', 'よこく', '郵便', '返送', '緊急'],
  inputs: {
    matter: { label: '何の通知', options: { suspension: '利用停止', termination: '当社からの解約' } },
    startOn: { label: '停止や解約の日' },
    contents: { label: '通知に書いてあるもの', hint: '解約の通知は、内容の決まりがありません。', options: CONTENTS },
    sentOn: { label: '通知を送った日', hint: 'まだなら空けておきます。' },
    delivery: {
      label: '届いたか',
      options: {
        arrived: '戻っていない・届いた',
        returnedUnfiled: '郵便が戻った（転居などの届出がない）',
        returnedOther: '郵便が戻った（そのほか）',
        bounced: '電話やメールがつながらない',
      },
    },
    emergency: { label: '緊急のため通知しない', hint: '利用停止のときだけの例外です。' },
    emergencyRecord: { label: '緊急の記録にあるもの', options: EMERGENCY_RECORD },
  },
} as const satisfies LookupWords;

export type NoticeMatter = keyof typeof SUSPENSION_NOTICE_WORDS.inputs.matter.options;
export type NoticeContent = keyof typeof CONTENTS;
export type NoticeNeed = NoticeContent | 'sent';
export type EmergencyNeed = keyof typeof EMERGENCY_RECORD;

const MATTERS = { suspension: '停止', termination: '解約' } as const satisfies Record<NoticeMatter, string>;
const NEEDS = { ...CONTENTS, sent: '通知の送付' } as const satisfies Record<NoticeNeed, string>;

const CHECK_AND_CALL = 'ご契約の状況を確認いたします。恐れ入りますが、改めてご連絡いたします。';

export const RETURN_NOT_CHECKED = '通知が戻っていないかを確かめてください。';

export const noticeIncompleteWords = (matter: NoticeMatter, missing: readonly NoticeNeed[]): AnswerWords => ({
  headline: `通知に不足：${shortList(missing.map((need) => NEEDS[need]))}`,
  reason: `${missing.map((need) => NEEDS[need]).join('、')}がまだないため、${MATTERS[matter]}できません。通知が先です。`,
  readAloud: CHECK_AND_CALL,
});

export const noticeLateWords = (matter: NoticeMatter): AnswerWords => ({
  headline: `通知が遅い ― この日には${MATTERS[matter]}できません`,
  reason: `通知を送った日が、${MATTERS[matter]}の日より後です。日を改めて通知し直します。`,
  readAloud: CHECK_AND_CALL,
});

export const noticeSameDayWords = (matter: NoticeMatter): AnswerWords => ({
  headline: `同じ日の通知 ― ${MATTERS[matter]}の日を後へ`,
  reason: '「あらかじめ」が前の日までを指すのか、同じ日の先の時刻でもよいのかが書かれていません。',
  readAloud: CHECK_AND_CALL,
});

export const sameDayReading = (matter: NoticeMatter, startOn: CivilDate, today: CivilDate): Alternative => ({
  kind: 'otherReading',
  label: '同じ日でも先に送れば足りると読むと',
  headline: `${longDate(startOn, today)}に${MATTERS[matter]}`,
  note: '停止の時刻より前に送った記録が必要です',
  date: formatIsoDate(startOn),
});

export const NOTICE_BOUNCED_WORDS: AnswerWords = {
  headline: '通知が届いていません ― 郵便で送る',
  reason: '届いたとみなせるのは、届出の名前・住所・請求書の送付先への郵便などです。電話とメールは入りません。',
  readAloud: CHECK_AND_CALL,
};

export const NOTICE_RETURNED_WORDS: AnswerWords = {
  headline: '通知が戻りました ― 責任者が判断',
  reason:
    '届いたとみなせるのは、変更の届出がないまま届出先へ送った郵便です。ほかの理由で戻ったときは書かれていません。',
  readAloud: CHECK_AND_CALL,
};

export const noticeCompleteWords = (matter: NoticeMatter, deemed: boolean): AnswerWords => ({
  headline: deemed ? '通知はそろい、届いたものとみなせます' : '通知はそろっています',
  reason: deemed
    ? '変更の届出がないため、届出の住所への郵便で通知したことになります。'
    : matter === 'suspension'
      ? '理由、停止する日、期間の3つを、停止の日より前に送っています。'
      : '解約の日より前に通知を送っています。',
  readAloud: CHECK_AND_CALL,
});

export const emergencyIncompleteWords = (missing: readonly EmergencyNeed[]): AnswerWords => ({
  headline: `緊急の記録が不足：${missing.map((need) => EMERGENCY_RECORD[need]).join('、')}`,
  reason: '通知しないで停止できるのは緊急でやむを得ないときだけです。理由を書き、責任者の承認を残します。',
  readAloud: CHECK_AND_CALL,
});

export const EMERGENCY_RECORDED_WORDS: AnswerWords = {
  headline: '緊急の停止 ― 記録はそろっています',
  reason: '緊急の理由が書かれ、責任者が承認しています。',
  readAloud: CHECK_AND_CALL,
};

export const NO_EMERGENCY_ROUTE_WORDS: AnswerWords = {
  headline: '解約に「緊急」の例外はありません',
  reason: '当社からの解約は、通知してからです。通知しない解約は責任者と法務が判断します。',
  readAloud: CHECK_AND_CALL,
};

interface NoticeDays {
  readonly matter: NoticeMatter;
  readonly sentOn: CivilDate | null;
  readonly startOn: CivilDate;
  readonly today: CivilDate;
}

const startStep = ({ matter, startOn, today }: NoticeDays): WorkingStep =>
  checked(`${MATTERS[matter]}の日`, shortDate(startOn, today));

const hasIt = (has: boolean): string => (has ? 'あり' : 'なし');

export function noticeSteps(
  needed: readonly NoticeContent[],
  contents: readonly NoticeContent[],
  days: NoticeDays,
): readonly WorkingStep[] {
  const { sentOn, today } = days;
  const planned = sentOn !== null && sentOn > today ? ' の予定' : '';
  return [
    ...needed.map((content) => checked(CONTENTS[content], hasIt(contents.includes(content)))),
    checked('送った日', sentOn === null ? 'なし' : `${shortDate(sentOn, today)}${planned}`),
    startStep(days),
  ];
}

export const emergencySteps = (record: readonly EmergencyNeed[], days: NoticeDays): readonly WorkingStep[] => [
  ...(Object.keys(EMERGENCY_RECORD) as EmergencyNeed[]).map((need) =>
    checked(EMERGENCY_RECORD[need], hasIt(record.includes(need))),
  ),
  startStep(days),
];
