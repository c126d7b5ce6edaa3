/** The channels of the notice ledger (通知台帳): draft a notice, fill it in, take a step, prepare its text, and find it again. */
import { z } from 'zod';
import { NOTICE_TEXT_LIMIT } from '../notices/items.ts';
import { command, floor, query, reason } from './channel.ts';
import { caseId, contactId, noticeId, procedureId, text } from './fields.ts';
import { failure, noticeItem, noticeKind, noticeRow, noticeStep, noticeView, preparedNotice } from './notice-views.ts';

/** From the call under way, a case, a procedure that waits for it, or from none of them, to everybody it concerns. */
const origin = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('call'), contactId }),
  z.strictObject({ of: z.literal('case'), caseId }),
  z.strictObject({ of: z.literal('procedure'), procedureId }),
  z.strictObject({ of: z.literal('everyone') }),
]);

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.enum(['toSend', 'toDecide', 'sent', 'returned', 'deemed', 'ended']) }),
  z.strictObject({ of: z.literal('case'), caseId }),
  z.strictObject({ of: z.literal('procedure'), procedureId }),
  /** Those of the contract of the call, once the caller is identified. */
  z.strictObject({ of: z.literal('call'), contactId }),
]);

export const noticeChannels = {
  'notice:open': command(floor, z.strictObject({ kind: noticeKind, origin }), noticeView),
  'notice:get': query(floor, z.strictObject({ noticeId }), noticeView),
  /** Null takes the value away. */
  'notice:record': command(
    floor,
    z.strictObject({ noticeId, item: noticeItem, value: text(NOTICE_TEXT_LIMIT).nullable() }),
    noticeView,
  ),
  /** A call or a fax that reached nobody. */
  'notice:fail': command(floor, z.strictObject({ noticeId, failure }), noticeView),
  'notice:step': command(
    floor,
    z.strictObject({ noticeId, step: noticeStep, reason: reason.nullable(), failure: failure.nullable() }),
    noticeView,
  ),
  /** With a reason a supervisor sees the text in full; without one whoever has the contractor identified on the line. */
  'notice:prepare': command(floor, z.strictObject({ noticeId, reason: reason.nullable() }), preparedNotice),
  'notice:save': command(
    floor,
    z.strictObject({ noticeId, disclosure: z.enum(['masked', 'full']), reason: reason.nullable() }),
    z.strictObject({ fileName: z.string(), folder: z.string(), sha256: z.string() }),
  ),
  'notices:list': query(floor, z.strictObject({ scope }), z.array(noticeRow).max(200)),
} as const;
