/** How switching is asked about, and what is said to it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { SwitchFinding } from './switching.ts';

export const SWITCHING_WORDS = {
  ask: 'ひかり電話から移ったり、戻ったりできる？',
  aliases: [
    '切替',
    'きりかえ',
    '乗り換え',
    'のりかえ',
    'ひかり電話',
    'ひかりでんわ',
    '戻す',
    'もどす',
    '事業者変更',
    'じぎょうしゃへんこう',
    '転用',
    'てんよう',
    '他社',
    'たしゃ',
  ],
  inputs: {
    wish: {
      label: 'したいこと',
      options: {
        fromNtt: 'NTT のひかり電話から移る',
        backToNtt: 'NTT のひかり電話へ戻る',
        toOtherOperator: 'ほかの会社へ移る',
      },
    },
    ntt: {
      label: 'NTT の回答',
      hint: '移ってくるときだけ。',
      options: { accepted: '承諾', refused: '不承諾', pending: '回答待ち' },
    },
    ground: { label: 'お断りの理由がある', hint: '移ってくるときだけ。「申し込みのお断り」の質問で確かめます。' },
    switched: { label: '切替で移ってきた契約', hint: '出ていくときだけ。新しく始めた契約なら「いいえ」。' },
  },
} as const satisfies LookupWords;

export const SWITCHING_ANSWERS: { readonly [F in SwitchFinding]: AnswerWords } = {
  noWayBack: {
    headline: '約款では戻れない ― 責任者が確認',
    reason: '移った後は、NTT にもほかの会社にも移れないと約款にあります。その後にできた仕組みもあります。',
    readAloud: `約款では、切り替えの後は、元のサービスやほかの会社へお移りいただけないこととしております。現在のお手続きについては、${TO_SUPERVISOR}`,
  },
  notSwitched: {
    headline: '切替でない契約 ― 約款に定めなし',
    reason: '移れないとあるのは切り替えで移った契約です。新しく始めた契約のことは書かれていません。',
    readAloud: `お手続きができるかどうかを確認いたします。${TO_SUPERVISOR}`,
  },
  nttRefused: {
    headline: 'NTT の不承諾 ― お受けできません',
    reason: 'NTT が承諾しないときは、切り替えを受けないことになっています。',
    readAloud: '恐れ入りますが、NTTの承諾が得られなかったため、切り替えをお受けすることができません。',
  },
  refusalGround: {
    headline: 'お断りの理由あり ― 責任者へ',
    reason: '申し込みを断る理由があるときは、切り替えを受けないことがあります。決めるのは責任者です。',
    readAloud: `お申し込みの内容を確認いたします。${TO_SUPERVISOR}`,
  },
  nttPending: {
    headline: 'NTT の回答の確認が必要',
    reason: 'NTT が承諾しないときは切り替えを受けられないため、回答を待ちます。',
    readAloud:
      '切り替えのお申し込みを承り、NTTへの確認を進めます。お受けできるかどうかは、確認ができましたらご連絡いたします。',
  },
  groundUnchecked: {
    headline: 'お断りの理由の確認がまだ',
    reason: 'NTT は承諾しています。申し込みを断る理由がないかを確かめます。',
    readAloud: `お申し込みの内容を確認いたします。${TO_SUPERVISOR}`,
  },
  accepted: {
    headline: '切り替えの条件がそろっています',
    reason: 'NTT の承諾があり、断る理由もありません。当社が適当でないと判断したときのほかは、お受けします。',
    readAloud:
      '切り替えのお申し込みを承り、お手続きを進めます。なお、約款では、切り替えの後に元のサービスへお戻りいただけないこととしております。ご承知のうえでお進めいただけますでしょうか。',
  },
};

export const NEVER_CERTAIN = ['絶対に戻れません', 'いつでも戻れます', '番号はそのまま使えます'] as const;
