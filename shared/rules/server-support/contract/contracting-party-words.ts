/** How the question about the party is asked, and what its answer says. */
import type { Alternative, WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';
import type { PartyRelation } from './contracting-party.ts';

export const CONTRACTING_PARTY_WORDS = {
  ask: '申し込めるのは誰？',
  aliases: ['契約者', 'けいやくしゃ', '名義', 'めいぎ', '名義が違う', '回線の契約者', '光コラボ', '指定', '社名変更'],
  inputs: {
    collaboration: { label: '光コラボの回線' },
    relation: {
      label: '申し込む方',
      options: {
        same: '回線のご契約者本人',
        designated: '回線のご契約者が指定した方',
        designeeChanged: '指定された方が変わった',
        nameChangePending: '名前・社名の変更が未届け',
        other: 'そのほかの方',
      },
    },
    designationKept: { label: '指定のわかる書類がある', hint: '光コラボの回線のときだけ答えます。' },
  },
} as const satisfies LookupWords;

export const PARTY_AGREES: AnswerWords = {
  headline: 'この方で申し込めます',
  reason: '申し込む方と回線のご契約者が同じです。',
  readAloud: '回線のご契約者と同じ方ですので、お申し込みいただけます。',
};

export const DESIGNEE_AGREES: AnswerWords = {
  headline: '指定された方なら申し込めます',
  reason: '光コラボの回線では、回線のご契約者が指定する方が契約者です。指定の書類があります。',
  readAloud: '回線のご契約者が指定された方として、お申し込みを承ります。',
};

export const PARTY_DIFFERS: AnswerWords = {
  headline: '回線のご契約者と同じ方に限ります',
  reason: '光コラボでない回線では、回線のご契約者と同じ方だけが契約者になれます。',
  readAloud: '恐れ入りますが、お申し込みは、回線のご契約者と同じ方に限らせていただいております。',
};

export const DESIGNEE_ONLY: AnswerWords = {
  headline: '指定された方に限ります',
  reason: '光コラボの回線では、回線のご契約者が指定する方だけが契約者になれます。',
  readAloud: '恐れ入りますが、お申し込みは、回線のご契約者が指定された方に限らせていただいております。',
};

const ASK_TO_WAIT = 'お申し込みいただける方を、責任者に確認いたします。恐れ入りますが、改めてご連絡いたします。';

export const DESIGNATION_MISSING: AnswerWords = {
  headline: '指定の書類が先 ― 責任者の確認',
  reason: '回線のご契約者が指定した方であることを、書類で確かめていません。',
  readAloud: '回線のご契約者が指定された方とわかる書類を、ご用意いただけますでしょうか。',
};

export const DESIGNEE_CHANGED: AnswerWords = {
  headline: '指定の変更 ― 責任者の確認',
  reason: '指定された方が変わったときの扱いは、規約に書かれていません。新しい指定の書類を確かめます。',
  readAloud: ASK_TO_WAIT,
};

export const NAME_CHANGE_FIRST: AnswerWords = {
  headline: '名前の変更の届け出が先',
  reason: '届け出が済むまでは、同じ方かどうかを書類で確かめられません。',
  readAloud: '恐れ入りますが、先にお名前の変更のお届けをお願いいたします。同じ方かどうかを、責任者が確認いたします。',
};

export const DESIGNEE_IS_NO_GROUND =
  '指定された方は回線のご契約者ではありませんが、第6条が優先し、それだけを断る理由にしません。承諾するかどうかは会社の審査です。';

/** Read alone, N 9(3)(4) would refuse everyone who is not the line's contractor. Source: D-N04 */
export const BY_REFUSAL_GROUND: Alternative = {
  kind: 'otherReading',
  label: '第9条3項4号だけで読むと',
  headline: '申し込みを断る理由になる',
  note: '回線のご契約者でない方の申し込みに当たるという読み方',
  date: null,
};

export const partySteps = (
  relation: PartyRelation,
  { collaboration, designationKept }: { readonly collaboration: boolean; readonly designationKept: boolean | null },
): readonly WorkingStep[] => [
  step('回線', collaboration ? '光コラボの回線' : '光コラボでない回線'),
  step('申し込む方', CONTRACTING_PARTY_WORDS.inputs.relation.options[relation]),
  ...(collaboration
    ? [step('指定の書類', designationKept === null ? '未確認' : designationKept ? 'あり' : 'なし')]
    : []),
];
