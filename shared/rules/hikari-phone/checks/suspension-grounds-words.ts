/** The seven grounds of a suspension in our own words, and what is said of each standing. */
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { GroundStanding, PhoneSuspensionGround } from './suspension-grounds.ts';

const GROUNDS = {
  unpaid: '期日を過ぎた未払い',
  cardUnverifiable: 'カードが確認できない',
  cardLost: 'カード会社から緊急の連絡',
  formNotBack: '決済の申込書が届かない',
  insolvencyOrGuardian: '破産の申立・後見などの審判',
  demandUnmet: '要求に応じない',
  otherBreach: 'ほかの違反',
} as const satisfies { readonly [G in PhoneSuspensionGround]: string };

export const SUSPENSION_GROUNDS_WORDS = {
  ask: '光電話の利用停止の理由に当たる？',
  aliases: [
    '利用停止',
    'りようていし',
    '停止',
    'ていし',
    '未払い',
    'みばらい',
    '滞納',
    'たいのう',
    'カード',
    '破産',
    'はさん',
    '申込書',
    'もうしこみしょ',
  ],
  inputs: {
    ground: { label: '理由', options: GROUNDS },
    deadline: { label: '期日', hint: '支払期日、返送の期限、または要求に応じる期限。休みでずれた日を入れます。' },
    metOn: {
      label: 'なくなった日',
      hint: '支払われた日、届いた日、応じた日、カードが直った日。まだなら空けておきます。',
    },
    evidence: {
      label: '裏付けを確認した',
      hint: 'カード会社の連絡、官報や審判の書類など。うわさは裏付けになりません。',
    },
    demand: {
      label: '先に伝えたこと',
      hint: '「要求に応じない」のときだけ。',
      options: { termination: '解約（34条1項1号）', stop: 'やめる要求（2号）', talk: '協議の要求（3号）' },
    },
  },
} as const satisfies LookupWords;

const STANDINGS = {
  missing: '事実が足りません',
  notYet: '期日がまだ過ぎていません',
  ended: '理由はなくなっています',
  metLate: '後からなくなりました',
  noDemand: '要求がありません',
  stands: '当たります',
} as const satisfies { readonly [S in GroundStanding]: string };

export const groundStep = (ground: PhoneSuspensionGround, item: number, standing: GroundStanding): WorkingStep =>
  step(`第35条1項${item}号 ${GROUNDS[ground]}`, STANDINGS[standing]);

const CHECKING = 'ご契約の状況を確認いたします。確認のうえ、責任者からご連絡いたします。';

export const groundStandsWords = (ground: PhoneSuspensionGround): AnswerWords => ({
  headline: '停止の理由あり ― 責任者へ',
  reason: `「${GROUNDS[ground]}」に当たります。停止するかどうかは責任者が決め、先に理由を知らせます。`,
  readAloud: CHECKING,
});

export const groundMissingWords = (ground: PhoneSuspensionGround): AnswerWords => ({
  headline: '判断に必要な事実がまだ',
  reason: `「${GROUNDS[ground]}」に当たるかどうかは、期日や裏付けがそろってから責任者が判断します。`,
  readAloud: CHECKING,
});

export const groundMetLateWords = (ground: PhoneSuspensionGround): AnswerWords => ({
  headline: '後からなくなった ― 責任者が判断',
  reason: `「${GROUNDS[ground]}」は一度当たっています。後からなくなったことをどう見るかは、責任者が判断します。`,
  readAloud: CHECKING,
});

export const groundNotYetWords = (): AnswerWords => ({
  headline: '停止の理由に当たりません',
  reason: '期日の当日までは、遅れたことになりません。',
  readAloud: 'この件は、まだ期日を過ぎておりません。期日までに、お手続きをお願いいたします。',
});

export const groundStopsWords = (standing: 'ended' | 'noDemand'): AnswerWords =>
  standing === 'ended'
    ? {
        headline: '停止の理由はなくなっています',
        reason: '理由になった事実がすでになくなっているため、これからの停止の理由には当たりません。',
        readAloud: 'お手続きを確認いたしました。この件につきましては、停止の理由はなくなっております。',
      }
    : {
        headline: '要求の前なので当たりません',
        reason: '伝えられたのは解約で、やめる要求や協議の要求ではありません。',
        readAloud: CHECKING,
      };

export const OTHER_READING_OF_DEMANDS: Alternative = {
  kind: 'otherReading',
  label: '書かれた番号どおりなら',
  headline: '協議の要求（3号）は含まれない',
  note: '第35条1項6号は「第1号及び第2号の要求」と書いています。かっこ付きの番号を指すとも読めます',
  date: null,
};

export const TELL_FIRST =
  '「即時に」とありますが、先に理由を知らせます。知らせずに止めるのは、やむを得ない理由と承認があるときだけです。';
export const TERMINATION_IS_NO_DEMAND = '第34条1項1号は解約で、要求ではありません。要求は2号と3号です。';
