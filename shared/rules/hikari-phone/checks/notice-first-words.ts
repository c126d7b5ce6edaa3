/** How the notice before a suspension, a discontinuation or a termination is asked about, and what is said of it. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { ExceptionNeed, NoticeMatter, NoticeNeed } from './notice-first.ts';

const MATTERS = {
  suspension: '利用停止',
  discontinuation: '提供の中止',
  termination: '当社からの解約',
} as const satisfies {
  readonly [M in NoticeMatter]: string;
};
const RECORD = { reason: 'やむを得ない理由', approver: '承認した責任者（書いた人と別）' } as const satisfies {
  readonly [N in ExceptionNeed]: string;
};
const NEEDS = { reason: '理由の記載', sent: '発送' } as const satisfies { readonly [N in NoticeNeed]: string };

export const NOTICE_FIRST_WORDS = {
  ask: '光電話の停止や解約の前の通知は足りている？',
  aliases: [
    '通知',
    'つうち',
    '事前',
    'じぜん',
    '予告',
    'よこく',
    '利用停止',
    'りようていし',
    '中止',
    'ちゅうし',
    '催告',
    'さいこく',
  ],
  inputs: {
    matter: { label: '何の通知', options: MATTERS },
    startOn: { label: '停止・中止・解約の日' },
    sentOn: { label: '通知を送った日', hint: 'まだなら空けておきます。' },
    reasonTold: { label: '停止の理由を書いた', hint: '利用停止のときに必要です。' },
    returned: { label: '通知が戻った・届かなかった' },
    unavoidable: { label: '通知なしで行う（やむを得ない）' },
    record: { label: '例外の記録', hint: '通知なしで行うときだけ。', options: RECORD },
  },
} as const satisfies LookupWords;

interface NoticeNeedWords {
  readonly need: NoticeNeed;
  readonly label: string;
  readonly yes: string;
  readonly no: string;
}
const SENT: NoticeNeedWords = { need: 'sent', label: '通知の発送', yes: '済み', no: 'まだ' };
const REASON: NoticeNeedWords = { need: 'reason', label: '停止の理由', yes: '書いてある', no: '書かれていない' };

export const NOTICE_NEEDS: { readonly [M in NoticeMatter]: readonly NoticeNeedWords[] } = {
  suspension: [REASON, SENT],
  discontinuation: [SENT],
  termination: [SENT],
};

/** The caller hears nothing of the desk's own record. */
const CHECKING = 'お手続きの状況を確認いたします。確認ができましたら、ご連絡いたします。';

const names = (needs: readonly NoticeNeed[]): string => needs.map((need) => NEEDS[need]).join('・');

export const noticeIncompleteWords = (matter: NoticeMatter, missing: readonly NoticeNeed[]): AnswerWords => ({
  headline: `まだ通知が足りません：${names(missing)}`,
  reason: `${MATTERS[matter]}の前の通知に、${names(missing)}がありません。`,
  readAloud: CHECKING,
});

export const noticeLateWords = (matter: NoticeMatter): AnswerWords => ({
  headline: '通知が後になっています',
  reason: `${MATTERS[matter]}の日より後に送られた通知は、前もっての通知になりません。`,
  readAloud: CHECKING,
});

export const sameDayWords = (matter: NoticeMatter): AnswerWords => ({
  headline: '同じ日の通知 ― 日を後ろへ',
  reason: `${MATTERS[matter]}と同じ日の通知は、前か後かが日付だけでは分かりません。日を後ろへずらします。`,
  readAloud: CHECKING,
});

export const SAME_DAY_READING: Alternative = {
  kind: 'otherReading',
  label: '発信が先なら',
  headline: '前もっての通知になる',
  note: 'メールとホームページは、発信した時に知らせたことになります。時刻の記録が要ります',
  date: null,
};

export const noticeCompleteWords = (matter: NoticeMatter): AnswerWords => ({
  headline: '前もっての通知はそろっています',
  reason: `${MATTERS[matter]}の日より前に、必要な通知が送られています。`,
  readAloud: 'お知らせをお送りしております。内容について、ご不明な点はございますでしょうか。',
});

export const BOUNCED_WORDS: AnswerWords = {
  headline: '通知が戻った ― 責任者へ',
  reason:
    'メールとホームページは発信した時に知らせたことになりますが、届かなかった記録があるときは責任者が判断します。',
  readAloud: CHECKING,
};

export const exceptionIncompleteWords = (missing: readonly ExceptionNeed[]): AnswerWords => ({
  headline: '通知なしの記録が足りません',
  reason: `通知なしで行うには、${missing.map((need) => RECORD[need]).join('と')}が要ります。`,
  readAloud: CHECKING,
});

export const EXCEPTION_RECORDED_WORDS: AnswerWords = {
  headline: '通知なしの記録はそろっています',
  reason: 'やむを得ない理由と、別の責任者の承認が記録されています。後からでも理由を知らせます。',
  readAloud: CHECKING,
};
