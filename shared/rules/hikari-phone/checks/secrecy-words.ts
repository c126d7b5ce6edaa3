/** How the secrecy of communications comes up, and what is said and written about it. */
import type { LookupWords } from '../../lookup.ts';
import type { SayingWords } from '../../saying.ts';
import { TO_SUPERVISOR } from '../../saying-words.ts';
import type { SecrecyPurpose } from './secrecy.ts';

export const SECRECY_WORDS = {
  ask: '通話の相手や内容を、書いたり伝えたりしていい？',
  aliases: [
    '通信の秘密',
    'つうしんのひみつ',
    '通話履歴',
    'つうわりれき',
    '通話内容',
    'つうわないよう',
    '通話先',
    'つうわさき',
    '発信先',
    'はっしんさき',
    '着信',
    'ちゃくしん',
    '記録',
    'きろく',
  ],
  inputs: {
    about: {
      label: '何のため',
      options: {
        runningService: '障害の調査など、サービスのため',
        statistics: '個人が分からない統計',
        newServiceAgreed: '新しいサービス（事前の承諾あり）',
        newServiceNotAgreed: '新しいサービス（承諾なし）',
        caseNote: '対応のメモに書く',
        ownCalls: 'ご本人が自分の通話を知りたい',
        familyOrOthers: '家族やほかの方が知りたい',
        authority: '警察などからの求め',
        selfDefence: '妨害から守るため',
      },
    },
  },
} as const satisfies LookupWords;

const NEVER = ['その番号にかけた記録があります', '通話の内容はこうでした'] as const;

export const SECRECY_ANSWERS: { readonly [P in SecrecyPurpose]: SayingWords } = {
  runningService: {
    headline: 'サービスに必要な範囲だけ使えます',
    reason: 'サービスを円滑に続けるためなら、必要な範囲で使えます。窓口のメモには書きません。',
    readAloud:
      '通信の状況は、担当の部署が必要な範囲で確認いたします。通話のお相手や内容は、こちらではお伺いいたしません。',
    offer: '症状と時刻だけを書き、設備の担当に回す。',
    never: NEVER,
  },
  statistics: {
    headline: '個人が分からない形なら使えます',
    reason: 'だれの通信か分からない形にしたものは、使ったり残したりできます。',
    readAloud: 'お客さまがどなたか分からない形にしたもののほかは、使わないこととしております。',
    offer: '件数だけを扱う。番号や名前が残っていないことを確かめる。',
    never: NEVER,
  },
  newServiceAgreed: {
    headline: '承諾の範囲を責任者が確認',
    reason: '新しいサービスには、先にいただいた承諾の範囲でだけ使えます。',
    readAloud: `ご承諾の内容を確認いたします。${TO_SUPERVISOR}`,
    offer: '承諾の記録（いつ、どの範囲か）を責任者に回す。',
    never: NEVER,
  },
  newServiceNotAgreed: {
    headline: '承諾がなければ使えません',
    reason: '新しいサービスのためには、先に承諾をいただくことになっています。',
    readAloud:
      '通信の情報は、あらかじめご承諾をいただかないかぎり、新しいサービスのためには使わないこととしております。',
    offer: '使わない。必要なら、承諾をいただく方法を責任者に相談する。',
    never: [...NEVER, 'あとで承諾をいただきます'],
  },
  caseNote: {
    headline: 'メモには書きません',
    reason: '通話の相手の番号や内容は通信の秘密です。対応のメモに残す必要はありません。',
    readAloud: '通話のお相手の番号や内容は、お話しいただかなくて大丈夫です。症状と、いつからかをお聞かせください。',
    offer: '症状、時刻、試したことだけを書く。聞いてしまった番号や内容は消す。',
    never: NEVER,
  },
  ownCalls: {
    headline: '通話の記録は窓口で答えません',
    reason: 'ご本人からの求めでも、電話では答えず、決まった方法を責任者が確認します。',
    readAloud: `通話の記録は、お電話ではお答えいたしかねます。お求めの方法を、${TO_SUPERVISOR}`,
    offer: 'ご希望を書き留め、責任者に回す。番号は書かない。',
    never: NEVER,
  },
  familyOrOthers: {
    headline: 'ご本人以外には答えません',
    reason: '通話の相手や内容は、ご家族でもほかの方でも、お伝えできません。',
    readAloud: '恐れ入りますが、通話に関することは、ご家族の方にもお答えいたしかねます。',
    offer: '契約のことも含め、ご本人の確認がなければ話さない。',
    never: [...NEVER, '契約者はその方です'],
  },
  authority: {
    headline: '窓口では答えず、照会の手続きへ',
    reason: '令状や裁判所の命令には、その範囲で応じます。判断は法務で、電話では答えません。',
    readAloud: 'お電話ではお答えいたしかねます。ご所属とご用件を承り、公表されている番号へ折り返しご連絡いたします。',
    offer: '公的機関からの照会の手続きを始める。あるともないとも言わない。',
    never: [...NEVER, '契約はあります', '契約はありません'],
  },
  selfDefence: {
    headline: '緊急の利用 ― 法務が判断',
    reason: '禁止された行為で妨害され、正当防衛などに当たるときだけ、必要な一部を使えるとあります。',
    readAloud: `状況を承りました。${TO_SUPERVISOR}`,
    offer: '起きていることを書き留め、すぐに責任者へ伝える。',
    never: NEVER,
  },
};
