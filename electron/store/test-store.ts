/** A real encrypted store in a folder of its own, with a clock and ids that tests set. For tests and benchmarks only. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { Id } from '../../shared/core/ids.ts';
import { ok } from '../../shared/core/result.ts';
import { type InstantMs, instant } from '../../shared/core/time.ts';
import type { AuditEntry } from './audit/audit-chain.ts';
import type { WritableDb } from './handles.ts';
import { openStore, type Store, type StoreOptions } from './store.ts';

/** 2026-11-21 09:00 in Japan. */
export const TEST_START: InstantMs = instant(1_795_219_200_000);
export const TEST_KEY: Uint8Array = createHash('sha256').update('a key for tests').digest();

export const TEST_SIDECAR_KEY: Uint8Array = createHash('sha256').update('a sidecar key for tests').digest();

export const testEntry: AuditEntry = {
  actorId: null,
  role: 'system',
  action: 'test:change',
  entity: 'test',
  entityId: null,
  detail: {},
};

/** The n-th id of a kind, the same in every run. */
export function testId<Noun extends string>(noun: Noun, n: number): Id<Noun> {
  const digits = createHash('sha256').update(`${noun} ${n}`).digest('hex');
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ];
  return parts.join('-') as Id<Noun>;
}

/** The seeds of a test that opens none of them are closed to nobody. */
export const sealForNobody = () => [];

export class TestStore {
  readonly folder = mkdtempSync(join(tmpdir(), 'madoguchi-store-'));
  readonly path = join(this.folder, 'store.db');
  now: InstantMs = TEST_START;
  #open: Store;

  constructor() {
    this.#open = this.#openStore(true);
  }

  get store(): Store {
    return this.#open;
  }

  get options(): StoreOptions {
    return {
      path: this.path,
      key: TEST_KEY,
      sidecarKey: TEST_SIDECAR_KEY,
      clock: { now: () => this.now },
      newId: () => testId('store', 0),
      create: false,
      sealSeed: sealForNobody,
    };
  }

  /** Makes a change with an audit row; it has to succeed. */
  async change<T>(work: (db: WritableDb) => Promise<T> | T): Promise<T> {
    const result = await this.#open.write(async (db, audit) => {
      audit.append(testEntry);
      return ok(await work(db));
    });
    assert(result.ok, 'a change of a test is saved');
    return result.value;
  }

  async reopen(): Promise<Store> {
    await this.#open.close();
    this.#open = this.#openStore(false);
    return this.#open;
  }

  async remove(): Promise<void> {
    await this.#open.close();
    rmSync(this.folder, { recursive: true });
  }

  #openStore(create: boolean): Store {
    const result = openStore({ ...this.options, create });
    assert(result.ok, 'a store of a test opens');
    return result.value;
  }
}
