/** How the question about the work fee of B is asked, and what its answer says. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

export const WORK_FEE_WORDS = {
  ask: '光電話の工事費は、やめてもかかる？',
  aliases: ['工事費', 'こうじひ', '工事代', '初期費用', 'しょきひよう', '取消し', 'キャンセル', '工事の後の解約'],
  inputs: {
    workDone: { label: '工事は終わっているか' },
    ended: { label: '契約の解除や取消しがあったか' },
  },
} as const satisfies LookupWords;

export const OWED_AFTER_WORK: AnswerWords = {
  headline: '工事費はかかります',
  reason: '工事が終わった後は、契約がなくなっても、その工事の費用はかかります。',
  readAloud:
    '工事が終わっておりますので、ご契約がなくなった場合でも、工事の費用はご負担いただく決まりになっております。',
};

export const WORK_TO_COME: AnswerWords = {
  headline: '工事費はかかります（工事はこれから）',
  reason: 'サービスの利用に係る工事には、工事費がかかります。',
  readAloud: '工事には、工事費がかかります。金額は、確認のうえご案内いたします。',
};

export const CANCELLED_BEFORE_WORK: AnswerWords = {
  headline: '工事の前にやめたとき ― 定めなし',
  reason: '工事が終わる前に契約がなくなったときの費用は、約款に書かれていません。',
  readAloud: '工事の費用について確認いたします。恐れ入りますが、確認のうえ、改めてご連絡いたします。',
};

/** Source: B 第23条1項 · B-041 */
export const AMOUNT_ELSEWHERE = '工事費の額は、約款に書かれていません。推測で言わず、案内の書類で確認してください。';
