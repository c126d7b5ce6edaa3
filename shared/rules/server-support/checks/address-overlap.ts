/**
 * Whether networks of the customer overlap the range of the maintenance VPN (アドレスの重複). The customer may not use that range, not even
 * after a later extension.
 *
 * Source: N 別紙1 3.2.1(1)(2), 3.2.2 · N-125, N-126
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  ADDRESS_OVERLAP_WORDS,
  DEFAULT_ROUTE,
  MANAGEMENT_ADDRESS,
  noOverlapWords,
  type Overlap,
  overlapWords,
  type Relation,
  readingSteps,
  unreadWarning,
  unreadWords,
} from './address-overlap-words.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import type { AddressRange } from './network-entry.ts';
import { readNetworkList } from './network-list.ts';

/** 172.19.0.0/16. Source: N 別紙1 3.2.2 · N-126 */
export const VPN_RANGE: AddressRange = { first: 0xac_13_00_00, last: 0xac_13_ff_ff };

/** Some three hundred networks: more than a person reads out, and read well within a millisecond. */
const INPUTS = { networks: { kind: 'text', limit: 4000, lines: 8 } } as const;

export const addressOverlap = defineLookup({
  question: 'addressOverlap',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: ADDRESS_OVERLAP_WORDS,
  answer: answerAddressOverlap,
});

/**
 * `decided` with every overlapping entry, or with none where the whole list was read. A list of which a line could not be read and the
 * rest is clear is `external`: what that line means is known to the customer alone, so nobody is told that there is no overlap.
 *
 * Source: N 別紙1 3.2.2 · N-126
 */
function answerAddressOverlap({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const list = readNetworkList(inputs.networks);
  const overlaps = list.ranges.flatMap((range): readonly Overlap[] => {
    const relation = relationToVpn(range);
    return relation === null ? [] : [{ ...range, relation }];
  });
  const unread = list.unread.map(({ line }) => line);
  const frame = {
    rule: 'address-overlap/1',
    cites: ['N-126'],
    alsoRead: ['N-125'],
    working: readingSteps(overlaps, list),
  } as const satisfies Partial<CheckDraft>;
  if (overlaps.length > 0) {
    return checkAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'overlap', entries: overlaps.map(({ line, text }) => ({ line, text })), unread },
      words: overlapWords(overlaps),
      warnings: [
        ...(unread.length === 0 ? [] : [unreadWarning(list)]),
        ...(overlaps.some(isEverything) ? [DEFAULT_ROUTE] : []),
      ],
    });
  }
  if (unread.length > 0 || list.ranges.length + list.ipv6 === 0) {
    return checkAnswer(facts, tables, {
      ...frame,
      state: 'external',
      outcome: { type: 'listUnread', unread },
      words: unreadWords(list),
    });
  }
  return checkAnswer(facts, tables, {
    ...frame,
    state: 'decided',
    outcome: { type: 'noOverlap', checked: list.ranges.length, ipv6: list.ipv6 },
    words: noOverlapWords(list),
    warnings: [MANAGEMENT_ADDRESS],
  });
}

const isEverything = ({ first, last }: AddressRange): boolean => first === 0 && last === 0xff_ff_ff_ff;

/** How a range stands to that of the VPN; null where they share no address. */
export function relationToVpn({ first, last }: AddressRange): Relation | null {
  if (last < VPN_RANGE.first || first > VPN_RANGE.last) return null;
  if (first === VPN_RANGE.first && last === VPN_RANGE.last) return 'same';
  if (first >= VPN_RANGE.first && last <= VPN_RANGE.last) return 'inside';
  return first <= VPN_RANGE.first && last >= VPN_RANGE.last ? 'contains' : 'partly';
}
