/** Contractors (契約者) and their phones on file. */
import type { ContractorKind } from '../../shared/contractors/contract.ts';
import type { ContractorId } from '../../shared/core/ids.ts';
import type { ReadableDb, WritableDb } from './handles.ts';
import type { ContractorTable, Flag } from './tables.ts';

export interface StoredPhone {
  /** As it was written on the form. */
  readonly number: string;
  /** True for the number that anyone can look up, which therefore proves nothing. */
  readonly published: boolean;
}

export interface StoredContractor {
  readonly id: ContractorId;
  readonly kind: ContractorKind;
  readonly name: string;
  readonly kana: string;
  readonly postalCode: string | null;
  readonly address: string;
  readonly contactPerson: string | null;
  readonly email: string | null;
  /** In the order of the form. */
  readonly phones: readonly StoredPhone[];
}

export async function insertContractor(db: WritableDb, contractor: StoredContractor): Promise<void> {
  await db.change
    .insertInto('contractors')
    .values({ id: contractor.id, ...columnsOf(contractor) })
    .execute();
  await insertPhones(db, contractor);
}

/** Replaces everything but the id; false when there is no such contractor. */
export async function updateContractor(db: WritableDb, contractor: StoredContractor): Promise<boolean> {
  const updated = await db.change
    .updateTable('contractors')
    .set(columnsOf(contractor))
    .where('id', '=', contractor.id)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  await db.change.deleteFrom('phones').where('contractor_id', '=', contractor.id).execute();
  await insertPhones(db, contractor);
  const contracts = await db.query
    .selectFrom('contracts')
    .select('row_id')
    .where('contractor_id', '=', contractor.id)
    .execute();
  for (const { row_id } of contracts) db.touch('contract', row_id);
  return true;
}

export async function findContractor(db: ReadableDb, id: ContractorId): Promise<StoredContractor | null> {
  const row = await db.query.selectFrom('contractors').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const phones = await db.query
    .selectFrom('phones')
    .select(['number', 'published'])
    .where('contractor_id', '=', id)
    .orderBy('id')
    .execute();
  return rowsToContractor(row, phones);
}

async function insertPhones(db: WritableDb, { id, phones }: StoredContractor): Promise<void> {
  if (phones.length === 0) return;
  const rows = phones.map(({ number, published }) => ({
    contractor_id: id,
    number,
    published: published ? (1 as const) : (0 as const),
  }));
  await db.change.insertInto('phones').values(rows).execute();
}

function columnsOf(contractor: StoredContractor): Omit<ContractorTable, 'id'> {
  return {
    kind: contractor.kind,
    name: contractor.name,
    kana: contractor.kana,
    postal_code: contractor.postalCode,
    address: contractor.address,
    contact_person: contractor.contactPerson,
    email: contractor.email,
  };
}

function rowsToContractor(
  row: ContractorTable,
  phones: readonly { readonly number: string; readonly published: Flag }[],
): StoredContractor {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    kana: row.kana,
    postalCode: row.postal_code,
    address: row.address,
    contactPerson: row.contact_person,
    email: row.email,
    phones: phones.map(({ number, published }) => ({ number, published: published === 1 })),
  };
}
