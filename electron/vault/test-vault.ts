/** A vault in a folder of its own for tests: real files, real cryptography, cheap guesses, and a clock that stands still until it is moved. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Json } from '../../shared/core/canonical-json.ts';
import { type Clock, type InstantMs, instant } from '../../shared/core/time.ts';
import { printChecked } from './header.ts';
import { openVault, type Vault, type VaultOptions } from './vault.ts';

/** Wall clock and monotonic time of one imagined PC. */
export class TestTime {
  wall: InstantMs = instant(1_795_000_000_000);
  running = 0;

  readonly clock: Clock = { now: () => this.wall };
  readonly monotonic = (): number => this.running;

  /** Time goes by, for both clocks. */
  pass(milliseconds: number): void {
    this.wall = instant(this.wall + milliseconds);
    this.running += milliseconds;
  }

  /** Somebody moves the wall clock. */
  moveClock(milliseconds: number): void {
    this.wall = instant(this.wall + milliseconds);
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Reproducible bytes; every call gives others. */
export function countedRandom(seed: string): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    count += 1;
    return new Uint8Array(createHash('shake256', { outputLength: bytes }).update(`${seed} ${count}`).digest());
  };
}

export const DEVICE = new Uint8Array(32).fill(7);
export const OTHER_DEVICE = new Uint8Array(32).fill(8);

export function testVault(folder: string, options: Partial<VaultOptions> = {}): Vault {
  const time = new TestTime();
  const random = countedRandom(folder);
  return openVault({
    folder,
    random,
    clock: time.clock,
    monotonic: time.monotonic,
    newId: () => {
      const hex = Buffer.from(random(16)).toString('hex');
      return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    },
    deviceSecret: DEVICE,
    work: 'test',
    ...options,
  });
}

/** The text of a header that somebody changed who knows how its checksum is made. */
export function checked(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? '';
  const { checksum: _, ...members } = value as Record<string, Json>;
  return printChecked(members);
}

/** The value, or a failed test. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
