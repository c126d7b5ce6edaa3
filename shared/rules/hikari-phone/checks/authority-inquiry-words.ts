/** How an inquiry by an authority comes in, and what is said to it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { InquiryMeans, Requester } from './authority-inquiry.ts';

const REQUESTERS = {
  police: '警察',
  prosecutor: '検察',
  tax: '税務署・国税',
  narcotics: '麻薬取締官',
  barAssociation: '弁護士会',
  court: '裁判所',
  otherAuthority: 'ほかの公的機関',
  lawyer: '弁護士本人',
  employer: '勤め先・取引先',
  detective: '調査会社',
  familyMember: '家族',
} as const satisfies { readonly [R in Requester]: string };

export const AUTHORITY_WORDS = {
  ask: '警察などから契約者のことを聞かれた？',
  aliases: [
    '警察',
    'けいさつ',
    '照会',
    'しょうかい',
    '捜査',
    'そうさ',
    '令状',
    'れいじょう',
    '弁護士会',
    'べんごしかい',
    '税務署',
    'ぜいむしょ',
    '裁判所',
    'さいばんしょ',
    '検察',
    'けんさつ',
  ],
  inputs: {
    requester: { label: '名乗り', hint: '名乗っただけでは、だれかは分かりません。', options: REQUESTERS },
    means: {
      label: '求め方',
      options: { phone: '電話', letter: '書面・ファックス', visit: '来訪', warrant: '令状・裁判所の命令' },
    },
  },
} as const satisfies LookupWords;

export const authorityWords = (means: InquiryMeans): AnswerWords => ({
  headline: '窓口では答えず、折り返す',
  reason:
    means === 'warrant'
      ? '令状や命令には、その範囲で応じます。範囲は法務が確かめ、二人が承認します。'
      : '照会には、法令で必要な範囲に限って応じることができます。法務が確かめ、二人が承認します。',
  readAloud:
    'この場ではお答えいたしかねます。ご所属とご用件を承り、公表されている代表番号へ、こちらから折り返しご連絡いたします。',
});

export const NO_AUTHORITY_WORDS: AnswerWords = {
  headline: 'お答えしません',
  reason: '照会の権限がある方に当たりません。承諾なしに、ほかの方へは伝えないとあります。',
  readAloud: '恐れ入りますが、ご契約の有無も含めて、ご本人さま以外の方にはお答えいたしかねます。',
};

export const CALL_BACK_STEPS = [
  { label: '聞くこと', text: '機関の名前、部署、用件だけ。相手の言う番号は使わない' },
  { label: '折り返し', text: '公の番号案内で調べた代表番号へ、責任者がかける' },
  { label: '根拠', text: '書面と法令の根拠を法務が確かめる' },
  { label: '承認', text: '別の二人の責任者が、範囲を決めて承認する' },
] as const;

/** An emergency is an article of its own, and the company's to judge. Source: B 第31条4項 · B-063 */
export const IN_AN_EMERGENCY = '命に関わる緊急と言われたら、答えずに、すぐ責任者と法務へつなぎます。';

export const NEITHER_YES_NOR_NO = ['契約はあります', '契約はありません', '折り返し先の番号を教えてください'] as const;
