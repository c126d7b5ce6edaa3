/** Contracts (契約) of both services with their devices and lines, found by id, by contractor or by the digest of the application number. */

import type { ContractorKind, ContractState, DeviceModel, PhonePlan } from '../../shared/contractors/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { ContractId, ContractorId } from '../../shared/core/ids.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { Service } from '../../shared/terms/service.ts';
import { findContractor, type StoredContractor } from './contractors-repository.ts';
import type { ReadableDb, WritableDb } from './handles.ts';

export interface StoredDevice {
  readonly model: DeviceModel;
  readonly serial: string | null;
  readonly introducedOn: CivilDate | null;
}

export interface StoredLine {
  readonly number: string;
  readonly kind: string;
}

export interface NewContract {
  readonly id: ContractId;
  readonly contractorId: ContractorId;
  /** What names the contract on screen before the caller is identified; unique, says nothing about the contractor. */
  readonly handle: string;
  readonly service: Service;
  readonly state: ContractState;
  /** 申込書管理番号 as 64 hex digits of a keyed hash; the clear value never reaches the store. */
  readonly applicationNumberDigest: string | null;
  /** Only for `hikariPhone`. */
  readonly plan: PhonePlan | null;
  readonly remoteArea: boolean;
  /** The date written on the acceptance document (N 9(1)). */
  readonly effectiveOn: CivilDate | null;
  /** 利用開始日 (N 9(2)). */
  readonly serviceStartOn: CivilDate | null;
  readonly cancelledOn: CivilDate | null;
  /** Only for `serverSupport`. */
  readonly devices: readonly StoredDevice[];
  readonly lines: readonly StoredLine[];
}

export interface StoredContract extends Omit<NewContract, 'contractorId'> {
  readonly contractor: StoredContractor;
}

/** What a list shows of a contract; the service masks the name. */
export interface ContractBrief {
  readonly id: ContractId;
  readonly handle: string;
  readonly contractorName: string;
  readonly contractorKind: ContractorKind;
  readonly service: Service;
  readonly state: ContractState;
}

export async function insertContract(db: WritableDb, contract: NewContract): Promise<void> {
  const inserted = await db.change
    .insertInto('contracts')
    .values({
      id: contract.id,
      contractor_id: contract.contractorId,
      handle: contract.handle,
      service: contract.service,
      state: contract.state,
      application_number_digest: contract.applicationNumberDigest,
      plan: contract.plan,
      remote_area: contract.remoteArea ? 1 : 0,
      effective_date: contract.effectiveOn,
      service_start_date: contract.serviceStartOn,
      cancelled_date: contract.cancelledOn,
    })
    .returning('row_id')
    .executeTakeFirstOrThrow();
  for (const { model, serial, introducedOn } of contract.devices) {
    const device = { contract_id: contract.id, model, serial, introduced_date: introducedOn };
    await db.change.insertInto('devices').values(device).execute();
  }
  for (const { number, kind } of contract.lines) {
    await db.change.insertInto('lines').values({ contract_id: contract.id, number, kind }).execute();
  }
  db.touch('contract', inserted.row_id);
}

/** False when there is no such contract. */
export async function setContractState(db: WritableDb, id: ContractId, state: ContractState): Promise<boolean> {
  const updated = await db.change.updateTable('contracts').set({ state }).where('id', '=', id).executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function findContract(db: ReadableDb, id: ContractId): Promise<StoredContract | null> {
  const row = await db.query.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const contractor = await findContractor(db, row.contractor_id);
  assert(contractor !== null, 'a contract has its contractor');
  const devices = await db.query
    .selectFrom('devices')
    .selectAll()
    .where('contract_id', '=', id)
    .where('service', '=', 'serverSupport')
    .orderBy('id')
    .execute();
  const lines = await db.query
    .selectFrom('lines')
    .select(['number', 'kind'])
    .where('contract_id', '=', id)
    .orderBy('id')
    .execute();
  return {
    id: row.id,
    contractor,
    handle: row.handle,
    service: row.service,
    state: row.state,
    applicationNumberDigest: row.application_number_digest,
    plan: row.plan,
    remoteArea: row.remote_area === 1,
    effectiveOn: row.effective_date,
    serviceStartOn: row.service_start_date,
    cancelledOn: row.cancelled_date,
    devices: devices.map(({ model, serial, introduced_date }) => ({ model, serial, introducedOn: introduced_date })),
    lines,
  };
}

/** The same contractor's other contracts, by handle. */
export async function otherContracts(db: ReadableDb, id: ContractId, limit: number): Promise<readonly ContractBrief[]> {
  return selectBriefs(db)
    .where('contracts.contractor_id', '=', (contract) =>
      contract.selectFrom('contracts as own').select('own.contractor_id').where('own.id', '=', id),
    )
    .where('contracts.id', '<>', id)
    .orderBy('contracts.handle')
    .limit(limit)
    .execute();
}

/** Exact match only. */
export async function findContractByApplicationNumber(db: ReadableDb, digest: string): Promise<ContractBrief | null> {
  const row = await selectBriefs(db).where('contracts.application_number_digest', '=', digest).executeTakeFirst();
  return row ?? null;
}

function selectBriefs(db: ReadableDb) {
  return db.query
    .selectFrom('contracts')
    .innerJoin('contractors', 'contractors.id', 'contracts.contractor_id')
    .select([
      'contracts.id',
      'contracts.handle',
      'contractors.name as contractorName',
      'contractors.kind as contractorKind',
      'contracts.service',
      'contracts.state',
    ]);
}
