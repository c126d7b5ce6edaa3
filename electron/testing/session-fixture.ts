/** A real desk session without a door before it: real vault with cheap derivation, real encrypted store, a clock that the test moves. */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { Id } from '../../shared/core/ids.ts';
import { instant, milliseconds } from '../../shared/core/time.ts';
import { makeClockGuard } from '../services/clock-guard.ts';
import { type DeskSession, makeDeskSession } from '../services/desk-session.ts';
import type { OpenDesk } from '../services/open-desk.ts';
import { pageAudit, type StoredAuditRow } from '../store/audit/audit-chain.ts';
import { openVault } from '../vault/vault.ts';
import { START } from './desk-fixture.ts';

export const newId = <Noun extends string>() => randomUUID() as string as Id<Noun>;

/** A folder for a store: in memory where the system has it, because what a disk takes to be sure of a write is not tested here. */
export function storeFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'madoguchi-session-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Both clocks of a machine, moved together or apart. */
export function testMachine() {
  const hands = { wall: START as number, running: 60_000 };
  const pass = (ms: number): void => {
    hands.wall += ms;
    hands.running += ms;
  };
  return {
    hands,
    pass,
    clock: { now: () => instant(hands.wall), running: () => milliseconds(hands.running) },
  };
}

export interface SessionOptions {
  readonly automaticBackups?: boolean;
  readonly makeGuard?: typeof makeClockGuard;
}

/**
 * The session of a folder, as after a start of the program. Backups are made only when they are asked for, because their rows would stand
 * between those that a test looks at.
 */
export function sessionIn(
  folder: string,
  machine = testMachine(),
  { automaticBackups = false, makeGuard = makeClockGuard }: SessionOptions = {},
): DeskSession {
  const { clock } = machine;
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const vault = openVault({ folder, clock, random, newId, deviceSecret: null, work: 'test' });
  const guard = makeGuard(clock);
  const silent = (thrown: unknown) => assert(thrown === undefined, 'nothing fails unseen in a test');
  return makeDeskSession({
    folder,
    vault,
    sample: false,
    automaticBackups,
    clock,
    guard,
    newId,
    onChange: () => undefined,
    onFailure: silent,
  });
}

export function openDeskOf(session: DeskSession): OpenDesk {
  const open = session.current();
  assert(open !== null, 'somebody is signed in');
  return open;
}

/** The last rows of the audit chain, newest first. */
export async function auditRows(session: DeskSession, limit = 50): Promise<readonly StoredAuditRow[]> {
  return (await pageAudit(openDeskOf(session).work.store.read, { offset: 0, limit })).rows;
}
