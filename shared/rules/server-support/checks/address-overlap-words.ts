/** How the question about the address range of the VPN is asked, and what its answer says. */
import type { WorkingStep } from '../../../decisions/answer.ts';
import type { AnswerWords } from '../../answer-draft.ts';
import type { LookupWords } from '../../lookup.ts';
import { checked } from './check-answer.ts';
import { shortList } from './check-words.ts';
import { addressText } from './network-entry.ts';
import type { ListedRange, NetworkList } from './network-list.ts';

export const ADDRESS_OVERLAP_WORDS = {
  ask: 'このアドレス、使って大丈夫？',
  aliases: [
    'アドレス',
    'IP',
    'アイピー',
    '重複',
    'ちょうふく',
    'じゅうふく',
    'サブネット',
    'VPN',
    'ネットワーク',
    '172',
  ],
  inputs: {
    networks: {
      label: 'お客さまのアドレス',
      hint: '貼り付けで結構です。1行に1つでも、並べても読みます。例：192.168.1.0/24',
    },
  },
} as const satisfies LookupWords;

const VPN = '172.19.0.0/16';

/** The address of the server itself was issued for each contract, and is not in the terms. Source: N-125 */
export const MANAGEMENT_ADDRESS =
  '申込時に払い出した管理用アドレスとの重なりは、払い出しの記録で別に確認してください。機器を交換しても変わりません。';

/** How many entries are shown each on a line of their own. */
const SHOWN = 10;

/** `2、5〜9行目`; beyond five parts, `…行目ほか`. */
export function linesText(lines: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const line of lines) {
    const span = spans.at(-1);
    if (span !== undefined && line <= span.last + 1) span.last = line;
    else spans.push({ first: line, last: line });
  }
  const shown = spans.slice(0, 5).map(({ first, last }) => (first === last ? `${first}` : `${first}〜${last}`));
  return `${shown.join('、')}行目${spans.length > 5 ? 'ほか' : ''}`;
}

/** A default route, pasted with the rest, is no network that anybody uses. */
export const DEFAULT_ROUTE = '0.0.0.0/0 は、すべての宛先を指す経路の書き方です。実際にお使いの範囲を伺ってください。';

const linesOf = (found: readonly { readonly line: number }[]): string => linesText(found.map(({ line }) => line));

export const unreadWarning = ({ unread }: NetworkList): string =>
  `${linesOf(unread)}は読めていません。書き直すと確認できます。`;

export function overlapWords(overlaps: readonly ListedRange[]): AnswerWords {
  return {
    headline: `保守用の範囲と重なるアドレス：${overlaps.length}件`,
    reason: `${linesOf(overlaps)}（${shortList(overlaps.map(({ text }) => text))}）が、保守用のVPNが使う ${VPN} と重なっています。`,
    readAloud:
      '恐れ入ります。172.19から始まるアドレスは、保守用の接続で使っております。お客さまのネットワークでは、別の範囲をお使いいただけますでしょうか。',
  };
}

export function noOverlapWords({ ranges, ipv6 }: NetworkList): AnswerWords {
  return {
    headline: '重なりはありません',
    reason:
      ranges.length === 0
        ? `IPv6のアドレス ${ipv6}件だけです。保守用のVPNは IPv4 の ${VPN} なので、影響しません。`
        : `${ranges.length === 1 ? '伺ったアドレスは' : `${ranges.length}件とも`}、保守用のVPNが使う ${VPN} の外です。${ipv6 === 0 ? '' : `IPv6の ${ipv6}件は影響しません。`}`,
    readAloud:
      '伺ったアドレスは、保守用の接続とは重なっておりません。今後ネットワークを広げられる際も、172.19から始まるアドレスはお使いにならないようお願いいたします。',
  };
}

export function unreadWords({ unread, ranges, ipv6 }: NetworkList): AnswerWords {
  const rest = ranges.length + ipv6 === 0 ? '' : 'ほかの行に重なりはありません。';
  return unread.length === 0
    ? {
        headline: 'アドレスが入っていません',
        reason: '確認できるアドレスが1件もありません。',
        readAloud: '恐れ入りますが、お使いのアドレスの範囲をお聞かせいただけますでしょうか。',
      }
    : {
        headline: `${unread.length}行が読めません ― まだ判断できません`,
        reason: `${linesOf(unread)}を読めないため、重なりがないとは言えません。${rest}`,
        readAloud:
          '恐れ入りますが、アドレスの範囲をもう一度お聞かせいただけますでしょうか。確認のうえ、お答えいたします。',
      };
}

export type Relation = 'same' | 'inside' | 'contains' | 'partly';

const RELATION_WORDS = {
  same: `${VPN} そのものです`,
  inside: `${VPN} の中です`,
  contains: `${VPN} をすべて含みます`,
  partly: `${VPN} と一部が重なります`,
} as const satisfies Record<Relation, string>;

const spanText = ({ first, last }: ListedRange): string =>
  first === last ? addressText(first) : `${addressText(first)}〜${addressText(last)}`;

export interface Overlap extends ListedRange {
  readonly relation: Relation;
}

/** What overlaps and what could not be read, each entry by its line as far as a person reads on; then how the rest was read. */
export function readingSteps(overlaps: readonly Overlap[], list: NetworkList): readonly WorkingStep[] {
  const { ranges, ipv6, comments, unread } = list;
  const taken = ranges.filter(({ hostBits }) => hostBits);
  return [
    ...firstOf(overlaps, (range) => `${range.text}（${spanText(range)}）は ${RELATION_WORDS[range.relation]}`),
    ...firstOf(taken, (range) => `${range.text} は ${spanText(range)} の範囲として確認しました`),
    ...firstOf(unread, ({ text }) => `読めません：${text.slice(0, 60)}`),
    checked('確認した数', `IPv4 ${ranges.length}件・IPv6 ${ipv6}件`),
    ...(comments === 0 ? [] : [checked('コメント', `${comments}行の注記は確認していません`)]),
  ];
}

/** The first entries one by one, and of the others only where they stand. */
function firstOf<Found extends { readonly line: number }>(
  found: readonly Found[],
  say: (one: Found) => string,
): readonly WorkingStep[] {
  const rest = found.slice(SHOWN);
  return [
    ...found.slice(0, SHOWN).map((one) => checked(`${one.line}行目`, say(one))),
    ...(rest.length === 0 ? [] : [checked(`ほか ${rest.length}件`, `${linesOf(rest)}も同じです`)]),
  ];
}
