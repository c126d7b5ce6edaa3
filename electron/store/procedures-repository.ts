/** Files of procedures (契約手続き) with everything that happened to them. A file is made anew from its events whenever it is read. */
import { type Selectable, sql } from 'kysely';
import type { ContractState } from '../../shared/contractors/contract.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical-json.ts';
import type { CaseId, ContactId, ContractId, ProcedureId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import {
  applyEvent,
  openFile,
  type ProcedureEvent,
  type ProcedureFile,
  type ProcedureKind,
  type ProcedureStage,
  type ProcedureStanding,
} from '../../shared/procedures/procedure.ts';
import { FILE_ORIGIN_COLUMNS, type FileOrigin, type FileOriginRow, originOf } from './file-origin.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { ProcedureTable } from './tables.ts';

export interface NewProcedure {
  readonly id: ProcedureId;
  readonly kind: ProcedureKind;
  readonly contractId: ContractId | null;
  readonly caseId: CaseId | null;
  readonly openedIn: ContactId | null;
  readonly openedBy: UserId;
  readonly openedAt: InstantMs;
}

export interface Whereabouts {
  readonly stage: ProcedureStage;
  readonly standing: ProcedureStanding;
  readonly updatedAt: InstantMs;
}

/** What a list shows of a file; the service masks the name. */
export interface ProcedureBrief extends NewProcedure, Whereabouts, FileOrigin {}

export interface NewProcedureEvent {
  readonly procedureId: ProcedureId;
  readonly at: InstantMs;
  readonly actorId: UserId;
  readonly contactId: ContactId | null;
  /** Whether it leaves no hand in the file. */
  readonly judges: boolean;
  readonly event: ProcedureEvent;
}

export interface StoredProcedureEvent extends NewProcedureEvent {
  readonly sequence: number;
  readonly actorName: string;
}

export async function insertProcedure(db: WritableDb, procedure: NewProcedure, at: Whereabouts): Promise<void> {
  const { id, kind, contractId, caseId, openedIn, openedBy, openedAt } = procedure;
  await db.change
    .insertInto('procedures')
    .values({
      id,
      kind,
      contract_id: contractId,
      case_id: caseId,
      opened_contact_id: openedIn,
      opened_by: openedBy,
      opened_at_ms: openedAt,
      ...whereaboutsColumns(at),
    })
    .execute();
}

const whereaboutsColumns = ({ stage, standing, updatedAt }: Whereabouts) => ({
  stage,
  standing,
  updated_at_ms: updatedAt,
});

/** Adds what happened, and where the file then stands. */
export async function appendProcedureEvent(db: WritableDb, added: NewProcedureEvent, at: Whereabouts): Promise<void> {
  await db.change
    .insertInto('procedure_events')
    .values({
      procedure_id: added.procedureId,
      at_ms: added.at,
      actor_id: added.actorId,
      contact_id: added.contactId,
      judges: added.judges ? 1 : 0,
      event: canonicalJson(added.event as unknown as Json),
    })
    .execute();
  await db.change.updateTable('procedures').set(whereaboutsColumns(at)).where('id', '=', added.procedureId).execute();
}

export async function findProcedure(db: ReadableDb, id: ProcedureId): Promise<ProcedureBrief | null> {
  const row = await selectBriefs(db).where('procedures.id', '=', id).executeTakeFirst();
  return row === undefined ? null : rowToBrief(row);
}

/** In the order of recording. */
export async function eventsOfProcedure(db: ReadableDb, id: ProcedureId): Promise<readonly StoredProcedureEvent[]> {
  const rows = await db.query
    .selectFrom('procedure_events')
    .innerJoin('users', 'users.id', 'procedure_events.actor_id')
    .selectAll('procedure_events')
    .select('users.name as actor_name')
    .where('procedure_events.procedure_id', '=', id)
    .orderBy('procedure_events.sequence')
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    procedureId: row.procedure_id,
    at: row.at_ms,
    actorId: row.actor_id,
    actorName: row.actor_name,
    contactId: row.contact_id,
    judges: row.judges === 1,
    event: JSON.parse(row.event),
  }));
}

