/** The contracts an outage touches: finding those that are meant, adding them, taking one out, and who was told. */
import type { ContractorKind, ContractState, PhonePlan } from '../../shared/contractors/contract.ts';
import type { CaseId, ContactId, ContractId, OutageId, UserId } from '../../shared/core/ids.ts';
import type { CivilDate, InstantMs } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

/** What the choice by area reads. */
export interface PlacedContract {
  readonly id: ContractId;
  readonly address: string;
  /** The numbers of its lines, with blanks between. */
  readonly numbers: string;
}

/** Contracts that are in use: only these can be without service. */
const IN_USE = "service = 'hikariPhone' AND state IN ('inService', 'suspended')";

export const contractsOfPlans = (db: ReadableDb, plans: readonly PhonePlan[]): readonly ContractId[] =>
  idsOf(
    db.rows<{ id: ContractId }>(
      `SELECT id FROM contracts WHERE ${IN_USE} AND plan IN (SELECT value FROM json_each(?)) ORDER BY handle`,
    ),
    JSON.stringify(plans),
  );

export const contractsOfLineKind = (db: ReadableDb, kind: string): readonly ContractId[] =>
  idsOf(
    db.rows<{ id: ContractId }>(
      `SELECT id FROM contracts WHERE ${IN_USE}
        AND EXISTS (SELECT 1 FROM lines WHERE lines.contract_id = contracts.id AND lines.kind = ?) ORDER BY handle`,
    ),
    kind,
  );

const idsOf = (rows: { all(value: string): { readonly id: ContractId }[] }, value: string): readonly ContractId[] =>
  rows.all(value).map(({ id }) => id);

export const placedContracts = (db: ReadableDb): readonly PlacedContract[] =>
  db
    .rows<PlacedContract>(
      `SELECT contracts.id, contractors.address,
        coalesce((SELECT group_concat(number, ' ') FROM lines WHERE lines.contract_id = contracts.id), '') AS numbers
      FROM contracts JOIN contractors ON contractors.id = contracts.contractor_id
      WHERE ${IN_USE} ORDER BY contracts.handle`,
    )
    .all();

/** The kinds of line that phone contracts have. */
export const phoneLineKinds = (db: ReadableDb): readonly string[] =>
  db
    .rows<{ kind: string }>(
      `SELECT DISTINCT lines.kind FROM contracts JOIN lines ON lines.contract_id = contracts.id
        WHERE contracts.service = 'hikariPhone' ORDER BY lines.kind LIMIT 100`,
    )
    .all()
    .map(({ kind }) => kind);

export interface NamedContract {
  readonly id: ContractId;
  readonly service: Service;
  readonly state: ContractState;
}

export const contractOfHandle = (db: ReadableDb, handle: string): NamedContract | null =>
  db.rows<NamedContract>('SELECT id, service, state FROM contracts WHERE handle = ?').get(handle) ?? null;

export const isAffected = (db: ReadableDb, outageId: OutageId, contractId: ContractId): boolean =>
  db
    .rows('SELECT 1 FROM outage_contracts WHERE outage_id = ? AND contract_id = ? AND removed_at_ms IS NULL')
    .get(outageId, contractId) !== undefined;

interface Author {
  readonly actorId: UserId;
  readonly at: InstantMs;
}

/** Adds those that are not there yet; answers how many these were. */
export function addOutageContracts(
  db: WritableDb,
  { outageId, contractIds }: { readonly outageId: OutageId; readonly contractIds: readonly ContractId[] },
  { actorId, at }: Author,
): number {
  const insert = db.prepare(
    `INSERT INTO outage_contracts (outage_id, contract_id, added_by, added_at_ms) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING`,
  );
  return contractIds.reduce((added, id) => added + insert.run(outageId, id, actorId, at).changes, 0);
}

/** False where it does not stand in the outage. */
export function removeOutageContract(
  db: WritableDb,
  {
    outageId,
    contractId,
    reason,
  }: { readonly outageId: OutageId; readonly contractId: ContractId; readonly reason: string },
  { actorId, at }: Author,
): boolean {
  const taken = db
    .prepare(
      `UPDATE outage_contracts SET removed_by = ?, removed_at_ms = ?, removed_reason = ?
        WHERE outage_id = ? AND contract_id = ? AND removed_at_ms IS NULL`,
    )
    .run(actorId, at, reason, outageId, contractId);
  return taken.changes === 1;
}

/** A contract of an outage; the service masks the name. */
export interface AffectedContract {
  readonly ordinal: number;
  readonly contractId: ContractId;
  readonly handle: string;
  readonly contractorName: string;
  readonly contractorKind: ContractorKind;
  readonly plan: PhonePlan | null;
  readonly state: ContractState;
  readonly effectiveOn: CivilDate | null;
  readonly serviceStartOn: CivilDate | null;
  readonly cancelledOn: CivilDate | null;
  readonly firstToldAt: InstantMs | null;
}

/** In the order in which they were added, after this one. */
export const affectedContracts = (
  db: ReadableDb,
  outageId: OutageId,
  { after, limit }: { readonly after: number; readonly limit: number },
): readonly AffectedContract[] =>
  db
    .rows<AffectedContract>(
      `SELECT c.sequence AS ordinal, c.contract_id AS contractId, k.handle, o.name AS contractorName, o.kind AS contractorKind,
        k.plan, k.state, k.effective_date AS effectiveOn, k.service_start_date AS serviceStartOn, k.cancelled_date AS cancelledOn,
        (SELECT min(t.at_ms) FROM outage_told t WHERE t.outage_id = c.outage_id AND t.contract_id = c.contract_id) AS firstToldAt
      FROM outage_contracts c INDEXED BY outage_contracts_in_order JOIN contracts k ON k.id = c.contract_id JOIN contractors o ON o.id = k.contractor_id
      WHERE c.outage_id = ? AND c.removed_at_ms IS NULL AND c.sequence > ? ORDER BY c.sequence LIMIT ?`,
    )
    .all(outageId, after, limit);

export const countAffected = (db: ReadableDb, outageId: OutageId): number =>
  db
    .rows<{ count: number }>(
      'SELECT count(*) AS count FROM outage_contracts WHERE outage_id = ? AND removed_at_ms IS NULL',
    )
    .get(outageId)?.count ?? 0;

export interface NewTelling {
  readonly outageId: OutageId;
  readonly contractId: ContractId;
  readonly caseId: CaseId;
  readonly contactId: ContactId;
}

/** False where the caller of this contact was told already. */
export function insertTelling(db: WritableDb, telling: NewTelling, { actorId, at }: Author): boolean {
  const { outageId, contractId, caseId, contactId } = telling;
  const told = db
    .prepare(
      `INSERT INTO outage_told (outage_id, contract_id, case_id, contact_id, at_ms, actor_id) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING`,
    )
    .run(outageId, contractId, caseId, contactId, at, actorId);
  return told.changes === 1;
}
