import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findContractor, updateContractor } from './contractors-repository.ts';
import {
  findContract,
  findContractByApplicationNumber,
  insertContract,
  otherContracts,
  setContractState,
} from './contracts-repository.ts';
import { contractorRow, contractRow, fillDesk, HARD_TEXT } from './test-rows.ts';
import { TestStore, testId } from './test-store.ts';

let desk: TestStore;
beforeEach(async () => {
  desk = new TestStore();
  await fillDesk(desk);
});
afterEach(() => desk.remove());

const read = () => desk.store.read;

describe('contractors and contracts', () => {
  test('come back as they were put in', async () => {
    expect(await findContractor(read(), testId('contractor', 1))).toEqual(contractorRow());
    const { contractorId: _, ...contract } = contractRow();
    expect(await findContract(read(), testId('contract', 1))).toEqual({ ...contract, contractor: contractorRow() });
    expect(await findContract(read(), testId('contract', 2))).toBeNull();
  });

  test('change whole, phones included', async () => {
    const changed = contractorRow({
      name: HARD_TEXT,
      email: null,
      phones: [{ number: '06-1234-5678', published: false }],
    });
    expect(await desk.change((db) => updateContractor(db, changed))).toBe(true);
    expect(await findContractor(read(), testId('contractor', 1))).toEqual(changed);
    const stranger = contractorRow({ id: testId('contractor', 9) });
    expect(await desk.change((db) => updateContractor(db, stranger))).toBe(false);
  });

  test('are found by the digest of the application number and nothing like it', async () => {
    const found = await findContractByApplicationNumber(read(), 'a'.repeat(64));
    expect(found).toEqual({
      id: testId('contract', 1),
      handle: 'N-000001',
      contractorName: 'Midori Densetsu',
      contractorKind: 'company',
      service: 'serverSupport',
      state: 'inService',
    });
    expect(await findContractByApplicationNumber(read(), 'a'.repeat(63))).toBeNull();
  });

  test('of one contractor know each other', async () => {
    const phone = contractRow({
      id: testId('contract', 2),
      handle: 'B-000001',
      service: 'hikariPhone',
      plan: 'officePlus',
      applicationNumberDigest: null,
      devices: [],
      lines: [],
    });
    await desk.change((db) => insertContract(db, phone));
    const others = await otherContracts(read(), testId('contract', 1), 20);
    expect(others.map(({ handle, service }) => [handle, service])).toEqual([['B-000001', 'hikariPhone']]);
    expect(await otherContracts(read(), testId('contract', 9), 20)).toEqual([]);
  });

  test('change their state', async () => {
    expect(await desk.change((db) => setContractState(db, testId('contract', 1), 'suspended'))).toBe(true);
    expect((await findContract(read(), testId('contract', 1)))?.state).toBe('suspended');
  });
});
