/** How a reported breach is asked about, and what its answer says. The caller hears of a record, never of a breach. */

import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { HANDED_OVER } from './check-words.ts';

const REPORTS = {
  infringement: '権利の侵害',
  illegalUse: '違法な目的での利用',
  tampering: '情報の改ざんや消去',
  impersonation: 'なりすまし',
  malware: '有害なプログラムの送信',
  unauthorisedAccess: '設備への不正アクセス',
  deceptiveCollection: 'だまして個人情報を集める',
  hindering: '業務の運営への支障',
  discredit: '法令違反や信用を傷つける行為',
  credentials: 'ID・パスワード・管理番号の管理不足',
  similar: 'そのほか、これに似た行為',
  otherUse: '提供物の目的外の利用',
  copying: '提供物の複製や改変',
  lending: '提供物の貸出や譲渡',
  noticeRemoved: '著作権の表示の削除や変更',
  identityCheckFailed: '本人確認に失敗しただけ',
  manualAskedFor: 'マニュアルがほしいと言われただけ',
} as const;

export type Report = keyof typeof REPORTS;

export const CONTRACTOR_DUTIES_WORDS = {
  ask: 'これは契約違反になる？',
  aliases: ['違反', 'いはん', '義務', 'ぎむ', 'なりすまし', '禁止', 'きんし', '著作権', 'マニュアル', '不正アクセス'],
  inputs: { report: { label: '報告のあったこと', options: REPORTS } },
} as const satisfies LookupWords;

export const breachFileWords = (report: Report): AnswerWords => ({
  headline: '記録して責任者へ ― 違反とは決めない',
  reason: `「${REPORTS[report]}」の報告です。違反かどうかと、その後の対応は責任者が判断します。`,
  readAloud: `${HANDED_OVER}必要がございましたら、改めてご連絡いたします。`,
});

export const IDENTITY_CHECK_FAILED_WORDS: AnswerWords = {
  headline: 'なりすましとは扱いません',
  reason: '本人確認の項目が合わなかっただけで、なりすましとは言えません。届け出ていない変更の場合もあります。',
  readAloud:
    '恐れ入りますが、ご登録の内容と確認がとれませんでした。ほかの項目で、もう一度確認させていただけますでしょうか。',
};

export const MANUAL_ASKED_FOR_WORDS: AnswerWords = {
  headline: '尋ねられただけでは違反になりません',
  reason: '守っていただくのは、お渡しした物の使い方です。資料を求められただけなら違反ではありません。',
  readAloud: '資料のご希望を承りました。お渡しできるかどうかを確認し、改めてご案内いたします。',
};

export const BREACH_WARNING = '会話では「違反」と言わず、事実と記録の場所だけを案件に書いてください。';

export const SUSPENSION_ROUTE = {
  kind: 'otherRoute',
  label: '責任者が違反と判断したら',
  headline: '利用停止の事由になり得ます',
  note: '第16条と第37条のどちらか一方でも足りると読みます。通知と承認は別に必要です',
  date: null,
} as const;
