/** How the question about the conditions of use is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import { checkWords } from '../../../words/check-words.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';
import { shortList } from './check-words.ts';

export const SERVICE_CONDITIONS_WORDS = {
  ask: 'サポートできる条件はそろっている？',
  aliases: ['条件', 'じょうけん', '前提', 'ぜんてい', '常時接続', 'プロバイダ', '代理', 'だいり', '温度', '電源'],
  inputs: {
    requestedByContractor: {
      label: '依頼している方',
      hint: '会社のご契約なら、その会社の担当の方はご契約者本人です。',
      options: { contractor: 'ご契約者本人', representative: '代わりの方', stranger: 'ご契約者と関係のない方' },
    },
    internetPath: {
      label: 'インターネットへの通信',
      options: { working: '使える', notPrepared: '用意していない', lineFault: '回線の障害で止まっている' },
    },
    connectedToLine: { label: '利用回線につながっている' },
    alwaysOnline: { label: '常時インターネットに接続している' },
    lineOpen: { label: '設定のときに回線が開通している' },
    providerUsable: { label: 'プロバイダの契約が使える' },
    environmentKept: { label: '温度・湿度・電源が基準どおり' },
    runToSpecification: { label: '仕様どおりに使っている' },
  },
} as const satisfies LookupWords;

export type Condition = keyof typeof SERVICE_CONDITIONS_WORDS.inputs;

const NAMES = {
  requestedByContractor: 'ご本人からの依頼',
  internetPath: 'インターネット',
  connectedToLine: '利用回線',
  alwaysOnline: '常時接続',
  lineOpen: '回線の開通',
  providerUsable: 'プロバイダ',
  environmentKept: '設置の環境',
  runToSpecification: '仕様どおりの運用',
} as const satisfies Record<Condition, string>;

const names = (conditions: readonly Condition[]): string => shortList(conditions.map((condition) => NAMES[condition]));

/** Where all hold. Source: N 37(1) · N-105 */
export const MAY_STILL_BE_IMPOSSIBLE = '条件がそろっていても、ご利用の状況によっては提供できないことがあります。';

export const conditionsUnmetWords = (unmet: readonly Condition[]): AnswerWords => ({
  headline: `条件の不足：${names(unmet)}`,
  reason: `${names(unmet)}が条件に合っていません。お断りするかどうかは責任者が判断します。`,
  readAloud: unmet.includes('requestedByContractor')
    ? '恐れ入りますが、サポートのご依頼は、ご契約者ご本人からお願いしております。進め方を確認いたしますので、少々お待ちいただけますでしょうか。'
    : `ご利用の条件のうち、${unmet.length > 2 ? 'いくつかの点' : names(unmet)}について確認が必要でございます。担当の者に確認いたしますので、少々お待ちいただけますでしょうか。`,
});

export const REPRESENTATIVE_WORDS: AnswerWords = {
  headline: '代わりの方からの依頼 ― 責任者が判断',
  reason: '依頼はご契約者本人からと定められています。代わりの方をどう扱うかは書かれていません。',
  readAloud:
    'ご契約者ご本人からのご依頼をお願いしております。お受けできるかどうかを責任者に確認いたしますので、少々お待ちいただけますでしょうか。',
};

export const LINE_FAULT_WORDS: AnswerWords = {
  headline: '回線の障害 ― このサポートの対象外',
  reason: 'インターネットへの通信はご契約者が用意するもので、回線の障害はこのサービスでは修理しません。',
  readAloud:
    '回線の障害につきましては、回線の故障の窓口で承っております。回線が戻ってもサーバに問題がございましたら、こちらで拝見いたします。',
};

/** As the checklist of the call asks for it. */
const questionOf = (condition: Condition): string =>
  condition === 'internetPath'
    ? '機器からインターネットへの通信は、いまお使いになれますでしょうか。'
    : checkWords[condition].say;

export const conditionsUnknownWords = (unknown: readonly Condition[]): AnswerWords => ({
  headline: `先に、あと${unknown.length}点を伺う`,
  reason: `${names(unknown)}をまだ伺っていません。`,
  readAloud: `ご利用の環境を確認させてください。${unknown.slice(0, 1).map(questionOf).join('')}`,
});

export const CONDITIONS_MET_WORDS: AnswerWords = {
  headline: '条件はそろっています',
  reason: 'ご利用の7つの条件と、インターネットへの通信がそろっています。',
  readAloud: 'ご利用の条件を確認いたしました。このままサポートを進めてまいります。',
};

const STANDING = {
  met: '満たす',
  down: '用意あり（回線の障害で止まっています）',
  unmet: '満たさない',
  ask: '責任者が判断',
  unknown: '未確認',
} as const;
export type ConditionStanding = keyof typeof STANDING;

export const conditionStep = (condition: Condition, standing: ConditionStanding): WorkingStep =>
  checked(
    NAMES[condition],
    standing === 'unknown' ? `${STANDING.unknown}：${questionOf(condition)}` : STANDING[standing],
  );
