/** How the question about an application is asked, and what its answer says. */
import type { Alternative } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from '../checks/check-answer.ts';
import type { ApplicationStatement } from './apply.ts';
import { listed } from './procedure-answer-words.ts';

export const STATEMENTS = {
  lineNumber: '契約者回線等番号',
  details: '申込みを特定する事項',
  dataConsent: '個人情報についての本人の同意',
} as const satisfies Record<ApplicationStatement, string>;

export const APPLY_WORDS = {
  ask: '申し込みたい',
  aliases: ['申込', 'もうしこみ', '契約したい', '新規', 'しんき', '加入', '申込書'],
  inputs: {
    party: {
      label: '申し込む方',
      options: { lineContractor: '回線のご契約者', collaborationDesignee: '光コラボで指定された方', other: 'そのほか' },
    },
    device: { label: '対象の機器は', options: { introduced: '導入した', ordered: '注文したが未導入', none: 'ない' } },
    stated: { label: '申込書で確かめたもの', options: STATEMENTS },
  },
} as const satisfies LookupWords;

export const FORMED_BY_DOCUMENT = checked('契約の成立', '承諾の書面の発行で成立し、書面の日付から効力をもちます');
export const DATA_GOES_TO_PARTNERS = '提供に必要な範囲で、委託先などに契約者の情報を渡すことへの承諾も含まれます。';
export const DESIGNEE = '指定された方は回線のご契約者ではありませんが、それだけを理由にお断りしません。';

export const NOT_THE_PARTY: AnswerWords = {
  headline: '回線のご契約者に限ります',
  reason: '契約できるのは、回線のご契約者と同じ方か、光コラボで指定された方です。',
  readAloud: '恐れ入りますが、お申し込みは、回線のご契約者からお願いしております。',
};

export const DEVICE_FIRST: AnswerWords = {
  headline: '対象の機器の導入が先',
  reason: '申し込めるのは、対象の機器を導入した方に限ります。',
  readAloud: '恐れ入りますが、お申し込みは、対象の機器を導入されてからお願いしております。',
};

/** "Introduced" says neither bought nor running. */
export const DEVICE_NOT_IN_YET: Alternative = {
  kind: 'otherReading',
  label: '注文も「導入」と読むと',
  headline: '申し込める',
  note: '「導入した」の時点が書かれていないため、注文の時点とする読み方',
  date: null,
};

export const statementsMissing = (missing: readonly ApplicationStatement[]): AnswerWords => ({
  headline: `申込書に不足：${missing.map((one) => STATEMENTS[one]).join('、')}`,
  reason: `申込みには、${listed(missing.map((one) => STATEMENTS[one]))}が要ります。`,
  readAloud: 'お申し込みの書面に、まだご記入いただいていない所がございます。ご確認をお願いいたします。',
});

export const READY_TO_EXAMINE: AnswerWords = {
  headline: '申込みを受領 ― 審査と承諾へ',
  reason: '必要な記載はそろっています。審査のうえ、承諾するときは書面で通知します。',
  readAloud: 'お申し込みを承りました。審査のうえ、書面でお返事いたします。',
};
