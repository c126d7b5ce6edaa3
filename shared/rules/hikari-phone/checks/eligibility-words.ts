/** How it is asked who may have the telephone and how many contracts that makes, and what the answers say. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { AskedPlan, HikariState } from './eligibility.ts';

export const ELIGIBILITY_WORDS = {
  ask: '光電話だけ契約できる？',
  aliases: [
    '電話だけ',
    'でんわだけ',
    '契約条件',
    'けいやくじょうけん',
    '光回線',
    'ひかりかいせん',
    '対象',
    'たいしょう',
    '前提',
  ],
  inputs: {
    hikari: {
      label: 'BiZiMo 光の契約',
      options: { active: 'ある', applied: '申し込み中', ended: '解約した（電話は残っている）', none: 'ない' },
    },
  },
} as const satisfies LookupWords;

export const ELIGIBILITY_ANSWERS: { readonly [S in HikariState]: AnswerWords } = {
  active: {
    headline: '契約できる方に当たります',
    reason: 'この電話は、BiZiMo 光を契約している方へのサービスです。',
    readAloud:
      'BiZiMo 光をご契約いただいておりますので、光電話をお申し込みいただけます。お申し込みには審査がございます。',
  },
  applied: {
    headline: 'BiZiMo 光の申し込みの完了待ち',
    reason: 'BiZiMo 光の申し込みが終わっていないことは、お断りの理由の一つです。',
    readAloud: 'BiZiMo 光のお手続きの状況を確認いたします。お受けできるかどうかは、責任者が確認してご連絡いたします。',
  },
  ended: {
    headline: 'BiZiMo 光がない電話 ― 責任者へ',
    reason: 'BiZiMo 光の契約が前提ですが、なくなった後に電話がどうなるかは書かれていません。',
    readAloud: 'ご契約の状況を確認いたします。光電話の扱いは、責任者が確認してご連絡いたします。',
  },
  none: {
    headline: '電話だけの契約はできません',
    reason: 'この電話は、BiZiMo 光を契約している方へのサービスです。',
    readAloud:
      '恐れ入りますが、光電話は、BiZiMo 光をご契約の方へのサービスでございます。あわせてのお申し込みをお願いしております。',
  },
};

export const CONTRACT_UNIT_WORDS = {
  ask: 'プランが二つあると、契約も二つになる？',
  aliases: [
    '契約の数',
    'けいやくのかず',
    '契約の単位',
    'けいやくのたんい',
    'プラン',
    '二つ',
    'ふたつ',
    '複数',
    'ふくすう',
  ],
  inputs: {
    plans: {
      label: '契約するプラン',
      options: {
        hikari: '光電話',
        hikariPlus: '光電話プラス',
        office: '光電話オフィスタイプ',
        officePlus: '光電話オフィス・プラス',
      },
    },
    sameLine: { label: '1本の回線で使う', hint: '二つ以上のときだけ。分からなければ空けておきます。' },
  },
} as const satisfies LookupWords;

export const PLAN_NAMES = CONTRACT_UNIT_WORDS.inputs.plans.options satisfies { readonly [P in AskedPlan]: string };
export const UNIT_LABEL = '契約';

export const NO_PLAN_WORDS: AnswerWords = {
  headline: '契約はプランごとに一つ',
  reason: '利用契約は、プランごとに結ぶとあります。',
  readAloud: 'ご契約は、プランごとに一つずつお結びいただいております。ご希望のプランをお聞かせいただけますでしょうか。',
};

export const contractUnitWords = (contracts: number): AnswerWords => ({
  headline: `契約は${contracts}件`,
  reason: '利用契約は、プランごとに結ぶとあります。',
  readAloud: `ご契約はプランごとに一つですので、${contracts}件のご契約になります。`,
});

export const sameLineWords = (contracts: number): AnswerWords => ({
  headline: '1本の回線で使えるかは確認が必要',
  reason: `契約は${contracts}件になります。1本の回線で一緒に使えるかは、約款にはなく、プランの詳細の確認が必要です。`,
  readAloud: '同じ回線でご一緒にお使いになれるかどうかは、プランの詳細を確認してご連絡いたします。',
});
