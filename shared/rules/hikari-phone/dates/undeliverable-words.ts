/** How the question about a customer out of reach is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { DeliveryLog, DeliveryStanding } from './undeliverable.ts';

export const UNDELIVERABLE_WORDS = {
  ask: '光電話のお客さまに連絡が取れないとき、どうなる？',
  aliases: [
    '不達',
    'ふたつ',
    '郵便',
    'ゆうびん',
    '返送',
    '宛先不明',
    'あてさきふめい',
    'つながらない',
    '連絡が取れない',
  ],
  inputs: {
    returnedLetters: { label: '宛先不明で戻った郵便の数', hint: '戻った日を記録したもの' },
    daysTried: { label: '連絡を試してつながらなかった日の数', hint: '電話、FAX、メール。同じ日の何回かは1日' },
    reachedSince: { label: 'その後、連絡が取れたか' },
  },
} as const satisfies LookupWords;

const REFER = '確認のうえ、責任者からご連絡いたします。';

export const STANDING_WORDS: { readonly [Standing in Exclude<DeliveryStanding, 'notYet'>]: AnswerWords } = {
  reached: {
    headline: '連絡が取れている ― 停止の理由なし',
    reason: 'その後に連絡が取れたので、連絡が取れない場合には当たりません。',
    readAloud: 'ご連絡が取れ、ありがとうございます。お届け先に変わりがないか、確認をお願いいたします。',
  },
  unreachable: {
    headline: '連絡が取れない ― 責任者が判断',
    reason: '窓口で決めた日数だけ試しても連絡が取れません。提供の中止ができる場合に当たります。',
    readAloud: REFER,
  },
  returned: {
    headline: '郵便が戻った ― 責任者が判断',
    reason: '宛先不明で郵便が戻りました。中止や当社からの解約ができる場合に当たります。',
    readAloud: REFER,
  },
};

export const triesLeftWords = (left: number): AnswerWords => ({
  headline: `まだ当たりません（あと${left}日試す）`,
  reason: '連絡が取れないとするまでの回数は約款に書かれていません。窓口では、別の日に試した日数で決めています。',
  readAloud: 'ご連絡先に変わりがないか、確認をお願いいたします。',
});

export const undeliverableSteps = (log: DeliveryLog, attempts: number): readonly WorkingStep[] => [
  step('戻った郵便', `${log.returnedLetters}通`),
  step('試した日', `${log.daysTried}日（窓口の決まりは${attempts}日）`),
  step('その後の連絡', log.reachedSince ? '取れた' : '取れていない、または未確認'),
];

/** Source: B-086, D-B29 */
export const KEEP_THE_PROOF =
  '戻った封筒と日付、試した日時と方法を記録します。何が証拠になるかは、責任者が判断します。';

/** Source: B 第15条3項, 第33条2項 · B-069 */
export const NOTIFY_FIRST = '中止も解約も、先に知らせるのが原則です。知らせないときは、やむを得ない理由を記録します。';
