/** The words of a replay (再計算) on the case page, and of the way from there to a ruling. */
import type { PolicyId } from '../../shared/policies/policy.ts';
import { policyWords } from './policies.ts';

export const replayText = {
  action: '計算し直して確かめる',
  actionOf: (question: string) => `計算し直して確かめる：${question}`,
  aliases: ['さいけいさん', 'けいさんしなおす', 'たしかめる', 'replay'],
  working: '計算し直しています',
  same: '同じ結果です',
  with: '再計算',
  version: (policy: string, version: string) => `${policy} 第${version}版`,
  different: '記録と再計算が違います',
  differentLead:
    '同じ規則と同じ表で計算し直すと、記録と違う答えになります。記録が書き換えられたおそれがあります。端末をこのままにして、管理者に連絡してください。',
  differs: '違うところ',
  stored: '記録',
  replayed: '再計算',
  unreadable: '記録を読み取れません',
  unreadableLead:
    'どの規則も出さない形の記録です。書き換えられたおそれがあります。端末をこのままにして、管理者に連絡してください。',
  otherVersions: 'その後、規則か表が変わりました',
  agrees: '今の規則と表でも、お伝えする内容は同じです。',
  disagrees: '今の規則と表では、別の答えになります。記録は当時の規則のもので、書き換えとは限りません。',
  tablesMissing: '当時の表が手元にありません',
  tablesMissingLead: '計算に使った版がないため、計算し直せません。',
  absent: 'なし',
  change: (table: string, stored: string, present: string) => `${table}：${stored} → ${present}`,
  sealed: '監査記録の控えとも一致しています。',
  unsealed: '監査記録の控えと一致しません。記録が入れ替えられたおそれがあります。管理者に連絡してください。',
  noSeal: '監査記録に控えはありません（サンプルデータ）。',
  ruling: '機器の扱いを裁定する',
  rulingLead: 'この案件の OS Pro は、対象とするかの裁定がまだありません。',
  rulingAliases: ['さいてい', 'たいしょうきき', 'OS Pro', 'ruling'],
} as const;

/** The parts of an answer as a person calls them. */
const fieldWords: Readonly<Record<string, string>> = {
  state: '状態',
  outcome: '結論',
  headline: '見出し',
  reason: '理由',
  readAloud: '読み上げ',
  ruleIds: '読んだ条',
  defectIds: '規約の不備',
  citations: '根拠',
  working: '計算の過程',
  alternatives: 'ほかの読み方',
  warnings: '注意',
  promise: 'お約束',
  facts: '事実',
  format: '書式',
};
export const answerFieldWord = (field: string): string => fieldWords[field] ?? field;

/** The tables an answer names, as a person calls them; a policy by its own title. */
export function tableWord(table: string): string {
  if (table in policyWords) return `${policyWords[table as PolicyId].title}（${table}）`;
  return tableWords[table] ?? table;
}
const tableWords: Readonly<Record<string, string>> = {
  rule: '規則',
  calendar: 'カレンダー',
  holidays: '祝日の表',
  bankCalendar: '金融機関の営業日',
  fees: '料金表',
  tax: '消費税率',
};
