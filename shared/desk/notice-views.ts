/** What the screens see of notices: where one stands, what it must say, the steps that lead on, and what happened to it. */
import { z } from 'zod';
import { NOTICE_REFUSALS } from '../notices/guards.ts';
import { NOTICE_CHANNELS, NOTICE_ITEM_NAMES, NOTICE_PLACES, NOTICE_TEXT_LIMIT } from '../notices/items.ts';
import { NOTICE_KINDS } from '../notices/kinds.ts';
import { FAILURES, NOTICE_STAGES, NOTICE_STEPS } from '../notices/notice.ts';
import { EFFECTS, TIME_VERDICTS } from '../notices/timeliness.ts';
import { SERVICES } from '../terms/service.ts';
import { at, caseId, contractId, date, masked, note, noticeId, personal, procedureId } from './fields.ts';

export const noticeKind = z.enum(NOTICE_KINDS);
export const noticeStep = z.enum(NOTICE_STEPS);
export const noticeItem = z.enum(NOTICE_ITEM_NAMES);
export const noticeReach = z.enum(['contract', 'everyone']);
export const failure = z.strictObject({ way: z.enum(FAILURES), on: date });

export const noticeRow = z.strictObject({
  noticeId,
  kind: noticeKind,
  service: z.enum(SERVICES),
  reach: noticeReach,
  stage: z.enum(NOTICE_STAGES),
  channel: z.enum(NOTICE_CHANNELS).nullable(),
  contractId: contractId.nullable(),
  handle: z.string().nullable(),
  maskedName: masked(),
  caseId: caseId.nullable(),
  caseNumber: z.string().nullable(),
  procedureId: procedureId.nullable(),
  /** The day it speaks of, from which its time is counted. */
  spokenOn: date.nullable(),
  sentOn: date.nullable(),
  openedBy: z.string(),
  openedAt: at,
  updatedAt: at,
});
export type NoticeRow = z.infer<typeof noticeRow>;

const noticeItemView = z.strictObject({
  item: noticeItem,
  /** A day or a choice; what was written stands in `text`. */
  value: z.string().max(NOTICE_TEXT_LIMIT).nullable(),
  text: note(),
  required: z.boolean(),
  /** Whether it can be written in where the notice now stands. */
  open: z.boolean(),
});
export type NoticeItemView = z.infer<typeof noticeItemView>;

const noticeStepView = z.strictObject({
  step: noticeStep,
  /** Why it cannot be taken now by this person; null where it can. */
  refused: z.enum(NOTICE_REFUSALS).nullable(),
  items: z.array(noticeItem),
  needsReason: z.boolean(),
  approves: z.boolean(),
  /** Whether it asks on which day it came back. */
  asksReturn: z.boolean(),
});
export type NoticeStepView = z.infer<typeof noticeStepView>;

const noticeEntry = z.strictObject({
  sequence: z.int(),
  at,
  actorName: z.string(),
  item: noticeItem.nullable(),
  step: noticeStep.nullable(),
  stage: z.enum(NOTICE_STAGES).nullable(),
  failure: failure.nullable(),
  /** False where an item was taken away. */
  given: z.boolean(),
  reason: note(),
});
export type NoticeEntry = z.infer<typeof noticeEntry>;

export const noticeView = noticeRow.extend({
  place: z.enum(NOTICE_PLACES).nullable(),
  /** The ways by which it may go. */
  channels: z.array(z.enum(NOTICE_CHANNELS)),
  items: z.array(noticeItemView),
  steps: z.array(noticeStepView),
  time: z.strictObject({
    lead: z.enum(['before', 'thirtyDays', 'soon', 'none']),
    verdict: z.enum(TIME_VERDICTS),
    lastDay: date.nullable(),
  }),
  effect: z.strictObject({ effect: z.enum(EFFECTS), on: date.nullable(), ruleId: z.string().nullable() }),
  exception: z.enum(['emergency', 'unavoidable']).nullable(),
  /** What of this contract did not arrive, over all its notices; null for a notice to everybody. */
  undelivered: z
    .strictObject({
      cameBack: z.int(),
      attempts: z.int(),
      days: z.int(),
      firstOn: date.nullable(),
      lastOn: date.nullable(),
      /** The days of attempts that the policy of the desk asks for; null where it has none. */
      daysAsked: z.int().nullable(),
    })
    .nullable(),
  /** Whether a call or a fax that failed can be written down. */
  takesAttempts: z.boolean(),
  ruleIds: z.array(z.string()),
  defectIds: z.array(z.string()),
  /** Oldest first. */
  entries: z.array(noticeEntry),
});
export type NoticeView = z.infer<typeof noticeView>;

export const preparedNotice = z.strictObject({
  channel: z.enum(NOTICE_CHANNELS),
  subject: z.string(),
  /** With the name masked and no address. */
  masked: masked(),
  /** As it goes out; null where the reader may not see name and address. */
  full: personal(),
  /** Where a mail goes; null for the other ways and where it may not be seen. */
  to: personal(),
  /** Whether something is still missing in it. */
  hasGaps: z.boolean(),
});
export type PreparedNotice = z.infer<typeof preparedNotice>;
