/** How it is asked who repairs, and what the answer says. */
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import type { Repairer } from './fault-owner.ts';

export const FAULT_OWNER_WORDS = {
  ask: '光電話の故障は誰が直す？',
  aliases: [
    '故障',
    'こしょう',
    '切り分け',
    'きりわけ',
    '修理',
    'しゅうり',
    '設備',
    'せつび',
    '電話機',
    'でんわき',
    'ゲートウェイ',
    'ONU',
    'ルーター',
    '回線',
    'かいせん',
  ],
  inputs: {
    part: {
      label: '故障の場所',
      options: {
        homeDevices: '電話機・宅内の配線・ご自分の機器',
        gateway: 'ホームゲートウェイ・ONU',
        facility: '当社が設置した設備',
        leasedCircuit: '当社が借りている回線',
        otherSide: '電話の相手の側・よその網',
        unknown: 'まだ分からない',
      },
    },
    installer: {
      label: 'その機器を設置した側',
      hint: 'ゲートウェイのように、どちらのこともある機器で選びます。',
      options: { contractor: 'ご契約者', company: '当社', carrier: '回線の事業者（当社が借りている）' },
    },
    instructed: { label: '事業者に修理を指示した', hint: '借りた回線のときだけ。時刻は障害の記録に残します。' },
  },
} as const satisfies LookupWords;

const WORDS: { readonly [R in Exclude<Repairer, null>]: AnswerWords } = {
  contractor: {
    headline: 'ご契約者の設備 ― ご契約者が手配',
    reason: 'ご契約者が用意した設備は、ご契約者の責任と費用で維持するとあります。',
    readAloud:
      'お話の機器は、お客さまにご用意いただいたものと存じます。約款では、お客さまに修理などの手配をお願いしております。',
  },
  company: {
    headline: '当社の設備 ― 当社がすみやかに修理',
    reason: '当社が設置した設備の障害は、すみやかに修理や復旧をするとあります。',
    readAloud: '当社の設備の障害として、すみやかに対応いたします。状況が分かり次第、ご連絡いたします。',
  },
  carrier: {
    headline: '借りた回線 ― 当社から事業者に指示',
    reason: '当社が借りている回線の障害は、回線の事業者に修理を指示するとあります。',
    readAloud: '回線の障害として、当社から回線の事業者に修理を指示いたします。状況が分かり次第、ご連絡いたします。',
  },
  otherSide: {
    headline: '相手の側 ― この約款の外',
    reason: '相手の側の機器や、よその網の修理は、この約款では決まっていません。',
    readAloud: '相手の方の側の状況は、こちらでは確認いたしかねます。当社の設備に障害がないかを確認いたします。',
  },
};

const UNKNOWN: AnswerWords = {
  headline: 'だれが設置した機器かを先に確認',
  reason: '設置した側によって直す人が変わります。契約の書類や機器の表示で確かめます。',
  readAloud: '原因の場所を確認いたします。お使いの機器は、どちらでご用意になったものか、お分かりになりますでしょうか。',
};

export const ownerWords = (repairer: Repairer): AnswerWords => (repairer === null ? UNKNOWN : WORDS[repairer]);

export const INSTRUCTION_LABEL = '事業者への指示';
export const instructionText = (instructed: boolean): string =>
  instructed ? '済み。時刻を障害の記録に残す' : 'まだ。指示して、時刻を障害の記録に残す';

export const NO_TIME_NOR_VISIT = '直る時刻や訪問の日は、約款に定めがありません。約束しません。';
export const TELL_CONTRACTORS = '障害を知ったら、ご契約者にできるだけ早く知らせ、知らせた時刻を記録します。';
export const OUTSOURCED = '作業は、ほかの会社に任せることがあります。';
