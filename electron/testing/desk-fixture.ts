/**
 * A real desk for tests: real vault, real encrypted store, real services behind the real door, in a folder of its own and on a clock that the
 * test moves. Only the work of deriving keys is reduced.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { ContractId, ContractorId } from '../../shared/core/ids.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { civilDate, hours, instant, instantAt, milliseconds, minutes } from '../../shared/core/time.ts';
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { Role } from '../../shared/users/user.ts';
import { comparisonKey } from '../../shared/verification/comparison.ts';
import { makeDesk } from '../desk.ts';
import type { Desk } from '../ipc/host.ts';
import { blindDigest } from '../services/blind-index.ts';
import type { DeskSession } from '../services/desk-session.ts';
import { createUser } from '../services/users.ts';
import { insertContractor, type StoredContractor } from '../store/contractors-repository.ts';
import { insertContract, type NewContract } from '../store/contracts-repository.ts';

export const PASSWORD = 'correct horse battery 馬 staple';

/** Saturday 2026-11-21, 16:44:20 in Japan: a business day, a quarter of an hour before the on-site door. */
export const START = instantAt(civilDate(2026, 11, 21), milliseconds(hours(16) + minutes(44) + 20_000));

/** What is on file about the contractor the tests call about; every value is at least six characters and none stands inside a mask. */
export const ON_FILE = {
  name: '株式会社みどり電設工業',
  kana: 'カブシキガイシャミドリデンセツコウギョウ',
  address: '奈良県奈良市三条本町九丁目8番77号みどりビル4階',
  published: '0742-55-0100',
  direct: '0742-55-0193',
  contactPerson: '河﨑 千鶴子',
  email: 'kawasaki.chizuko@midori-densetsu.invalid',
  applicationNumber: 'AP-7731-90426',
  line: '0742-55-0177',
} as const;

/** Whatever must not reach the screen before the caller is identified. */
export const STORED_VALUES: readonly string[] = Object.values(ON_FILE);

export const CONTRACT = '00000000-0000-4000-8000-000000000c01' as ContractId;
export const PHONE_CONTRACT = '00000000-0000-4000-8000-000000000c02' as ContractId;

export interface TestDesk {
  readonly desk: Desk;
  /** For reports and whatever else a test writes. */
  readonly folder: string;
  /** Where vault and store lie. */
  readonly storeFolder: string;
  /** Calls a channel as our own window would. */
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Value<C>, DeskError>>;
  /** As `call`, for what the test expects to succeed: the value, or an error that names what came instead. */
  get<C extends Channel>(channel: C, input: Input<C>): Promise<Value<C>>;
  /** Every reply so far, as the text that crossed the door. */
  readonly replies: readonly string[];
  signIn(name: string): Promise<void>;
  /** Moves both clocks of the machine on; beyond the idle limit the desk locks. */
  pass(ms: number): void;
  /** As `pass`, with a person at the desk the whole time. */
  stay(ms: number): Promise<void>;
  /** Sets the wall clock alone, as a person or a broken battery would. */
  setWall(ms: number): void;
  readonly reportFile: { next: string | null };
  close(): Promise<void>;
}

export const PEOPLE: Readonly<Record<string, Role>> = {
  '佐藤 恵': 'operator',
  '林 拓也': 'operator',
  '森 智子': 'supervisor',
  '谷口 監': 'auditor',
  '岡 管理': 'administrator',
};

/** Memory where the system has a folder of it: what a disk takes to be sure of a write is not what these tests are about. */
const STORES = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const OFTEN_ENOUGH = minutes(4);

