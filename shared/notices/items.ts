/**
 * What is written down about a notice (通知の記載項目): what it must say, by which way and to which of the places on file it goes, and, when it
 * did not arrive, the facts that decide whether it counts. No name, number or address is among them: of a place only its kind is kept.
 *
 * Source: N 第2条, 第15条, 第17条, 第18条, 第20条, 第22条, 第28条, 第35条 · N-130, N-033; B 第3条 · B-006
 */
import { PHONE_PLANS } from '../contractors/contract.ts';
import { parseIsoDate } from '../core/time.ts';

/** 郵便 · メール · 電話 · ウェブページ */
export const NOTICE_CHANNELS = ['letter', 'email', 'phone', 'web'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** The kind of place on file, never the place itself. */
export const NOTICE_PLACES = [
  'registeredAddress',
  'billAddress',
  'registeredEmail',
  'registeredPhone',
  'page',
] as const;
export type NoticePlace = (typeof NOTICE_PLACES)[number];

/** What was not filed when it changed. Source: N 第15条1項 · N-033 */
export const UNFILED = ['name', 'address', 'billAddress', 'phone', 'email', 'none'] as const;

export type NoticeItemSpec =
  | { readonly kind: 'date' }
  /** Several lines, in words of one's own. */
  | { readonly kind: 'text' }
  | { readonly kind: 'line' }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

export const NOTICE_TEXT_LIMIT = 400;
export const NOTICE_LINE_LIMIT = 60;

export const NOTICE_ITEMS = {
  channel: { kind: 'choice', options: NOTICE_CHANNELS },
  place: { kind: 'choice', options: ['registeredAddress', 'billAddress'] },
  reason: { kind: 'text' },
  extent: { kind: 'text' },
  change: { kind: 'text' },
  demand: { kind: 'text' },
  startOn: { kind: 'date' },
  lastOn: { kind: 'date' },
  hours: { kind: 'line' },
  endOn: { kind: 'date' },
  effectiveOn: { kind: 'date' },
  cureBy: { kind: 'date' },
  knownOn: { kind: 'date' },
  outlook: { kind: 'line' },
  newNumber: { kind: 'line' },
  plan: { kind: 'choice', options: PHONE_PLANS },
  unfiled: { kind: 'choice', options: UNFILED },
  changedOn: { kind: 'date' },
} as const satisfies Record<string, NoticeItemSpec>;
export type NoticeItem = keyof typeof NOTICE_ITEMS;
export const NOTICE_ITEM_NAMES = Object.keys(NOTICE_ITEMS) as [NoticeItem, ...NoticeItem[]];

export type NoticeValues = { readonly [Item in NoticeItem]?: string };

/** Whether the item can hold this value. */
export function isNoticeValue(item: NoticeItem, value: string): boolean {
  const spec: NoticeItemSpec = NOTICE_ITEMS[item];
  switch (spec.kind) {
    case 'date':
      return parseIsoDate(value) !== null;
    case 'text':
      return value.trim() !== '' && value.length <= NOTICE_TEXT_LIMIT;
    case 'line':
      return value.trim() !== '' && value.length <= NOTICE_LINE_LIMIT && !/[\n\r]/u.test(value);
    case 'choice':
      return spec.options.includes(value);
  }
}

/** Where a way leads; a letter may go to either of two places. */
const PLACE_OF: { readonly [Channel in NoticeChannel]: NoticePlace | null } = {
  letter: null,
  email: 'registeredEmail',
  phone: 'registeredPhone',
  web: 'page',
};

export const channelOf = ({ channel }: NoticeValues): NoticeChannel | null =>
  NOTICE_CHANNELS.find((known) => known === channel) ?? null;

/** The kind of place it goes to; null while that is not said. */
export function placeOf(values: NoticeValues): NoticePlace | null {
  const channel = channelOf(values);
  if (channel === null) return null;
  return PLACE_OF[channel] ?? NOTICE_PLACES.find((known) => known === values.place) ?? null;
}
