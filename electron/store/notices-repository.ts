/** The notice ledger (通知台帳): where each notice stands, everything that happened to it, and what of a contract did not arrive. */
import type { Selectable } from 'kysely';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CaseId, ContractId, NoticeId, ProcedureId, UserId } from '../../shared/core/ids.ts';
import { type CivilDate, type InstantMs, parseIsoDate } from '../../shared/core/time.ts';
import { dayOfNotice } from '../../shared/notices/guards.ts';
import { channelOf, type NoticeChannel } from '../../shared/notices/items.ts';
import { NOTICE_SPECS, type NoticeKind, type NoticeReach } from '../../shared/notices/kinds.ts';
import {
  applyNoticeEvent,
  type Failure,
  type NoticeEvent,
  type NoticeFile,
  type NoticeStage,
  openNotice,
} from '../../shared/notices/notice.ts';
import type { Service } from '../../shared/terms/service.ts';
import { FILE_ORIGIN_COLUMNS, type FileOrigin, type FileOriginRow, originOf } from './file-origin.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { NoticeTable } from './notice-tables.ts';

export interface NewNotice {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly reach: NoticeReach;
  readonly contractId: ContractId | null;
  readonly caseId: CaseId | null;
  readonly procedureId: ProcedureId | null;
  readonly openedBy: UserId;
  readonly openedAt: InstantMs;
}

/** What a list shows of a notice; the service masks the name. */
export interface NoticeBrief extends NewNotice, FileOrigin {
  readonly service: Service;
  readonly stage: NoticeStage;
  readonly channel: NoticeChannel | null;
  readonly spokenOn: CivilDate | null;
  readonly sentOn: CivilDate | null;
  readonly updatedAt: InstantMs;
}

export interface NewNoticeEvent {
  readonly noticeId: NoticeId;
  readonly at: InstantMs;
  readonly actorId: UserId;
  /** Whether it judges the work of others, which leaves no hand in it. */
  readonly judges: boolean;
  readonly event: NoticeEvent;
}

export interface StoredNoticeEvent extends NewNoticeEvent {
  readonly sequence: number;
  readonly actorName: string;
}

export async function insertNotice(db: WritableDb, notice: NewNotice): Promise<void> {
  const { id, kind, reach, contractId, caseId, procedureId, openedBy, openedAt } = notice;
  await db.change
    .insertInto('notices')
    .values({
      id,
      kind,
      service: NOTICE_SPECS[kind].service,
      reach,
      contract_id: contractId,
      case_id: caseId,
      procedure_id: procedureId,
      opened_by: openedBy,
      opened_at_ms: openedAt,
      stage: 'drafting',
      channel: null,
      spoken_date: null,
      sent_date: null,
      updated_at_ms: openedAt,
    })
    .execute();
}

/** Adds what happened, and where the notice then stands. */
export async function appendNoticeEvent(db: WritableDb, added: NewNoticeEvent, after: NoticeFile): Promise<void> {
  const { noticeId, at, actorId, judges, event } = added;
  await db.change
    .insertInto('notice_events')
    .values({
      notice_id: noticeId,
      at_ms: at,
      actor_id: actorId,
      hand: judges || event.type === 'failed' ? 0 : 1,
      event: canonicalJson(event as unknown as Json),
    })
    .execute();
  const { day } = NOTICE_SPECS[after.kind];
  await db.change
    .updateTable('notices')
    .set({
      stage: after.stage,
      channel: channelOf(after.values),
      spoken_date: day === null ? null : dayOfNotice(after, day),
      sent_date: after.sentOn === null ? null : parseIsoDate(after.sentOn),
      updated_at_ms: at,
    })
    .where('id', '=', noticeId)
    .execute();
}

