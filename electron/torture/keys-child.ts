/**
 * A process that lets somebody leave, to be killed in it: by its parent at a moment, or by itself just before the n-th operation on files. In the
 * twin the files take their places before the header does, and it kills itself in between.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import type { DeskSession } from '../services/desk-session.ts';
import { letLeave } from '../services/let-leave.ts';
import { layGenerationInThread } from '../store/rotation/change-generation.ts';
import { settleRotation } from '../store/rotation/generation-files.ts';
import { generationFolders } from '../store/rotation/lay-generation.ts';
import { findUserByName } from '../store/users-repository.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import { APPROVER, ASKING, BEGUN, LEAVER, type RotationEnd, type RotationOrder } from './keys-order.ts';
import { clockFrom } from './torture-desk.ts';

const CHANGING = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'fdatasyncSync',
  'ftruncateSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
] as const;

const { folder, order, killAt, later } = JSON.parse(process.argv[2] ?? '{}') as RotationOrder;

let operations = 0;

/** From here on every operation on files is counted, and the one that is aimed at does not happen any more. */
function count(): void {
  for (const name of CHANGING) {
    const whole = fs[name] as (...inputs: unknown[]) => unknown;
    Reflect.set(fs, name, (...inputs: unknown[]) => {
      operations += 1;
      if (operations === killAt) process.kill(process.pid, 'SIGKILL');
      return whole(...inputs);
    });
  }
  syncBuiltinESMExports();
}

async function leave(session: DeskSession, userId: UserId): Promise<void> {
  const desk = openDeskOf(session);
  const input = { userId, approver: APPROVER, password: PASSWORD };
  const left = await letLeave({ desk, session, onProgress: () => undefined }, input);
  assert(left.ok, `somebody leaves: ${JSON.stringify(left)}`);
  const end: RotationEnd = { operations };
  process.stdout.write(`${JSON.stringify(end)}\n`);
}

async function reversed({ vault }: DeskSession, desk: ReturnType<typeof openDeskOf>, leaver: UserId): Promise<void> {
  const { keys } = desk;
  await Promise.all([desk.work.store.close(), desk.drafts.close()]);
  const prepared = await vault.prepareRotation(keys, leaver);
  assert(prepared.ok, 'a change of keys is prepared');
  const { generation, header } = prepared.value;
  const files = {
    database: join(folder, 'desk.db'),
    journalFolder: join(folder, 'journal'),
    drafts: join(folder, 'drafts'),
    backups: join(folder, 'backups'),
  };
  const madeAt = clockFrom(later).now();
  const made = { ...files, generation, header: Buffer.from(header), madeAt, from: keys, to: prepared.value.keys };
  assert((await layGenerationInThread(made, () => undefined)).ok, 'a generation is laid');
  settleRotation(generationFolders(files), generation);
  process.kill(process.pid, 'SIGKILL');
  prepared.value.commit();
}

const session = sessionIn(folder, { ...testMachine(), clock: clockFrom(later) });
const entered = await session.signIn({ name: ASKING, password: PASSWORD });
assert(entered.ok, `the desk opens: ${JSON.stringify(entered)}`);
const desk = openDeskOf(session);
const leaver = await findUserByName(desk.work.store.read, LEAVER);
assert(leaver !== null, 'whoever leaves is a user');
process.stdout.write(`${BEGUN}\n`);
count();
await (order === 'headerFirst' ? leave(session, leaver.id) : reversed(session, desk, leaver.id));
await session.lock('person');
