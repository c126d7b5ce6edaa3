/** The ten grounds of a refusal in our own words, and what is said while they are looked at. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { PhoneRefusalGround } from './refusal.ts';

const GROUNDS = {
  notReal: '申込者が実在しない',
  hikariNotComplete: 'BiZiMo 光の申し込みが終わっていない',
  falseFiling: '届け出に偽り',
  multipleApplications: '同じ人や同居の親族の不自然な重複',
  cardNotApproved: 'カードの承認が取れない',
  noConsentOfGuardian: '未成年者などの同意や代理がない',
  terminatedOrSuspended: '以前に当社から解約された・いま停止中',
  hardToProvide: '業務や技術の面で著しく難しい',
  creditDamageFeared: '信用を傷つける使い方のおそれ',
  similar: 'そのほか、これらに準じる',
} as const satisfies { readonly [G in PhoneRefusalGround]: string };

export const REFUSAL_WORDS = {
  ask: '光電話の申し込みを断る理由がある？',
  aliases: [
    '断る',
    'ことわる',
    '不承諾',
    'ふしょうだく',
    '審査',
    'しんさ',
    '未成年',
    'みせいねん',
    '申し込み',
    'もうしこみ',
  ],
  inputs: {
    grounds: { label: '当てはまりそうな理由', options: GROUNDS },
    evidence: { label: '裏付けを確認した' },
  },
} as const satisfies LookupWords;

export const refusalStep = (ground: PhoneRefusalGround, item: number): WorkingStep =>
  step(`第10条${item}号`, GROUNDS[ground]);

const CHECKING = 'お申し込みの内容を確認いたします。お受けできるかどうかは、責任者が確認してご連絡いたします。';

export const refusalWords = (count: number, shown: boolean): AnswerWords => ({
  headline: shown ? `理由${count}件 ― 責任者が判断` : `理由${count}件 ― 裏付けがまだ`,
  reason: shown
    ? '断ることができる理由があります。断るかどうかは責任者が決めます。'
    : '断る理由には裏付けが要ります。そろえてから責任者が判断します。',
  readAloud: CHECKING,
});

export const NO_GROUND_WORDS: AnswerWords = {
  headline: '断る理由は見当たりません',
  reason: '約款にある10個の理由の、どれも選ばれていません。',
  readAloud: 'お申し込みの内容を承りました。お受けできるかどうかは、あらためてお知らせいたします。',
};

export const WARD_NOTE =
  '6号は、手続きをする人を「成年被後見人」と書いています。成年後見人の誤りと見て、法務が判断します。';
