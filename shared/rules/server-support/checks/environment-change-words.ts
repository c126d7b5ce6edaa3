/** How the question about changes of the communication environment is asked, and what its answer says. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';

const SITUATIONS = {
  planned: 'これから変更したい（許可はまだ）',
  plannedPermitted: 'これから変更する（許可済み）',
  donePermitted: '変更した（事前に許可を得ていた）',
  donePermittedLater: '変更した（許可は後からもらった）',
  doneUnpermitted: '変更した（許可は得ていない）',
} as const;

export type Situation = keyof typeof SITUATIONS;

const RECORD = { who: 'だれが許可したか', when: 'いつ許可したか', what: '何を許可したか' } as const;
export type PermissionFact = keyof typeof RECORD;

const FACTS = { who: '担当者', when: '日時', what: '内容' } as const satisfies Record<PermissionFact, string>;

export const ENVIRONMENT_CHANGE_WORDS = {
  ask: 'ネットワークを変更してもいい？',
  aliases: ['通信環境', 'つうしんかんきょう', '変更', 'へんこう', '許可', 'きょか', 'ルータ交換'],
  inputs: {
    situation: { label: '状況', options: SITUATIONS },
    record: { label: '許可の記録にあるもの', hint: '許可を得た変更のときだけです。', options: RECORD },
  },
} as const satisfies LookupWords;

export const PERMISSION_NEEDED_WORDS: AnswerWords = {
  headline: '変更の前に許可が必要',
  reason: '通信環境を変えるときは、先に連絡をいただき、許可を得てから変えていただきます。',
  readAloud:
    '変更の前にご連絡をいただき、ありがとうございます。変更の内容と日程をお聞かせください。変更してよいかを確認し、改めてご連絡いたします。',
};

export const recordIncompleteWords = (missing: readonly PermissionFact[]): AnswerWords => ({
  headline: `先に確認：許可の${missing.map((fact) => FACTS[fact]).join('、')}`,
  reason: '許可は、だれが、いつ、何を許可したかがそろって確かめられます。',
  readAloud: '許可の記録を確認いたします。許可をお伝えした日と、変更の内容をお聞かせいただけますでしょうか。',
});

export const permittedWords = (done: boolean): AnswerWords => ({
  headline: done ? '許可を得た変更です' : '許可の内容どおりに変更できます',
  reason: 'だれが、いつ、何を許可したかが記録にあります。',
  readAloud: done
    ? '許可のうえで変更されたことを確認いたしました。'
    : '許可の記録を確認いたしました。許可した内容のとおりに、変更をお願いいたします。',
});

export const unpermittedWords = (permittedLater: boolean): AnswerWords => ({
  headline: permittedLater ? '後からの許可は、事前の許可になりません' : '許可のない変更です',
  reason: 'この変更が原因で止まった分には責任を負わない定めです。原因が変更かどうかは調べて判断します。',
  readAloud:
    '通信環境の変更は、先にご連絡をお願いしております。まずは、変更の内容と日時をお聞かせください。原因を一緒に確認いたします。',
});
