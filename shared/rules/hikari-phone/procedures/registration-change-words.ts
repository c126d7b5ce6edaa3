/** How a change of what is filed is asked about, and what is said to it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { ChangedData, ChangeTiming } from './registration-change.ts';

const DATA = {
  address: '住所',
  phone: '電話番号',
  cardReplaced: 'カードの番号',
  cardRenewed: 'カードの有効期限（カード会社の更新）',
  account: '口座',
  other: 'そのほかの届け出た内容',
} as const satisfies { readonly [D in ChangedData]: string };

export const REGISTRATION_CHANGE_WORDS = {
  ask: '光電話の住所や支払い方法を変えるには？',
  aliases: [
    '変更',
    'へんこう',
    '住所変更',
    'じゅうしょへんこう',
    'カード',
    '有効期限',
    'ゆうこうきげん',
    '口座',
    'こうざ',
    '名前',
    'なまえ',
    '登録',
    'とうろく',
    '届け出',
    'とどけで',
  ],
  inputs: {
    changed: { label: '変わるもの', options: DATA },
    changeOn: { label: '変わる日', hint: '分からなければ空けておきます。' },
    cutOff: { label: '届け出がなく、使えなくなった' },
  },
} as const satisfies LookupWords;

const HEADLINES = {
  before: '変わる前に変更の手続き',
  due: 'すぐに変更の手続き',
  unknown: '変更の手続きが必要です',
} as const satisfies { readonly [T in ChangeTiming]: string };

const WHEN = {
  before: 'できるだけ変わる前に',
  due: 'すぐに',
  unknown: 'できれば変わる前に、難しければ変わった後すぐに',
} as const satisfies { readonly [T in ChangeTiming]: string };

const CUT_OFF: AnswerWords = {
  headline: '届け出のないための不通 ― 責任者へ',
  reason: '届け出がないために使えなくなっても、会社は責任を負わないとあります。個別のお申し出は責任者が確認します。',
  readAloud:
    'ご不便をおかけしております。まずは登録内容の変更のお手続きをご案内いたします。そのほかのお申し出は、責任者が確認してご連絡いたします。',
};

export function registrationWords(changed: ChangedData, timing: ChangeTiming, cutOff: boolean): AnswerWords {
  if (cutOff) return CUT_OFF;
  return {
    headline: HEADLINES[timing],
    reason: `${DATA[changed]}が変わるときは、できれば事前に、できなければ後ですぐに手続きをするとあります。`,
    readAloud: `${DATA[changed]}の変更は、${WHEN[timing]}、お手続きをお願いしております。必要なものをご案内いたします。`,
  };
}

interface StepWords {
  readonly label: string;
  readonly text: string;
}

const TIMINGS = {
  before: '変わる日より前',
  due: '変わった日、またはその後',
  unknown: '変わる日を伺う',
} as const satisfies { readonly [T in ChangeTiming]: string };

export const registrationSteps = (changed: ChangedData, timing: ChangeTiming): readonly StepWords[] => [
  { label: '変わるもの', text: DATA[changed] },
  { label: '時期', text: TIMINGS[timing] },
  { label: 'すること', text: '「登録情報の変更」の手続きファイルを作る' },
];

export const NOT_IN_THIS_CALL = 'この通話の話だけで登録を変えません。別の手段の裏付けと、別の人の承認が要ります。';
export const CARD_WARNING =
  'カードが確認できないままだと、利用停止の理由になることがあります。番号は聞かず、書きません。';
export const SEE_MOVE = '引っ越し先で使えるかは「引っ越し」の質問で先に確かめます。';
