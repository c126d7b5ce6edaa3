/** How the question about a device is asked, and what its answer says. */
import { DEVICE_MODELS, type DeviceModel } from '../../../contractors/contract.ts';
import { type CivilDate, parseIsoDate } from '../../../core/time.ts';
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { Policy } from '../../../policies/policy.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { shortDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const COVERED_DEVICE_WORDS = {
  ask: 'この機器は対象？',
  aliases: ['機種', 'きしゅ', '対象機器', 'たいしょう', 'OS Pro', 'オーエスプロ', 'BizBox', 'サーバー', '型番'],
  inputs: {
    model: {
      label: '機種',
      hint: '機器の銘板の名前です。',
      options: {
        OS2: 'OS2',
        OS6: 'OS6',
        OS12: 'OS12',
        'OS Pro 4': 'OS Pro 4',
        'OS Pro 8': 'OS Pro 8',
        'OS Pro 12': 'OS Pro 12',
        other: 'ほかの機種',
      },
    },
    introducedOn: { label: '導入した日', hint: '設置が済んでいないときは空のままにします。' },
  },
} as const satisfies LookupWords;

export const coveredWords = (model: DeviceModel, ruled: boolean): AnswerWords => ({
  headline: `${model} は対象の機種です`,
  reason: ruled ? '別紙3にある機種で、対象とする裁定があります。' : '規約の定義にある機種です。',
  readAloud: `お使いの ${model} は、サポートの対象の機種でございます。`,
});

export const coveredUntilRuledWords = (model: DeviceModel): AnswerWords => ({
  headline: `${model} は対象として扱います`,
  reason: '別紙3にある機種ですが、規約の定義には名前がありません。責任者の裁定はまだありません。',
  readAloud: `お使いの ${model} は、対象の機種としてご案内しております。念のため、責任者にも確認いたします。`,
});

export const ruledOutWords = (model: DeviceModel): AnswerWords => ({
  headline: `${model} は対象外（裁定済み）`,
  reason: '規約の定義に名前のある機種だけを対象とする、という裁定によります。',
  readAloud: `申し訳ございません。お使いの ${model} は、サポートの対象の機種に含まれておりません。`,
});

export const NOT_LISTED: AnswerWords = {
  headline: '規約に挙げた機種にありません',
  reason: 'サポートの対象になりうるのは、別紙3の6機種だけです。',
  readAloud:
    'その機種は、サポートの対象に含まれておりません。恐れ入りますが、機器の銘板の名前をもう一度ご確認いただけますでしょうか。',
};

export const NOT_INTRODUCED = '導入した日がありません。申し込みは、対象の機器を導入した方に限ります。';
export const INTRODUCED_LATER = '導入した日が先の日です。導入が済んでから申し込みを受けます。';
export const ASK_FOR_RULING = '責任者の裁定がまだありません。この件を責任者に上げ、以後は裁定に従います。';

export const BY_DEFINITION: Alternative = {
  kind: 'otherReading',
  label: '第3条の定義だけで読むと',
  headline: '対象外',
  note: '定義に名前があるのは OS2・OS6・OS12 です',
  date: null,
};

export function deviceSteps(
  model: DeviceModel,
  {
    defined,
    ruling,
    today,
  }: { readonly defined: boolean; readonly ruling: Policy<'P-DEVICE-COVERAGE'>; readonly today: CivilDate },
): readonly WorkingStep[] {
  return [
    step('第3条の定義', defined ? `${model} の名前があります` : `${model} の名前はありません`),
    step('別紙3', `${DEVICE_MODELS.length}機種の一つ ・ 最長5年`),
    ...(defined ? [] : [step('裁定', rulingText(ruling, today))]),
  ];
}

const RULINGS = {
  coveredUntilRuled: 'まだありません',
  covered: '対象とする',
  definitionOnly: '定義の機種だけを対象とする',
} as const satisfies { readonly [Value in Policy<'P-DEVICE-COVERAGE'>['value']]: string };

function rulingText({ value, version, effectiveFrom }: Policy<'P-DEVICE-COVERAGE'>, today: CivilDate): string {
  const from = parseIsoDate(effectiveFrom);
  if (value === 'coveredUntilRuled' || from === null) return RULINGS[value];
  return `P-DEVICE-COVERAGE 第${version}版 ・ ${RULINGS[value]} ・ ${shortDate(from, today)}から`;
}
