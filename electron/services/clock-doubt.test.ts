/** A doubt about the clock through real sign-ins, commits and starts: it stays until a supervisor stands for the time (CLK-04, CLK-05). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours } from '../../shared/core/time.ts';
import type { Role } from '../../shared/users/user.ts';
import { spanOf } from '../machine-clock.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { auditRows, openDeskOf, sessionIn, storeFolder, testMachine } from '../testing/session-fixture.ts';
import { clockForDecision, confirmClock, keepDoubt } from './clock-doubt.ts';
import { createUser } from './users.ts';

const SUPERVISOR = '初代 責任者';
const OPERATOR = '佐藤 恵';

let place: ReturnType<typeof storeFolder>;
let machine: ReturnType<typeof testMachine>;
beforeEach(async () => {
  place = storeFolder();
  machine = testMachine();
  machine.hands.running += spanOf('this start of the machine');
  const session = sessionIn(place.path, machine);
  await session.create({ name: SUPERVISOR, password: PASSWORD });
  const { work, keys } = openDeskOf(session);
  const role: Role = 'operator';
  await createUser({ work, vault: session.vault, keys }, { name: OPERATOR, password: PASSWORD, role });
  await session.lock('person');
});
afterEach(() => place.remove());

/** The program started anew, with somebody signed in. */
async function started(name = OPERATOR) {
  const session = sessionIn(place.path, machine);
  expect(await session.signIn({ name, password: PASSWORD })).toMatchObject({ ok: true });
  const { work } = openDeskOf(session);
  return { session, work, state: () => work.guard.observe() };
}

async function stateAfterStart(name = OPERATOR): Promise<string> {
  const { session, state } = await started(name);
  const found = state();
  await session.lock('person');
  return found;
}

describe('a doubt about the clock', () => {
  test.each([
    { name: 'a clock set back behind the last record', wall: -3000, state: 'doubtful' },
    { name: 'a clock set back by ten years', wall: -hours(24 * 3652), state: 'doubtful' },
    { name: 'a clock set ahead within one start of the machine', wall: hours(30), state: 'doubtful' },
  ])('$name is found at the sign-in, and found again at each one after it', async ({ wall, state }) => {
    machine.hands.wall += wall;
    expect(await stateAfterStart()).toBe(state);
    machine.pass(hours(1));
    expect(await stateAfterStart()).toBe(state);
    expect(await stateAfterStart(SUPERVISOR)).toBe(state);
  });

  test('three weeks of rest ask for a look at the date', async () => {
    machine.pass(hours(21 * 24));
    const { session, work } = await started();
    expect(clockForDecision(work)).toEqual({ ok: true, value: 'unconfirmed' });
    await session.lock('person');
    machine.pass(hours(1));
    expect(await stateAfterStart()).toBe('unconfirmed');
  });

  test('a jump while somebody works outlives the sign-in and the program', async () => {
    const { session, work, state } = await started();
    machine.hands.wall += 60_000;
    expect(state()).toBe('doubtful');
    await keepDoubt(work.store, work.guard);
    await session.lock('person');
    machine.hands.wall -= 60_000;
    machine.pass(hours(1));
    expect(await stateAfterStart()).toBe('doubtful');
  });

  test('leaves decisions to a supervisor, and marks every record', async () => {
    machine.hands.wall -= hours(1);
    const operator = await started();
    expect(clockForDecision(operator.work)).toEqual({ ok: false, error: { type: 'clockDoubtful' } });
    await operator.session.lock('person');
    const supervisor = await started(SUPERVISOR);
    expect(clockForDecision(supervisor.work)).toEqual({ ok: true, value: 'doubtful' });
    const rows = await auditRows(supervisor.session, 4);
    expect(rows.map(({ action }) => action)).toEqual([
      'session:signIn',
      'session:lock',
      'session:signIn',
      'clock:doubt',
    ]);
    expect(rows.every(({ detail }) => detail.includes('"clock":"doubtful"'))).toBe(true);
    await supervisor.session.lock('person');
  });

  test('ends with the word of a supervisor, for this run and for the next', async () => {
    // The clock had been a year ahead, with a record made under it, and was put right.
    machine.hands.wall += hours(24 * 365);
    expect(await stateAfterStart()).toBe('doubtful');
    machine.hands.wall -= hours(24 * 365);
    const { session, work, state } = await started(SUPERVISOR);
    expect(state()).toBe('doubtful');
    expect(await confirmClock(work)).toEqual({ ok: true, value: null });
    expect(state()).toBe('steady');
    expect((await auditRows(session, 1))[0]).toMatchObject({ action: 'clock:confirm' });
    await session.lock('person');
    machine.pass(hours(1));
    expect(await stateAfterStart()).toBe('steady');
    machine.hands.wall -= hours(1) + 3000;
    expect(await stateAfterStart()).toBe('doubtful');
  });
});
