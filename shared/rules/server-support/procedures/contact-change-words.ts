/** How the question about changed contact data is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';
import type { ContactDatum, ContactEvidence } from './contact-change.ts';

export const CHANGED_DATA = {
  name: '氏名',
  tradeName: '名称（会社名）',
  address: '住所・居所',
  phone: '連絡先電話',
  email: 'メール',
  billAddress: '請求書の送付先',
} as const satisfies Record<ContactDatum, string>;

export const EVIDENCE = {
  thisCall: 'この通話だけ',
  proofDocument: '変更を証明する書類',
  callBackOnFile: '登録済みの番号への折り返し',
  letterFromContractor: '登録住所からの書面',
} as const satisfies Record<ContactEvidence, string>;

export const CONTACT_CHANGE_WORDS = {
  ask: '住所や連絡先が変わった',
  aliases: [
    '住所変更',
    'じゅうしょ',
    '引っ越し',
    '移転',
    '電話番号が変わった',
    '社名変更',
    '担当者',
    '連絡先',
    'れんらくさき',
  ],
  inputs: {
    changed: { label: '変わったもの', options: CHANGED_DATA },
    evidence: { label: '裏付け', hint: '申出のあった通話だけでは足りません。', options: EVIDENCE },
    confirmedAtC: { label: 'レベルCの本人確認が済んだ', hint: '折り返し、または2人目の確認' },
  },
} as const satisfies LookupWords;

const ASK_TO_WAIT =
  '変更のお届けを承りました。大切な情報ですので、別の方法でもう一度確認させていただいてから、登録を改めます。';

export const NOT_FROM_THIS_CALL: AnswerWords = {
  headline: 'この通話だけでは変更しません',
  reason: '変わる前の情報で確かめた相手の申出だけでは、変更の裏付けになりません。別の書類か連絡が必要です。',
  readAloud: ASK_TO_WAIT,
};

export const WAIT_FOR_EVIDENCE: AnswerWords = {
  headline: '届出を受け付け、裏付けを待ちます',
  reason: '変更は速やかに届け出ていただきます。登録を改めるのは、別の裏付けを確かめてからです。',
  readAloud: `${ASK_TO_WAIT}変更のわかる書類をお送りいただくことがございます。`,
};

export const LEVEL_C_MISSING: AnswerWords = {
  headline: 'レベルCの本人確認が先',
  reason: '連絡先の変更には、登録番号への折り返しか、2人目の確認が要ります。',
  readAloud: '確認のため、ご登録の番号へこちらから折り返しお電話してもよろしいでしょうか。',
};

export const READY_FOR_DECISION: AnswerWords = {
  headline: '裏付けあり ― 責任者の承認',
  reason: '別の裏付けとレベルCの本人確認があります。承認するのは、準備した人とは別の責任者です。',
  readAloud: '確認が取れました。登録を改めるお手続きを進めてまいります。',
};

export const NOTICES_GO_TO_THE_OLD =
  '届出があるまで、登録の住所などに郵送した通知は届いたものとみなされます。早めの届出をお願いします。';

export const changeSteps = (
  changed: readonly ContactDatum[],
  evidence: ContactEvidence | null,
  confirmedAtC: boolean,
): readonly WorkingStep[] => [
  checked('変わった項目', changed.length === 0 ? '未確認' : changed.map((datum) => CHANGED_DATA[datum]).join('、')),
  checked('裏付け', evidence === null ? 'まだ' : EVIDENCE[evidence]),
  checked('レベルCの本人確認', confirmedAtC ? '済み' : 'まだ'),
];
