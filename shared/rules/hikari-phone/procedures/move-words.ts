/** How a move is asked about, and what is said to it. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { MoveFinding } from './move.ts';

const CHECKED = { yes: '使える', no: '使えない', unchecked: 'まだ確かめていない' } as const;

export const MOVE_WORDS = {
  ask: '引っ越し先でも光電話を使える？',
  aliases: ['引っ越し', 'ひっこし', '移転', 'いてん', '転居', 'てんきょ', '住所', 'じゅうしょ', '引越', 'エリア'],
  inputs: {
    area: {
      label: '引っ越し先',
      options: { inside: '指定の地域の中', outside: '指定の地域の外', unchecked: 'まだ確かめていない' },
    },
    plan: { label: '今のプラン', hint: '引っ越し先の回線で使えるか。', options: CHECKED },
    otherPlan: { label: 'ほかのプラン', hint: '今のプランが使えないときだけ。', options: CHECKED },
  },
} as const satisfies LookupWords;

const CHECKING = '引っ越し先でお使いになれるかどうかを確認いたします。確認ができましたら、ご連絡いたします。';

export const MOVE_ANSWERS: { readonly [F in MoveFinding]: AnswerWords } = {
  areaUnchecked: {
    headline: '地域の確認が必要',
    reason: '会社の指定する地域の一覧は、この窓口にありません。',
    readAloud: CHECKING,
  },
  outsideArea: {
    headline: '地域の外へは変えられません',
    reason: '会社の指定する地域の外へは、住所を変えられないとあります。',
    readAloud:
      '恐れ入りますが、お引っ越し先は、サービスの地域の外でございます。そのため、ご住所の変更を承ることができません。',
  },
  lineUnchecked: {
    headline: '引っ越し先の回線の確認が必要',
    reason: '地域の中でも、回線の状況で今のプランが使えないことがあります。',
    readAloud: CHECKING,
  },
  keepsPlan: {
    headline: '今のプランのまま住所を変更',
    reason: '地域の中で、今のプランも使えると確認されています。住所の変更の手続きをします。',
    readAloud:
      'お引っ越し先でも、いまのプランをお使いになれると確認できております。ご住所の変更のお手続きをお願いいたします。',
  },
  choosePlan: {
    headline: 'ほかのプランをご一緒に選びます',
    reason: '今のプランが使えないときは、相談してほかのプランを選ぶとあります。',
    readAloud: 'お引っ越し先では、いまのプランをお使いになれません。お使いになれるプランを、ご一緒に選ばせてください。',
  },
  plansUnchecked: {
    headline: '使えるプランの確認が必要',
    reason: '今のプランは使えません。ほかに使えるプランがあるかは、まだ分かりません。',
    readAloud: '恐れ入りますが、いまのプランはお使いになれません。ほかのプランを確認して、ご連絡いたします。',
  },
  noPlanFits: {
    headline: '使えるプランなし ― 約款に定めなし',
    reason: '使えるプランがないときに契約がどうなるかは、約款に書かれていません。',
    readAloud:
      '恐れ入りますが、お使いになれるプランが見つかりませんでした。この後のお手続きは、責任者が確認してご連絡いたします。',
  },
};

export const CANCELLATION_ROUTE: Alternative = {
  kind: 'otherRoute',
  label: '解約を選ばれるなら',
  headline: '解約日は通知の日で決まる',
  note: '解約の質問で、日を確かめてからお伝えします',
  date: null,
};
