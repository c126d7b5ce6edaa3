/**
 * The text of a notice (通知文) from our own template, what the notice says, and of the contractor only what its reader may see.
 *
 * Source: N 第18条2項, 第36条 · N-047, N-130; B 第3条 · B-006
 */
import type { ContractorKind } from '../contractors/contract.ts';
import { maskName } from '../contractors/mask.ts';
import { type CivilDate, parseIsoDate } from '../core/time.ts';
import { serviceWords } from '../words/domain-words.ts';
import { noticeDay } from '../words/notice-day-words.ts';
import { EVERYONE, honoured, noticeSender, noticeTemplate, PLACE_ON_FILE } from '../words/notice-templates.ts';
import { noticeOptionWord } from '../words/notice-words.ts';
import { fillTemplate } from './compose.ts';
import { NOTICE_ITEM_NAMES, NOTICE_ITEMS, type NoticeChannel, type NoticeItem, type NoticeItemSpec } from './items.ts';
import { NOTICE_SPECS } from './kinds.ts';
import type { NoticeFile } from './notice.ts';

export interface Addressee {
  readonly kind: ContractorKind;
  readonly name: string;
  readonly handle: string;
  /** Null where it is not shown, and where the place on file is another than that of the contract. */
  readonly address: string | null;
}

export interface PreparedText {
  readonly subject: string;
  readonly text: string;
}

interface Preparation {
  readonly channel: NoticeChannel;
  /** Null for a notice to everybody. */
  readonly addressee: Addressee | null;
  readonly disclosure: 'masked' | 'full';
  readonly today: CivilDate;
}

export function prepareNotice(file: NoticeFile, preparation: Preparation): PreparedText {
  const { channel, today } = preparation;
  const service = serviceWords[NOTICE_SPECS[file.kind].service];
  const template = noticeTemplate(file.kind, channel, file.reach);
  const values = {
    ...contentOf(file),
    ...addresseeOf(preparation),
    service,
    sender: noticeSender(service),
    today: noticeDay(today),
  };
  return { subject: fillTemplate(template.subject, values), text: fillTemplate(template.text, values) };
}

function addresseeOf({ addressee, disclosure }: Preparation): { readonly [name: string]: string } {
  if (addressee === null) return { addressee: EVERYONE };
  const { kind, name, handle, address } = addressee;
  const full = disclosure === 'full';
  return {
    addressee: honoured(kind, full ? name : maskName(kind, name)),
    address: full ? (address ?? PLACE_ON_FILE) : PLACE_ON_FILE,
    handle,
  };
}

/** What is written in, as it is read. */
const contentOf = ({ values }: NoticeFile): { readonly [name: string]: string } =>
  Object.fromEntries(
    NOTICE_ITEM_NAMES.flatMap((item) => {
      const value = values[item];
      return value === undefined ? [] : [[item, readable(item, value)] as const];
    }),
  );

function readable(item: NoticeItem, value: string): string {
  const { kind }: NoticeItemSpec = NOTICE_ITEMS[item];
  const day = kind === 'date' ? parseIsoDate(value) : null;
  if (day !== null) return noticeDay(day);
  return kind === 'choice' ? noticeOptionWord(item, value) : value.trim();
}
