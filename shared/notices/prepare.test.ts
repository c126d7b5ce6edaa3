/** The prepared text: every kind has one for every way, it says all that must be said, and nothing of the contractor that may not be seen. */
import { describe, expect, test } from 'vitest';
import type { UserId } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { noticeTemplate } from '../words/notice-templates.ts';
import { GAP, optionalOf, placeholdersOf } from './compose.ts';
import { NOTICE_CHANNELS, NOTICE_ITEMS, type NoticeItem, type NoticeItemSpec, type NoticeValues } from './items.ts';
import { channelsFor, NOTICE_KINDS, NOTICE_SPECS, type NoticeKind, type NoticeReach } from './kinds.ts';
import { openNotice } from './notice.ts';
import { prepareNotice } from './prepare.ts';

const openedBy = '00000000-0000-4000-8000-00000000000a' as UserId;
const TODAY = civilDate(2026, 11, 21);
const ADDRESSEE = {
  kind: 'company',
  name: '株式会社やまびこ印刷所',
  handle: 'K-40412',
  address: '三重県架空市本町九丁目1番2号',
} as const;

const WAYS = NOTICE_KINDS.flatMap((kind) =>
  NOTICE_SPECS[kind].reaches.flatMap((reach) => channelsFor(kind, reach).map((channel) => ({ kind, reach, channel }))),
);

const example = (item: NoticeItem): string => {
  const spec: NoticeItemSpec = NOTICE_ITEMS[item];
  if (spec.kind === 'date') return '2026-12-24';
  return spec.kind === 'choice' ? (spec.options[0] ?? '') : `〈${item}〉`;
};
const fileOf = (kind: NoticeKind, reach: NoticeReach, items: readonly NoticeItem[]) => ({
  ...openNotice(kind, { reach, openedBy }),
  values: Object.fromEntries(items.map((item) => [item, example(item)])) as NoticeValues,
});
const shown = (item: NoticeItem): string => {
  const spec: NoticeItemSpec = NOTICE_ITEMS[item];
  return spec.kind === 'date' ? '2026年12月24日（木）' : item === 'plan' ? '光電話' : example(item);
};
const prepared = (
  { kind, reach, channel }: (typeof WAYS)[number],
  items: readonly NoticeItem[],
  disclosure: 'masked' | 'full' = 'masked',
) =>
  prepareNotice(fileOf(kind, reach, items), {
    channel,
    addressee: reach === 'contract' ? ADDRESSEE : null,
    disclosure,
    today: TODAY,
  });

describe('prepareNotice (N-130, N-047, B-006)', () => {
  test.each(WAYS)('$kind by $channel to $reach says all that it must, and leaves nothing unfilled', (way) => {
    const { required, optional } = NOTICE_SPECS[way.kind];
    for (const items of [required, [...required, ...optional]]) {
      const { subject, text } = prepared(way, items);
      expect(`${subject}${text}`).not.toMatch(/[{}?]|undefined/u);
      expect(`${subject}${text}`).not.toContain(GAP);
      for (const item of items) expect(text).toContain(shown(item));
    }
  });

  test.each(WAYS)('$kind by $channel to $reach shows a gap for each thing that is still missing', (way) => {
    const { required } = NOTICE_SPECS[way.kind];
    for (const item of required) {
      const { text } = prepared(
        way,
        required.filter((one) => one !== item),
      );
      expect(text).toContain(GAP);
    }
  });

  test.each(WAYS)('$kind by $channel to $reach asks for nothing that it cannot be told', ({ kind, reach, channel }) => {
    const { text } = noticeTemplate(kind, channel, reach);
    const { required, optional } = NOTICE_SPECS[kind];
    const known = [...required, ...optional, 'service', 'sender', 'today', 'addressee', 'address', 'handle'];
    expect(placeholdersOf(text).filter((name) => !known.includes(name as NoticeItem))).toEqual([]);
    expect([...optionalOf(text)].toSorted()).toEqual([...optional].toSorted());
  });

  test('has a template for every kind by every way, also where the kind does not go that way', () => {
    for (const kind of NOTICE_KINDS)
      for (const channel of NOTICE_CHANNELS)
        for (const reach of ['contract', 'everyone'] as const)
          expect(noticeTemplate(kind, channel, reach).text.length).toBeGreaterThan(4);
  });

  test.each(WAYS.filter(({ reach }) => reach === 'contract'))(
    '$kind by $channel shows name and address only in full',
    (way) => {
      const { required } = NOTICE_SPECS[way.kind];
      const masked = prepared(way, required).text;
      expect(masked).toContain('㈱ やま●●●● 御中');
      expect(masked).not.toMatch(/やまびこ|架空市/u);
      const full = prepared(way, required, 'full').text;
      expect(full).toContain('株式会社やまびこ印刷所 御中');
      expect(full.includes(ADDRESSEE.address)).toBe(way.channel === 'letter');
    },
  );

  test('what a person wrote in braces stays as it was written', () => {
    const file = { ...fileOf('suspension', 'contract', []), values: { reason: '{handle}', startOn: '2026-12-24' } };
    const { text } = prepareNotice(file, { channel: 'email', addressee: ADDRESSEE, disclosure: 'full', today: TODAY });
    expect(text).toContain('・理由：{handle}');
  });
});
