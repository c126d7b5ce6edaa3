/** How the question about evaded payments is asked, and what its answer says: nothing to the caller before a supervisor has found it. */
import type { Yen } from '../../../core/yen.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { Taxed } from '../../../rates/taxed.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import { yenText } from '../../yen-words.ts';

export const EVASION_SURCHARGE_WORDS = {
  ask: '割増金はいくら？',
  aliases: ['割増金', 'わりましきん', '不正', 'ふせい', '支払いを免れた', '2倍', '不法'],
  inputs: {
    evaded: { label: '免れた額（税抜）', hint: '消費税を含まない額' },
    untaxed: {
      label: '消費税のかからない料金',
      hint: '料金表の料金はすべて消費税がかかります。空欄なら、かかるものとします',
    },
  },
} as const satisfies LookupWords;

export const EVASION_NEEDS_FINDING: AnswerWords = {
  headline: '責任者の判断 ― 金額は案内しない',
  reason: '割増金は、支払いを不法に免れたと当社が判断したときだけかかります。計算は責任者のための控えです。',
  readAloud: 'お支払いの状況を確認いたします。担当の者から改めてご連絡いたします。',
};

export function evasionWorking(evaded: Yen, { net, tax, gross, percent }: Taxed): readonly WorkingStep[] {
  return [
    step('免れた額', `${yenText(evaded)}（税抜。免れた額そのものの支払いも別に必要）`),
    step('2倍', `${yenText(evaded)} × 2 ＝ ${yenText(net)}`),
    percent === 0
      ? step('消費税', '消費税のかからない料金なので加えない')
      : step('消費税', `${yenText(net)} × ${percent}% ＝ ${yenText(tax)}（1円未満切捨て）`),
    step('割増金', yenText(gross)),
  ];
}
