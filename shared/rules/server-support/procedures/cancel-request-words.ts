/** How the question about a wish to cancel is asked, and what its answer says. */

import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';

export const CANCEL_REQUEST_WORDS = {
  ask: '解約したい',
  aliases: ['解約', 'かいやく', '解約の方法', 'やめたい', '退会', '手続き', 'どうやって解約'],
  inputs: { by: { label: '申出の方法', options: { phone: '電話', setMethod: '所定の方法で届いた' } } },
} as const satisfies LookupWords;

export const NOT_BY_CALL: AnswerWords = {
  headline: '電話だけでは解約になりません',
  reason: '解約は、あらかじめ所定の方法で取扱所に申し出ていただきます。電話では意向を記録します。',
  readAloud: '解約のご希望を承りました。お電話だけではお手続きが完了いたしませんので、所定の方法をご案内いたします。',
};

export const CONFIRM_NEXT: AnswerWords = {
  headline: '申出を受領 ― 確認を完了させる',
  reason: '解約日は希望日です。ただし、希望日が確認の完了より前なら、確認が完了した日になります。',
  readAloud: '解約のお申し出を承りました。内容を確認のうえ、解約日をお知らせいたします。',
};

export const DAY_BY_CONFIRMATION = checked('解約日', '希望日 ・ 確認の完了より前なら、完了した日');
export const NO_DAY_ON_THE_PHONE = '確認が完了するまで、解約日を案内しません。';

export const byStep = (byPhone: boolean): WorkingStep =>
  checked('申出の方法', byPhone ? '電話 ・ 意向として記録するだけ' : '所定の方法');
