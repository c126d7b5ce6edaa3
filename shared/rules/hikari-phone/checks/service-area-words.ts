/** How the area is asked about, and what is said of it. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { AreaCheck } from './service-area.ts';

export const AREA_WORDS = {
  ask: 'その住所で光電話を使える？',
  aliases: ['提供区域', 'ていきょうくいき', 'エリア', '地域', 'ちいき', '住所', 'じゅうしょ', '範囲', 'はんい'],
  inputs: {
    area: {
      label: '区域の確認の結果',
      hint: 'NTT の提供地域と、当社の定める範囲の両方を確かめます。',
      options: {
        inside: '区域の中',
        outside: '区域の外',
        nttOnly: 'NTT の地域の中（当社の範囲は未確認）',
        unchecked: 'まだ確かめていない',
      },
    },
  },
} as const satisfies LookupWords;

export const AREA_ANSWERS: { readonly [A in AreaCheck]: AnswerWords } = {
  inside: {
    headline: '提供区域の中です',
    reason: '確認では、NTT の提供地域の中で、当社の定める範囲の中です。',
    readAloud:
      'お住まいの地域は、提供区域の中でございます。お使いになれるかどうかは、設備の状況によることもございます。',
  },
  outside: {
    headline: '提供区域の外です',
    reason: '確認では、提供区域の外です。',
    readAloud: '恐れ入りますが、お話の地域は、提供区域の外でございます。',
  },
  nttOnly: {
    headline: '当社の範囲の確認が必要',
    reason: 'NTT の提供地域の中でも、当社の定める範囲の外のことがあります。',
    readAloud: '提供区域に入っているかどうかを確認いたします。確認ができましたら、ご連絡いたします。',
  },
  unchecked: {
    headline: '区域の確認が必要',
    reason: '提供区域の一覧は、この窓口にありません。',
    readAloud: '提供区域に入っているかどうかを確認いたします。確認ができましたら、ご連絡いたします。',
  },
};

export const AREA_ARTICLE_NOTE = '提供区域は第18条です。別紙3には「第14条関連」と書かれています。';
