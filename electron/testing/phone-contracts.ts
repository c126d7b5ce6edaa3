/** Phone contracts by the thousand, for tests and benchmarks of outages: all of one contractor in 生駒市, of each plan in turn. */
import { randomUUID } from 'node:crypto';
import { PHONE_PLANS } from '../../shared/contractors/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { ContractId, ContractorId } from '../../shared/core/ids.ts';
import { ok } from '../../shared/core/result.ts';
import { civilDate } from '../../shared/core/time.ts';
import type { DeskWork } from '../services/desk-work.ts';
import { insertContractor, type StoredContractor } from '../store/contractors-repository.ts';
import { insertContract } from '../store/contracts-repository.ts';

const OWNER: StoredContractor = {
  id: '00000000-0000-4000-8000-000000000b01' as ContractorId,
  kind: 'company',
  name: '株式会社つつじ観光',
  kana: 'ツツジカンコウ',
  postalCode: null,
  address: '奈良県生駒市一丁目1番1号',
  contactPerson: null,
  email: null,
  phones: [],
};

export async function storePhoneContracts({ store }: DeskWork, handles: readonly string[]): Promise<void> {
  const stored = await store.write<undefined, never>(async (db, audit) => {
    await insertContractor(db, OWNER);
    for (const [index, handle] of handles.entries()) {
      await insertContract(db, {
        id: randomUUID() as string as ContractId,
        contractorId: OWNER.id,
        handle,
        service: 'hikariPhone',
        state: 'inService',
        applicationNumberDigest: null,
        plan: PHONE_PLANS[index % PHONE_PLANS.length] ?? 'hikari',
        remoteArea: false,
        effectiveOn: civilDate(2024, 4, 1),
        serviceStartOn: civilDate(2024, 4, 3),
        cancelledOn: null,
        devices: [],
        lines: [],
      });
    }
    const entry = { action: 'test:fill', entity: 'contract', entityId: null, detail: {} };
    audit.append({ actorId: null, role: 'system', ...entry });
    return ok();
  });
  assert(stored.ok, 'the contracts are stored');
}
