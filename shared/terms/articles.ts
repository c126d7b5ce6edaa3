/**
 * The articles that answers cite: for each rule its place in the text and what it says, in our own words.
 *
 * Source: terms.md 3.1, 3.2
 */
import type { Citation, RuleId } from './citation.ts';
import type { Service } from './service.ts';

type Article = {
  readonly service: Service;
  /** Where a person would look it up. */
  readonly place: string;
  /** What the rule says, in our own words. */
  readonly summary: string;
};

const ofN = (place: string, summary: string): Article => ({ service: 'serverSupport', place, summary });
const ofB = (place: string, summary: string): Article => ({ service: 'hikariPhone', place, summary });

export const ARTICLES = {
  'N-006': ofN('第3条', 'サポートの対象は、契約が成立しているご契約者です。'),
  'N-008': ofN('第3条・別紙3', '対象の機器は別紙3の6機種です。'),
  'N-017': ofN('第8条・別紙3', '利用できる期間は最長5年です。'),
  'N-019': ofN('第9条2項', '初期工事が完了した日が利用開始日です。'),
  'N-039': ofN('第18条1項', '6か月以内の期間を定めて利用を停止することがあります。'),
  'N-114': ofN('別紙1 2・別紙2', '営業日は月曜日から土曜日です。祝祭日と12月29日から1月4日は休みです。'),
  'N-115': ofN('別紙1 注意1・別紙2', '受付とサポートは営業日の9時から18時までです。'),
  'N-116': ofN('別紙2', '内容や時間帯により、対応が翌営業日以降になることがあります。'),
  'N-117': ofN('別紙1 表3-1 注意1', 'オンサイトの手配は、当日17時までに受け付けたものに限ります。'),
  'N-118': ofN(
    '別紙1 表3-1',
    '提供するのは、問い合わせ、監視と切り分け、先出しセンドバック、オンサイト修理の4つです。',
  ),
  'N-120': ofN('別紙1 表3-1 注意2', '交換機の発送は、受付日の翌営業日以降です。'),
  'N-122': ofN(
    '別紙1 3.1.1(1)',
    '9時から17時までに故障の通知を受けたら、その日に訪問します。当日の訪問が難しい地域は、承諾を得た後日です。',
  ),
  'N-123': ofN('別紙1 3.1.1(2)', '時間帯の外の依頼は、翌日に作業します。'),
  'N-124': ofN('別紙1 3.1.1(2)', '当社とご契約者がともに緊急と判断したときは、時間帯にかかわらず実費で派遣します。'),
  'B-027': ofB('第17条', '契約者設備の設置と維持は、ご契約者の負担です。'),
  'B-054': ofB('第29条2項', '当社が設置した設備の障害は、すみやかに修理・復旧します。'),
  'B-055': ofB('第29条3項', '借り受けた回線の障害は、回線の事業者に修理を指示します。'),
  'B-084': ofB('約款に定めなし', '受付時間、訪問、交換などの定めはありません。'),
} as const satisfies { readonly [Id in RuleId]?: Article };

export type CitedRuleId = keyof typeof ARTICLES;

/** The citation of a rule of the terms. */
export function citeArticle(ruleId: CitedRuleId): Citation {
  const { service, place } = ARTICLES[ruleId];
  return { layer: 'terms', service, ruleId, place };
}

/** The citation of a desk policy that settled a reading, with the version that did. */
export function citePolicy(policy: { readonly id: `P-${string}`; readonly version: number }): Citation {
  return { layer: 'policy', service: null, ruleId: policy.id, place: `${policy.id} 第${policy.version}版` };
}