/** The file as its events made it. */
export const fileOf = (
  { kind, openedBy, openedIn }: NewProcedure,
  events: readonly StoredProcedureEvent[],
): ProcedureFile =>
  events.reduce(
    (file, { event, actorId, judges }) => applyEvent(file, event, { userId: actorId, judges }),
    openFile(kind, openedBy, openedIn),
  );

export type ProcedureScope =
  | { readonly of: 'mine'; readonly userId: UserId }
  | { readonly of: 'waiting' | 'open' }
  | { readonly of: 'case'; readonly caseId: CaseId }
  | { readonly of: 'contract'; readonly contractId: ContractId };

/** Those of a case or a contract newest first; of the others those that have waited longest first. */
export async function listProcedures(
  db: ReadableDb,
  scope: ProcedureScope,
  limit: number,
): Promise<readonly ProcedureBrief[]> {
  const briefs = selectBriefs(db).limit(limit);
  switch (scope.of) {
    case 'case':
      return read(briefs.where('procedures.case_id', '=', scope.caseId).orderBy('procedures.opened_at_ms', 'desc'));
    case 'contract':
      return read(
        briefs.where('procedures.contract_id', '=', scope.contractId).orderBy('procedures.opened_at_ms', 'desc'),
      );
    case 'mine':
      return read(
        briefs
          .where('procedures.opened_by', '=', scope.userId)
          .where('procedures.standing', '<>', sql.lit('final'))
          .orderBy('procedures.updated_at_ms'),
      );
    case 'waiting':
      return read(briefs.where('procedures.standing', '=', 'waiting').orderBy('procedures.updated_at_ms'));
    case 'open':
      return read(briefs.where('procedures.standing', 'in', ['open', 'waiting']).orderBy('procedures.updated_at_ms'));
  }
}

const read = async (briefs: { execute(): Promise<BriefRow[]> }): Promise<readonly ProcedureBrief[]> =>
  (await briefs.execute()).map(rowToBrief);

/** Whether a file of this kind is under way for the contract, or for the case where there is no contract. */
export async function isUnderWay(
  db: ReadableDb,
  { kind, contractId, caseId }: Pick<NewProcedure, 'kind' | 'contractId' | 'caseId'>,
): Promise<boolean> {
  const found = await db.query
    .selectFrom('procedures')
    .select('id')
    .where('kind', '=', kind)
    .where('standing', '<>', 'final')
    .$if(contractId !== null, (files) => files.where('contract_id', '=', contractId))
    .$if(contractId === null, (files) => files.where('case_id', '=', caseId))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export interface ContractMove {
  readonly state: ContractState;
  readonly effectiveOn?: CivilDate;
  readonly serviceStartOn?: CivilDate;
  readonly cancelledOn?: CivilDate;
}

/** What a procedure makes of its contract, with the dates that come with it. */
export async function moveContract(db: WritableDb, id: ContractId, move: ContractMove): Promise<void> {
  const { state, effectiveOn, serviceStartOn, cancelledOn } = move;
  await db.change
    .updateTable('contracts')
    .set({
      state,
      ...(effectiveOn === undefined ? {} : { effective_date: effectiveOn }),
      ...(serviceStartOn === undefined ? {} : { service_start_date: serviceStartOn }),
      ...(cancelledOn === undefined ? {} : { cancelled_date: cancelledOn }),
    })
    .where('id', '=', id)
    .execute();
}

type BriefRow = Selectable<ProcedureTable> & FileOriginRow;

function selectBriefs(db: ReadableDb) {
  return db.query
    .selectFrom('procedures')
    .innerJoin('users', 'users.id', 'procedures.opened_by')
    .leftJoin('contracts', 'contracts.id', 'procedures.contract_id')
    .leftJoin('contractors', 'contractors.id', 'contracts.contractor_id')
    .leftJoin('cases', 'cases.id', 'procedures.case_id')
    .selectAll('procedures')
    .select(FILE_ORIGIN_COLUMNS);
}

const rowToBrief = (row: BriefRow): ProcedureBrief => ({
  id: row.id,
  kind: row.kind,
  contractId: row.contract_id,
  caseId: row.case_id,
  openedIn: row.opened_contact_id,
  openedBy: row.opened_by,
  openedAt: row.opened_at_ms,
  stage: row.stage,
  standing: row.standing,
  updatedAt: row.updated_at_ms,
  ...originOf(row),
});