export async function openTestDesk(): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-desk-'));
  const storeFolder = mkdtempSync(join(STORES, 'madoguchi-store-'));
  const hands = { wall: START as number, running: 60_000 };
  const reportFile: { next: string | null } = { next: join(folder, 'report') };
  const replies: string[] = [];
  const desk = makeDesk({
    folder: join(storeFolder, 'real'),
    version: '0.0.0-test',
    clock: { now: () => instant(hands.wall), running: () => milliseconds(hands.running) },
    hostServices: { host: 'loopback', chooseReportFile: async () => reportFile.next, deviceSecret: null },
    fontFolder: join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans-jp'),
    log: () => {},
    sample: {
      folder: join(storeFolder, 'sample'),
      maker: async () => ({ open: async ({ session }) => ok(await fill(session)) }),
    },
    vaultWork: 'test',
    // Their rows would stand between those that a test looks at.
    automaticBackups: false,
  });
  const call: TestDesk['call'] = async (channel, input) => {
    // On a clock that stands still no connection gets its tokens back.
    const connection = `test-${replies.length % 500}`;
    const reply = await desk.dispatch({ trusted: true, connection }, channel, input, randomUUID());
    replies.push(JSON.stringify(reply));
    return reply as Awaited<ReturnType<TestDesk['call']>> as never;
  };
  const get: TestDesk['get'] = async (channel, input) => {
    const reply = await call(channel, input);
    if (!reply.ok) throw new Error(`${channel} answered ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  const pass = (ms: number): void => {
    hands.wall += ms;
    hands.running += ms;
  };
  return {
    desk,
    folder,
    storeFolder,
    call,
    get,
    replies,
    reportFile,
    signIn: async (name) => void (await get('session:signIn', { name, password: PASSWORD })),
    pass,
    async stay(ms) {
      for (let left = ms; left > 0; left -= OFTEN_ENOUGH) {
        pass(Math.min(left, OFTEN_ENOUGH));
        await get('session:touch', {});
      }
    },
    setWall(ms) {
      hands.wall = ms;
    },
    async close() {
      await desk.close();
      for (const made of [folder, storeFolder]) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** Makes the vault with its people and one contractor with a contract of each service. */
export async function fill(session: DeskSession) {
  const first = await session.create({ name: '初代', password: PASSWORD });
  assert(first.ok, 'the test vault is made');
  const open = session.current();
  assert(open !== null, 'the first supervisor is signed in');
  for (const [name, role] of Object.entries(PEOPLE)) {
    const made = await createUser(
      { work: open.work, vault: session.vault, keys: open.keys },
      { name, password: PASSWORD, role },
    );
    assert(made.ok, 'the people of the test are made');
  }
  const stored = await open.work.store.write<undefined, never>(async (db, audit) => {
    await insertContractor(db, CONTRACTOR);
    const digest = blindDigest(open.work.blindIndexKey, comparisonKey('applicationNumber', ON_FILE.applicationNumber));
    await insertContract(db, { ...SERVER_CONTRACT, applicationNumberDigest: digest });
    await insertContract(db, PHONE);
    audit.append({
      actorId: null,
      role: 'system',
      action: 'test:fill',
      entity: 'contract',
      entityId: null,
      detail: {},
    });
    return ok();
  });
  assert(stored.ok, 'the contractor of the test is stored');
  await session.lock('person');
  return Object.entries(PEOPLE).map(([name, role]) => ({ name, role, password: PASSWORD }));
}

const CONTRACTOR: StoredContractor = {
  id: '00000000-0000-4000-8000-000000000a01' as ContractorId,
  kind: 'company',
  name: ON_FILE.name,
  kana: ON_FILE.kana,
  postalCode: '630-0000',
  address: ON_FILE.address,
  contactPerson: ON_FILE.contactPerson,
  email: ON_FILE.email,
  phones: [
    { number: ON_FILE.published, published: true },
    { number: ON_FILE.direct, published: false },
  ],
};

const SERVER_CONTRACT: NewContract = {
  id: CONTRACT,
  contractorId: CONTRACTOR.id,
  handle: 'S-10001',
  service: 'serverSupport',
  state: 'inService',
  applicationNumberDigest: null,
  plan: null,
  remoteArea: false,
  effectiveOn: civilDate(2023, 3, 28),
  serviceStartOn: civilDate(2023, 4, 3),
  cancelledOn: null,
  devices: [{ model: 'OS6', serial: 'SN-000111222', introducedOn: civilDate(2023, 3, 30) }],
  lines: [{ number: ON_FILE.line, kind: '1G plan 3' }],
};

const PHONE: NewContract = {
  ...SERVER_CONTRACT,
  id: PHONE_CONTRACT,
  handle: 'H-20001',
  service: 'hikariPhone',
  plan: 'officeType',
  devices: [],
  lines: [],
};