export async function findNotice(db: ReadableDb, id: NoticeId): Promise<NoticeBrief | null> {
  const row = await selectBriefs(db).where('notices.id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToBrief(row);
}

/** In the order of recording. */
export async function eventsOfNotice(db: ReadableDb, id: NoticeId): Promise<readonly StoredNoticeEvent[]> {
  const rows = await db.query
    .selectFrom('notice_events')
    .innerJoin('users', 'users.id', 'notice_events.actor_id')
    .selectAll('notice_events')
    .select('users.name as actor_name')
    .where('notice_events.notice_id', '=', id)
    .orderBy('notice_events.sequence')
    .execute();
  return rows.map((row) => {
    const event: NoticeEvent = JSON.parse(row.event);
    return {
      sequence: row.sequence,
      noticeId: row.notice_id,
      at: row.at_ms,
      actorId: row.actor_id,
      actorName: row.actor_name,
      judges: row.hand === 0 && event.type !== 'failed',
      event,
    };
  });
}

/** The notice as its events made it. */
export const noticeFileOf = ({ kind, reach, openedBy }: NewNotice, events: readonly StoredNoticeEvent[]): NoticeFile =>
  events.reduce(
    (file, { event, actorId, judges }) => applyNoticeEvent(file, event, { userId: actorId, judges }),
    openNotice(kind, { reach, openedBy }),
  );

/** Everything of this contract that did not arrive, oldest first. Source: B 第15条1項, 第33条1項 · B-086 */
export async function failuresOfContract(db: ReadableDb, contractId: ContractId): Promise<readonly Failure[]> {
  const rows = await db.query
    .selectFrom('notices')
    .innerJoin('notice_events', 'notice_events.notice_id', 'notices.id')
    .select('notice_events.event')
    .where('notices.contract_id', '=', contractId)
    .orderBy('notice_events.sequence')
    .execute();
  return rows.flatMap(({ event }) => {
    const happened: NoticeEvent = JSON.parse(event);
    return happened.type === 'recorded' || happened.failure === null ? [] : [happened.failure];
  });
}

export const NOTICE_LISTS = {
  toSend: ['drafting', 'approved'],
  toDecide: ['submitted', 'omissionProposed'],
  sent: ['sent'],
  returned: ['returned'],
  deemed: ['deemed'],
  ended: ['omitted', 'withdrawn'],
} as const satisfies Record<string, readonly NoticeStage[]>;
export type NoticeList = keyof typeof NOTICE_LISTS;

export type NoticeScope =
  | { readonly of: NoticeList }
  | { readonly of: 'case'; readonly caseId: CaseId }
  | { readonly of: 'procedure'; readonly procedureId: ProcedureId }
  | { readonly of: 'contract'; readonly contractId: ContractId };

/** What is still to be done, longest waiting first; all else newest first. */
export async function listNotices(db: ReadableDb, scope: NoticeScope, limit: number): Promise<readonly NoticeBrief[]> {
  const briefs = selectBriefs(db).limit(limit);
  switch (scope.of) {
    case 'case':
      return read(briefs.where('notices.case_id', '=', scope.caseId).orderBy('notices.opened_at_ms', 'desc'));
    case 'procedure':
      return read(briefs.where('notices.procedure_id', '=', scope.procedureId).orderBy('notices.opened_at_ms', 'desc'));
    case 'contract':
      return read(briefs.where('notices.contract_id', '=', scope.contractId).orderBy('notices.opened_at_ms', 'desc'));
    case 'toSend':
    case 'toDecide':
      return read(briefs.where('notices.stage', 'in', NOTICE_LISTS[scope.of]).orderBy('notices.updated_at_ms'));
    case 'sent':
    case 'returned':
    case 'deemed':
    case 'ended':
      return read(briefs.where('notices.stage', 'in', NOTICE_LISTS[scope.of]).orderBy('notices.updated_at_ms', 'desc'));
  }
}

const read = async (briefs: { execute(): Promise<BriefRow[]> }): Promise<readonly NoticeBrief[]> =>
  (await briefs.execute()).map(rowToBrief);

type BriefRow = Selectable<NoticeTable> & FileOriginRow;

function selectBriefs(db: ReadableDb) {
  return db.query
    .selectFrom('notices')
    .innerJoin('users', 'users.id', 'notices.opened_by')
    .leftJoin('contracts', 'contracts.id', 'notices.contract_id')
    .leftJoin('contractors', 'contractors.id', 'contracts.contractor_id')
    .leftJoin('cases', 'cases.id', 'notices.case_id')
    .selectAll('notices')
    .select(FILE_ORIGIN_COLUMNS);
}

const rowToBrief = (row: BriefRow): NoticeBrief => ({
  id: row.id,
  kind: row.kind,
  service: row.service,
  reach: row.reach,
  contractId: row.contract_id,
  caseId: row.case_id,
  procedureId: row.procedure_id,
  openedBy: row.opened_by,
  openedAt: row.opened_at_ms,
  stage: row.stage,
  channel: row.channel,
  spokenOn: row.spoken_date,
  sentOn: row.sent_date,
  updatedAt: row.updated_at_ms,
  ...originOf(row),
});
