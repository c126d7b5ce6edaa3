/** How the question about the contractor's cooperation before work is asked, and what its answer says. */

import type { CheckItem } from '../../../cases/case-words.ts';
import { checkWords } from '../../../words/check-words.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { shortList } from './check-words.ts';

const GIVEN = { given: 'いただいた', refused: '断られた' } as const;

export const COOPERATION_WORDS = {
  ask: '作業の前にお願いすることは？',
  aliases: ['協力', 'きょうりょく', '機密', 'きみつ', 'データ', '消去', 'しょうきょ', 'バックアップ', '作業前'],
  inputs: {
    information: { label: '必要な情報', hint: '機器の使い方や、つながっている機器などです。', options: GIVEN },
    data: {
      label: '機器の中の機密データ',
      options: {
        none: '入っていない',
        done: '保護か消去をした',
        cannotErase: '故障で消せない',
        refused: '断られた',
      },
    },
    agreed: { label: '消せないまま進める承諾', hint: '「故障で消せない」のときだけ伺います。' },
    work: { label: '必要な作業への協力', hint: '電源を切る、場所をあけるなど、お願いする作業です。', options: GIVEN },
  },
} as const satisfies LookupWords;

export type CooperationItem = 'information' | 'data' | 'work';

const REQUESTS = {
  information: '必要な情報',
  data: 'データの保護か消去',
  work: '作業へのご協力',
} as const satisfies Record<CooperationItem, string>;

/** The line of the call's checklist that asks for it. */
const ASKED = {
  information: 'informationGiven',
  data: 'dataProtected',
  work: 'workAccepted',
} as const satisfies Record<CooperationItem, CheckItem>;

const names = (items: readonly CooperationItem[]): string => shortList(items.map((item) => REQUESTS[item]));

/** What the desk wants written down where data stays on a failed disk. */
export const RECORD_CANNOT_ERASE = '「消去できないことを承諾」と、承諾した方とともに案件に書いてください。';

export const refusedWords = (items: readonly CooperationItem[]): AnswerWords => ({
  headline: `協力なし：${names(items)}`,
  reason: `${names(items)}を断られたため、作業を始められません。お断りするかどうかは責任者が判断します。`,
  readAloud: items.includes('data')
    ? '作業の前に、機密のデータの保護か消去をお願いしております。難しい点がございましたら、お聞かせいただけますでしょうか。'
    : '作業を進めるために、ご協力をお願いしております。難しい点がございましたら、お聞かせいただけますでしょうか。',
});

export const NOT_AGREED_WORDS: AnswerWords = {
  headline: 'データを消せない ― 承諾なし',
  reason: '消去できないまま進めることの承諾をいただけていないため、責任者が判断します。',
  readAloud:
    'データを消去できない件につきまして、進め方を責任者に確認いたします。恐れ入りますが、少々お待ちいただけますでしょうか。',
};

export const ASK_AGREEMENT_WORDS: AnswerWords = {
  headline: 'データを消せない ― 承諾を伺う',
  reason: '故障で消去できないときは、そのまま進める承諾をいただいて記録します。',
  readAloud:
    '故障のためデータを消去できないとのこと、承知いたしました。消去しないまま作業を進めることを、ご了承いただけますでしょうか。',
};

export const unansweredWords = (items: readonly CooperationItem[]): AnswerWords => ({
  headline: `先にお願いする：${names(items)}`,
  reason: `${names(items)}は、作業の前にお願いする決まりです。`,
  readAloud: items.map((item) => checkWords[ASKED[item]].say).join(''),
});

export const completeWords = (cannotErase: boolean): AnswerWords => ({
  headline: cannotErase ? '消去できない承諾を得て、準備完了' : '作業の準備はそろっています',
  reason: cannotErase
    ? '情報と作業への協力がそろい、データは消去できないことの承諾を得ています。'
    : '情報、データの保護か消去、作業への協力の3つがそろっています。',
  readAloud: cannotErase
    ? 'ご了承いただき、ありがとうございます。データが残ったままになることを記録して、作業を進めます。'
    : 'ご協力ありがとうございます。このまま作業を進めてまいります。',
});
