/** How the question about a succession is asked, and what its answer says. */

import type { CivilDate } from '../../../core/time.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import { longDate } from '../../day-words.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';
import { listed } from './procedure-answer-words.ts';
import type { SuccessionDocument } from './succession.ts';

export const SUCCESSION_DOCUMENTS = {
  form: '所定の承継届',
  proof: '承継を証明する書類',
} as const satisfies Record<SuccessionDocument, string>;

export const SUCCESSION_WORDS = {
  ask: '相続や合併で引き継ぎたい',
  aliases: ['承継', 'しょうけい', '相続', 'そうぞく', '合併', 'がっぺい', '分割', '亡くなった', '引き継ぎ', 'ひきつぎ'],
  inputs: {
    cause: {
      label: '引き継ぐ理由',
      options: { inheritance: '相続', merger: '合併', split: '会社分割', businessSale: '事業の売買' },
    },
    collaboration: { label: '光コラボの回線' },
    several: { label: '引き継いだ方が2人以上' },
    representativeFiled: { label: '代表者の届出がある', hint: '2人以上のときだけ答えます。' },
    documents: { label: '手元にある書類', options: SUCCESSION_DOCUMENTS },
    lineFiledOn: { label: '回線の承継届が出た日', hint: 'こちらへの届出がないときに見ます。' },
  },
} as const satisfies LookupWords;

export const ONE_IS_TREATED =
  '代表者の届出があるまで、当社が引き継いだ方のうちの1人を代表者として扱います。誰にするかは責任者が決めて記録します。';
export const MAY_BE_WITHHELD =
  '手続きが済むまで、サービスを提供しないことがあります。提供を見合わせるかどうかは責任者が決めます。';

export const filingMissing = (missing: readonly SuccessionDocument[]): AnswerWords => ({
  headline: `書類が先：${missing.map((one) => SUCCESSION_DOCUMENTS[one]).join('、')}`,
  reason: `引き継ぎは、証明する書類を添えた届出によります。${listed(missing.map((one) => SUCCESSION_DOCUMENTS[one]))}がまだありません。`,
  readAloud: '引き継ぎのお手続きには、届出の書面と、引き継ぎを証明する書類が必要です。お送りいただけますでしょうか。',
});

export const FILED: AnswerWords = {
  headline: '届出はそろっています ― 責任者の確認',
  reason: '届出と証明の書類があります。登録するのは、準備した人とは別の責任者の確認のあとです。',
  readAloud: '書類をお預かりいたします。当社で確認のうえ、ご連絡いたします。',
};

export const REPRESENTATIVE_MISSING: AnswerWords = {
  headline: '代表者の届出が先 ― 責任者の確認',
  reason: '引き継いだ方が2人以上のときは、1人を代表者として届け出ます。まだ届出がありません。',
  readAloud: '引き継がれた方の中から、代表の方をお1人決めて、お届けいただけますでしょうか。',
};

export const deemedWords = (on: CivilDate, today: CivilDate): AnswerWords => ({
  headline: `${longDate(on, today)}に引き継いだものとみなします`,
  reason: 'こちらへの届出はありませんが、回線の承継届が出ています。それをもって引き継ぎがあったものとみなします。',
  readAloud: '回線の引き継ぎのお届けをいただいております。こちらのご契約も、引き継ぎがあったものとして承ります。',
});

export const COLLABORATION_SUCCESSION: AnswerWords = {
  headline: '光コラボは別の約款 ― 確認が必要',
  reason: '光コラボの回線の承継は、この窓口にない、IP通信網サービス契約約款の別記2によります。',
  readAloud: 'お使いの回線のお手続きを確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const NO_SUCCESSION: AnswerWords = {
  headline: '承継ではなく譲渡の手続きです',
  reason: '承継になるのは、相続と、法人の合併・分割だけです。事業の売買は、承認を受ける譲渡によります。',
  readAloud: '事業をお譲りになった場合は、名義変更のお手続きになります。必要な書類をご案内いたします。',
};

export const representativeStep = (filed: boolean): WorkingStep => checked('代表者の届出', filed ? 'あり' : 'まだ');
export const lineFiledStep = (on: CivilDate, today: CivilDate): WorkingStep =>
  checked('回線の承継届', longDate(on, today));
