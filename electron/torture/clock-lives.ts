/** Lives one made-up life of a machine with the real guard, and with a whole real desk. */
import { instant } from '../../shared/core/time.ts';
import { keepDoubt } from '../services/clock-doubt.ts';
import { type ClockGuard, type ClockState, makeClockGuard } from '../services/clock-guard.ts';
import { recordReading } from '../services/desk-work.ts';
import { PASSWORD, START } from '../testing/desk-fixture.ts';
import { openDeskOf, sessionIn } from '../testing/session-fixture.ts';
import { type Event, type Life, Machine } from './clock-scenarios.ts';
import { AT_THE_DESK } from './shift.ts';

export type MakeGuard = typeof makeClockGuard;

/** The twin: a guard that sees nothing. */
export const blindGuard: MakeGuard = () => {
  const steady = (): ClockState => 'steady';
  return { observe: steady, doubt: steady, resume: steady, confirm: () => undefined } satisfies ClockGuard;
};

/** The desk looks every second; nothing between two looks is told apart from one longer step. */
const LOOK = 60_000;

/** What the guard has come to at the end. */
export function liveWithGuard(life: Life, makeGuard: MakeGuard): ClockState {
  const machine = new Machine(START, life);
  let guard = makeGuard(machine.clock);
  let highWater = machine.wall;
  const commit = (): void => {
    highWater = Math.max(highWater, machine.wall);
  };
  for (const event of life.events) {
    if (event.type === 'pass') {
      for (let left = event.ms; left > 0; left -= LOOK) {
        machine.pass(Math.min(left, LOOK));
        guard.observe();
      }
      commit();
    } else if (event.type === 'restart') {
      const state = guard.observe();
      commit();
      const both = { wall: machine.wall, running: machine.clock.running() };
      move(machine, event);
      guard = makeGuard(machine.clock);
      guard.doubt(state);
      guard.resume({ wall: instant(highWater), both });
    } else {
      move(machine, event);
      guard.observe();
    }
  }
  return guard.observe();
}

/** The same life at a desk: sign-in, records, lock, and the program started anew. */
export async function liveAtDesk(life: Life, folder: string, guarded: boolean): Promise<ClockState> {
  // The template was made just after a start of its machine, long enough ago for this one to have run as it says.
  const machine = new Machine(START + 6 * 86_400_000, life);
  const makeGuard = guarded ? makeClockGuard : blindGuard;
  const enter = async () => {
    const session = sessionIn(folder, machine.asTestMachine(), { makeGuard });
    const entered = await session.signIn({ name: AT_THE_DESK, password: PASSWORD });
    if (!entered.ok) throw new Error(`the desk does not open: ${entered.error.type}`);
    return session;
  };
  let session = await enter();
  const look = async (): Promise<ClockState> => {
    const { work } = openDeskOf(session);
    await keepDoubt(work.store, work.guard);
    await recordReading(work, { action: 'session:touch', entity: 'user', entityId: work.user.id });
    return work.guard.observe();
  };
  for (const event of life.events) {
    if (event.type === 'restart') await session.lock('person');
    move(machine, event);
    if (event.type === 'restart') session = await enter();
    else await look();
  }
  const state = await look();
  await session.lock('person');
  return state;
}

function move(machine: Machine, event: Event): void {
  switch (event.type) {
    case 'pass':
    case 'sleep':
      machine.pass(event.ms);
      return;
    case 'jump':
      machine.wall += event.ms;
      return;
    case 'rate':
      machine.rate = event.rate;
      return;
    case 'restart':
      if (event.machine) machine.restart(event.offMs);
      else machine.pass(event.offMs);
      machine.wall += event.jump;
  }
}
