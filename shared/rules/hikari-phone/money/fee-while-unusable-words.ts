/** How the question about the fee while nothing works is asked, and what its answer says. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { UnusableReason } from './fee-while-unusable.ts';

export const FEE_WHILE_UNUSABLE_WORDS = {
  ask: '光電話が使えない間も料金はかかる？',
  aliases: [
    '使えない',
    'つかえない',
    '故障中',
    '停止中',
    'ていしちゅう',
    '減額',
    'げんがく',
    '工事の遅れ',
    '返金',
    '日割り',
  ],
  inputs: {
    because: {
      label: '使えない理由',
      options: {
        halted: '保守・故障など',
        suspended: '利用の停止',
        lateWork: 'NTTの工事の遅れなど',
        ourLateWork: '当社のせいの工事の遅れ',
      },
    },
  },
} as const satisfies LookupWords;

export const STAYS_DUE: { readonly [Because in Exclude<UnusableReason, 'ourLateWork'>]: AnswerWords } = {
  halted: {
    headline: '使えない間も料金はかかります',
    reason: '保守や故障などで使えないときも、その間の料金はお支払いいただく決まりです。賠償は別の話です。',
    readAloud: 'ご不便をおかけして申し訳ございません。使えない間も、月額の料金はかかる決まりになっております。',
  },
  suspended: {
    headline: '停止中も料金はかかります',
    reason: '利用を停止している間の料金も、お支払いいただく決まりです。',
    readAloud: 'ご利用を停止している間も、月額の料金はかかる決まりになっております。',
  },
  lateWork: {
    headline: '料金は減りません',
    reason: 'NTTの工事の遅れなど、当社のせいでない理由では、料金を減らさない決まりです。',
    readAloud: '恐れ入りますが、工事の遅れなどの場合、料金の減額はいたしかねます。',
  },
};

export const OUR_OWN_DELAY: AnswerWords = {
  headline: '当社のせいの遅れ ― 約款に定めなし',
  reason: '料金を減らさないのは、当社のせいでない遅れのときだけです。当社のせいの遅れは書かれていません。',
  readAloud: '申し訳ございません。料金について責任者に確認し、改めてご連絡いたします。',
};

/** Source: D-B09 */
export const COMPENSATION_APART =
  '賠償の条件に当たるかは別に確かめます。料金を減らす、返す、とは約束しないでください。';

export const toCompensation: Alternative = {
  kind: 'otherRoute',
  label: '当社のせいで、まったく使えない状態が続くとき',
  headline: '「賠償の上限」を確かめる',
  note: '料金はそのままで、損害が出たときだけの話です',
  date: null,
};
