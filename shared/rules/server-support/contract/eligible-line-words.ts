/** How the question about a line is asked, and what its answer says. */
import type { LineKind } from '../../../contractors/contract.ts';
import type { WorkingStep } from '../../../decisions/answer.ts';
import { lineKindWords } from '../../../words/domain-words.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { step } from '../../plain-answer.ts';

export const ELIGIBLE_LINE_WORDS = {
  ask: 'この回線で使える？',
  aliases: [
    '回線',
    'かいせん',
    'フレッツ',
    '光ネクスト',
    '光ライト',
    '光クロス',
    '隼',
    'はやぶさ',
    '対象の回線',
    'マンション',
  ],
  inputs: {
    line: {
      label: '回線の種類',
      hint: '契約書や開通の案内にある名前です。',
      options: {
        nextFamily: `${lineKindWords.nextFamily}（5-1 100M プラン5-1）`,
        lightFamily: `${lineKindWords.lightFamily}（5-1 100M プラン5-2）`,
        nextFamilyHighSpeed: `${lineKindWords.nextFamilyHighSpeed}（5-1 200M）`,
        nextBusiness: `${lineKindWords.nextBusiness}（5-1 1G プラン2）`,
        nextFamilyHayabusa: `${lineKindWords.nextFamilyHayabusa}（5-1 1G プラン3）`,
        crossFamily: `${lineKindWords.crossFamily}（5-1 10G）`,
        nextMansion: `${lineKindWords.nextMansion}（5-2 100M カテゴリー3-1）`,
        lightMansion: `${lineKindWords.lightMansion}（5-2 100M カテゴリー3-2）`,
        nextMansionHighSpeed: `${lineKindWords.nextMansionHighSpeed}（5-2 200M カテゴリー3）`,
        nextMansionHayabusa: `${lineKindWords.nextMansionHayabusa}（5-2 1G カテゴリー3）`,
        crossMansion: `${lineKindWords.crossMansion}（5-2 10G）`,
        other: 'ほかの回線・わからない',
      },
    },
    collaboration: { label: '光コラボの回線' },
  },
} as const satisfies LookupWords;

/** `第3条「利用回線」(1)` / the line. */
export const lineStep = (line: LineKind, item: number): WorkingStep =>
  step(`第3条「利用回線」(${item})`, ELIGIBLE_LINE_WORDS.inputs.line.options[line]);

export const ELIGIBLE: AnswerWords = {
  headline: '使える回線です',
  reason: '規約が挙げる11種類の回線の一つです。',
  readAloud: 'お使いの回線は、サポートをご利用いただける種類の回線でございます。',
};

export const LINE_TO_BE_CHECKED: AnswerWords = {
  headline: '回線の約款で確認が必要',
  reason: '規約が挙げる11種類にありません。名前が変わった回線かどうかは、回線の約款で確かめます。',
  readAloud: 'お使いの回線でご利用いただけるかどうかを確認いたします。恐れ入りますが、改めてご連絡いたします。',
};

export const COLLABORATION_PARTY = '光コラボの回線です。申し込めるのは、回線のご契約者が指定する方です。';
export const COLLABORATION_UNKNOWN = '光コラボの回線かどうかを、まだ確認していません。申し込める方が変わります。';
