/** How the use of contractor data is asked about, and what is said to it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { DataPurpose } from './data-use.ts';

export const DATA_USE_WORDS = {
  ask: '光電話の契約者の情報を、これに使っていい？',
  aliases: [
    '個人情報',
    'こじんじょうほう',
    '契約者情報',
    'けいやくしゃじょうほう',
    '広告',
    'こうこく',
    '案内メール',
    'あんないメール',
    '第三者',
    'だいさんしゃ',
    '提供',
    'ていきょう',
    'プライバシー',
  ],
  inputs: {
    about: {
      label: '何のため',
      options: {
        service: 'サービスの提供',
        offers: 'サービスの案内・広告',
        offersRefused: '案内や広告を断られた',
        payment: '料金の確認・回収（カード会社など）',
        others: 'ほかの方に伝える',
        fromOthers: 'ほかの方から聞いた情報を残す',
        emergency: '命や安全に関わる緊急',
        separateAgreement: '別に同意をいただいた決まりがある',
        privacyPolicy: 'そのほか（個人情報保護方針）',
      },
    },
  },
} as const satisfies LookupWords;

const NEVER = ['ご家族ならお伝えできます', '登録の内容をお読みします'] as const;

export const DATA_USE_ANSWERS: { readonly [P in DataPurpose]: SayingWords } = {
  service: {
    headline: 'サービスに必要な範囲で使えます',
    reason: 'サービスと、それに付くサービスに必要な範囲で、使い、保存できます。',
    readAloud: 'お客さまの情報は、サービスのために必要な範囲で使わせていただいております。',
    offer: '目的を書き、必要な項目だけを見る。',
    never: NEVER,
  },
  offers: {
    headline: '案内や広告 ― 範囲を責任者が確認',
    reason: '当社や提携先の案内や広告は例外とありますが、その範囲ははっきりしません。',
    readAloud: `ご案内のお届けについて確認いたします。${TO_SUPERVISOR}`,
    offer: 'どの案内のことかを伺い、責任者に回す。',
    never: ['約款にあるので止められません', ...NEVER],
  },
  offersRefused: {
    headline: '案内の停止の希望 ― 責任者へ',
    reason: '断られた案内を続けてよいかは書かれていません。残すことへの異議があれば、消す手続きもあります。',
    readAloud: `ご案内を望まれないとのこと、承りました。お手続きは、${TO_SUPERVISOR}`,
    offer: 'どの案内を止めたいかを書き留め、責任者に回す。消してほしいのかも伺う。',
    never: ['約款にあるので止められません', 'もう届きません', ...NEVER],
  },
  payment: {
    headline: '料金のための開示 ― 責任者へ',
    reason: '料金を確かめて受け取るのに必要な範囲で、カード会社などに伝えることができます。窓口では伝えません。',
    readAloud: `お支払いのことは、担当の部署が確認いたします。${TO_SUPERVISOR}`,
    offer: '目的と相手を記録し、責任者に回す。',
    never: NEVER,
  },
  others: {
    headline: '承諾なしに伝えません',
    reason: 'ご契約者の承諾なしに、ほかの方へ見せたり渡したりしないとあります。',
    readAloud: '恐れ入りますが、ご契約の有無も含めて、ご本人さま以外の方にはお答えいたしかねます。',
    offer: 'ご本人からの連絡をお願いする。契約があるともないとも言わない。',
    never: ['その方の契約はあります', 'その方の契約はありません', ...NEVER],
  },
  fromOthers: {
    headline: 'ほかの方からの情報 ― 責任者へ',
    reason: 'ほかの方から適切に得た情報は残せるとありますが、何が適切かは書かれていません。',
    readAloud: `お話は承りました。記録の仕方は、${TO_SUPERVISOR}`,
    offer: 'お話の中身はまだ書かず、だれから、どう得た情報かを責任者に伝える。',
    never: NEVER,
  },
  emergency: {
    headline: '緊急 ― すぐに責任者と法務へ',
    reason: '緊急避難などに当たると会社が判断したときは、必要な範囲で応じることができます。判断は窓口の外です。',
    readAloud:
      '緊急のご用件として、ただちに責任者に引き継ぎます。お急ぎの危険がございましたら、警察や消防にもご連絡ください。',
    offer: 'ただちに責任者を呼ぶ。折り返しの番号は、公表されている番号を使う。',
    never: ['住所をお伝えします', ...NEVER],
  },
  separateAgreement: {
    headline: '別の同意の内容の確認が必要',
    reason: '別に同意をいただいた決まりは、この約款より優先します。その文書はここにありません。',
    readAloud: '別にご同意いただいた内容を確認いたします。確認ができましたら、ご連絡いたします。',
    offer: '同意の文書の名前と日付を伺い、確認する。',
    never: NEVER,
  },
  privacyPolicy: {
    headline: '個人情報保護方針の確認が必要',
    reason: '約款に書かれていないことは、ホームページの個人情報保護方針によります。',
    readAloud: 'その点は、ホームページの個人情報保護方針によることとしております。内容を確認して、ご案内いたします。',
    offer: '方針のページを開き、日付とともに確認する。',
    never: NEVER,
  },
};
