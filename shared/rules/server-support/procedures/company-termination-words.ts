/** How the question about a termination by the company is asked, and what its answer says. */
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';
import type { TerminationRoute } from './company-termination.ts';

export const COMPANY_TERMINATION_WORDS = {
  ask: '当社から解約できる？',
  aliases: ['当社からの解約', 'とうしゃ', '強制解約', '暴言', '暴力', '倒産', '差押え', '反社', '停止が続く'],
  inputs: {
    route: {
      label: '根拠',
      options: {
        causeRemains: '停止の事由が残る',
        lineEnded: '回線の解約',
        insolvency: '支払不能・差押えなど',
        violentDemand: '暴力的な要求・脅しなど',
        antisocial: '反社会的勢力',
      },
    },
    evidence: { label: '裏付けの記録がある' },
    causeStands: { label: '停止の事由がまだ解消していない', hint: '停止の後の解約だけ答えます。' },
  },
} as const satisfies LookupWords;

const EVIDENCE_FOR = {
  causeRemains: '利用停止の記録と、事由が解消していないことの確認',
  lineEnded: '回線の解約が完了した日',
  insolvency: '根拠の書類と法務の確認（うわさは不可）',
  violentDemand: '応対の記録と法務の確認',
  antisocial: '応対の記録（法務へ）',
} as const satisfies Record<TerminationRoute, string>;

export const NOTICE_FIRST = checked('通知', '解約の前に、あらかじめ通知');
export const NO_ITEM_FOUR =
  '「4号なら通知なし」とありますが、4号は存在しません。通知なしの解約は、この窓口では行いません。';
export const OBSOLETE_NAMES = '手形交換所や会社整理は、いまはない制度です。当たるかどうかは法務が判断します。';

const CHECKING = 'ご契約の状況を確認いたします。恐れ入りますが、改めてご連絡いたします。';
const notice = (reason: string): AnswerWords => ({
  headline: '通知のうえで解約し得る ― 責任者が判断',
  reason,
  readAloud: CHECKING,
});

export const BY_NOTICE = {
  causeRemains: notice(
    '利用停止の後も事由が解消していません。解約するかどうかは、準備した人とは別の責任者が決めます。',
  ),
  insolvency: notice('支払いの停止などの事由です。法務の確認のあと、責任者が決めます。'),
  violentDemand: notice('暴力的な要求などの事由です。通知する道と、法務へ引き継ぐ道があります。'),
} as const satisfies Partial<Record<TerminationRoute, AnswerWords>>;

export const TERMINATION_EVIDENCE_MISSING: AnswerWords = {
  headline: '裏付けが先 ― 責任者が判断',
  reason: '裏付けの記録がないままでは、解約の判断へ進めません。',
  readAloud: CHECKING,
};

export const CAUSE_GONE: AnswerWords = {
  headline: 'この理由では解約しません',
  reason: '停止の事由が解消しているので、それを理由とする解約はできません。停止の解除を責任者に求めます。',
  readAloud: CHECKING,
};

export const LINE_ENDS_BY_ITSELF: AnswerWords = {
  headline: '回線の解約の完了で終わります',
  reason: '回線の契約の解約が完了すると、こちらの契約も終わります。移転・転用・事業者変更は当たりません。',
  readAloud: '回線の解約が完了しますと、こちらのご契約も終了いたします。状況を確認いたします。',
};

export const TO_LEGAL: AnswerWords = {
  headline: '法務へ引き継ぎ ― 窓口では判断しません',
  reason: '反社会的勢力に関する解約は、法務だけが扱います。通話では尋ねず、記録だけを渡します。',
  readAloud: CHECKING,
};

/** Source: D-N12 */
export const BY_LEGAL: Alternative = {
  kind: 'otherRoute',
  label: '第23条2項による道',
  headline: '法務へ引き継ぎ',
  note: '同じ行為が、通知なしの解除の事由にもなります。どちらの道かは責任者と法務が選び、理由を記録します。',
  date: null,
};

export const evidenceSteps = (route: TerminationRoute, evidence: boolean): readonly WorkingStep[] => [
  checked('要るもの', EVIDENCE_FOR[route]),
  checked('裏付け', evidence ? 'あり' : 'まだ'),
];
