/** The process that is killed: it signs in, writes without a pause, and makes one backup after the other beside it. */
import { assert } from '../../shared/core/assert.ts';
import { ok } from '../../shared/core/result.ts';
import { minutes } from '../../shared/core/time.ts';
import { userRow } from '../store/test-rows.ts';
import { testId } from '../store/test-store.ts';
import { insertUser } from '../store/users-repository.ts';
import { openDeskOf, sessionIn, testMachine } from '../testing/session-fixture.ts';
import { type BackupsLine, type BackupsOrder, WHO } from './backups-order.ts';

const order = JSON.parse(process.argv[2] ?? '') as BackupsOrder;
const say = (line: BackupsLine): void => void process.stdout.write(`${line}\n`);

const machine = testMachine();
machine.pass(order.later);
const session = sessionIn(order.folder, machine);
assert((await session.signIn(WHO)).ok, 'the desk of the torture opens');
const desk = openDeskOf(session);
let over = false;

async function write(): Promise<void> {
  for (let n = order.from; !over; n += 1) {
    const written = await desk.work.store.write(async (db, audit) => {
      await insertUser(db, userRow({ id: testId('user', n), name: `User ${n}` }));
      audit.append({
        actorId: null,
        role: 'system',
        action: 'test:change',
        entity: 'test',
        entityId: null,
        detail: {},
      });
      return ok();
    });
    assert(written.ok, 'a write of the torture is saved');
    say(`written ${n}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

async function backUp(): Promise<void> {
  for (let made = 0; made < order.backups; made += 1) {
    machine.pass(minutes(61));
    say('begun');
    const result = await session.backups.request(desk);
    assert(result.ok, 'a backup of the torture is made');
    say('made');
  }
  over = true;
}

await Promise.all([write(), backUp()]);
process.exit();
