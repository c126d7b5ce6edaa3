/** How the question about a transfer is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';
import { listed } from './procedure-answer-words.ts';
import type { TransferDocument, TransferGround } from './transfer.ts';

export const TRANSFER_DOCUMENTS = {
  form: '所定の譲渡書面',
  jointSignature: '双方の連署',
  proof: '譲渡を証明する書類',
} as const satisfies Record<TransferDocument, string>;

export const TRANSFER_WORDS = {
  ask: '名義を変えたい',
  aliases: ['名義変更', 'めいぎへんこう', '譲渡', 'じょうと', '譲りたい', '名前を変えたい', '売りたい', '担保'],
  inputs: {
    means: { label: '何をしたい', options: { transfer: '譲渡', sale: '売買だけ', pledge: '担保に入れる' } },
    line: {
      label: '回線の契約は',
      options: { together: '一緒に譲る', apart: '譲らない', collaboration: '光コラボの回線' },
    },
    toLineContractor: { label: '譲り受ける方が、回線のご契約者になる' },
    arrears: { label: '譲り受ける方に滞納がある・おそれがある', hint: '分からなければ空けておきます。' },
    documents: {
      label: '手元にある書類',
      hint: '連署は、譲渡を証明する書類でも代えられます。',
      options: TRANSFER_DOCUMENTS,
    },
  },
} as const satisfies LookupWords;

const GROUNDS = {
  lineApart: '回線の契約と一緒でない',
  otherParty: '回線のご契約者と同じ方にならない',
  arrears: '譲り受ける方に滞納がある、またはそのおそれ',
} as const satisfies Record<TransferGround, string>;

export const DEBTS_PASS_TOO =
  '譲り受ける方は、未払いの債務も引き継ぎます。請求事業者に譲られた分も含みます。先に説明します。';

const DOCUMENTS_PLEASE =
  '名義の変更には、当社の承認が必要です。双方が署名した所定の書面か、譲渡を証明する書類をお送りいただけますでしょうか。';

export const documentsMissing = (missing: readonly TransferDocument[]): AnswerWords => ({
  headline: `書類が先：${missing.map((one) => TRANSFER_DOCUMENTS[one]).join('、')}`,
  reason: `譲渡は承認があってはじめて効力をもちます。${listed(missing.map((one) => TRANSFER_DOCUMENTS[one]))}がまだありません。`,
  readAloud: DOCUMENTS_PLEASE,
});

export const READY_TO_DECIDE: AnswerWords = {
  headline: '書類はそろっています ― 責任者の承認',
  reason: '承認しない事由は見当たりません。承認するのは、準備した人とは別の責任者です。',
  readAloud: '書類をお預かりいたします。当社で確認のうえ、結果をご連絡いたします。',
};

export const groundsAgainst = (grounds: readonly TransferGround[]): AnswerWords => ({
  headline: '承認しないことがある ― 責任者が判断',
  reason: `${listed(grounds.map((one) => GROUNDS[one]))}に当たります。承認するかどうかは責任者が決めます。`,
  readAloud: '書類をお預かりし、責任者が確認いたします。結果は改めてご連絡いたします。',
});

export const COLLABORATION_TRANSFER: AnswerWords = {
  headline: '光コラボは別の約款 ― 確認が必要',
  reason: '光コラボの回線の譲渡は、この窓口にない、IP通信網サービス契約約款の第22条によります。',
  readAloud: 'お使いの回線のお手続きを確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const NO_OTHER_WAY: AnswerWords = {
  headline: '承認のある譲渡のほかはできません',
  reason: '利用する権利を、売ったり担保に入れたりすることはできません。承認を受けた譲渡と、承継だけができます。',
  readAloud:
    '恐れ入りますが、ご契約の権利をそのように扱うことはできません。名義の変更でしたら、お手続きをご案内いたします。',
};

export const groundSteps = (grounds: readonly TransferGround[]): readonly WorkingStep[] =>
  grounds.map((ground) => checked('承認しない事由', GROUNDS[ground]));

export const ARREARS_NOT_ASKED = checked('滞納', '確認していません');
