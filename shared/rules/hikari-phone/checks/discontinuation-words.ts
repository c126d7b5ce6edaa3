/** How a discontinuation is asked about, and what is said to it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { DiscontinuationFinding } from './discontinuation.ts';

export const DISCONTINUATION_WORDS = {
  ask: '光電話の提供が中止されるのは、どんなとき？',
  aliases: [
    '中止',
    'ちゅうし',
    '保守',
    'ほしゅ',
    '工事',
    'こうじ',
    'メンテナンス',
    '使えない',
    'つかえない',
    '連絡',
    'れんらく',
  ],
  inputs: {
    ground: {
      label: '理由',
      options: {
        maintenance: '決まった保守の時間',
        works: 'やむを得ない保守・工事',
        carrier: '事業者のサービスの中止',
        restriction: '非常時などの利用の制限',
        unreachable: 'ご契約者に連絡が取れない',
      },
    },
    daysTried: { label: '試した日の数', hint: '連絡が取れないときだけ。同じ日の何回かは1日と数えます。' },
    mailReturned: { label: '郵便が宛先不明で戻った' },
  },
} as const satisfies LookupWords;

export const DISCONTINUATION_ANSWERS: { readonly [F in DiscontinuationFinding]: AnswerWords } = {
  maintenance: {
    headline: '保守の時間の中止',
    reason: '別に決めた保守の時間には、提供を中止することがあるとあります。',
    readAloud: 'ただいま保守の時間のため、ご利用いただけない場合がございます。ご不便をおかけいたします。',
  },
  works: {
    headline: 'やむを得ない保守・工事の中止',
    reason: '設備の保守や工事でやむを得ないときは、提供を中止することがあるとあります。',
    readAloud: '設備の保守や工事のため、ご利用いただけない場合がございます。ご不便をおかけいたします。',
  },
  carrier: {
    headline: '事業者の中止にともなう中止',
    reason: '回線の事業者がサービスを中止したときは、提供を中止することがあるとあります。',
    readAloud: '回線の事業者の都合により、ご利用いただけない場合がございます。状況が分かり次第、ご連絡いたします。',
  },
  restriction: {
    headline: '利用の制限にともなう中止',
    reason: '非常時などに利用を制限しているときは、提供を中止することがあるとあります。',
    readAloud: '非常時のため、ご利用いただけない場合がございます。ご不便をおかけいたします。',
  },
  notTriedEnough: {
    headline: 'まだ連絡を試します',
    reason: '連絡が取れないとするまでの回数は約款になく、窓口の決まりの日数に届いていません。',
    readAloud: 'ご連絡先に変わりがないか、確認をお願いいたします。',
  },
  unreachable: {
    headline: '連絡が取れない ― 責任者が判断',
    reason: '窓口の決まりの日数だけ試しても、連絡が取れていません。中止するかどうかは責任者が決めます。',
    readAloud: 'ご連絡先を確認させていただけますでしょうか。ご契約のことは、責任者が確認してご連絡いたします。',
  },
  returned: {
    headline: '郵便が戻った ― 責任者が判断',
    reason: '宛先不明で郵便が戻っています。中止するかどうかは責任者が決めます。',
    readAloud: 'お届け先を確認させていただけますでしょうか。ご契約のことは、責任者が確認してご連絡いたします。',
  },
};

export const ATTEMPTS_LABEL = '連絡を試した日';
export const attemptsText = (daysTried: number, needed: number): string =>
  `${daysTried}日（窓口の決まりは${needed}日）`;
export const TELL_BEFOREHAND = '中止の前に知らせます。やむを得ないときは、理由を記録します。';
