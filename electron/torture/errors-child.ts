/**
 * The process whose disk fails. For each trial it opens the desk, works a shift in which one call fails, tries again what was refused, goes on
 * without a restart once the fault is over, and lastly looks from a clean start for all that was acknowledged.
 */
import { randomUUID } from 'node:crypto';
import { rmSync, writeSync } from 'node:fs';
import type { Channel, Input, Value } from '../../shared/desk/contract.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import { type Acknowledgement, proofsOf } from './acknowledgement.ts';
import type { ErrorsOrder, Fall, Trial, TrialAnswer } from './errors-order.ts';
import { FAULTS, type FaultControl, openControl, SLOW_CALL } from './fault-control.ts';
import { type Ask, AT_THE_DESK, shiftRound } from './shift.ts';
import { clockFrom, openDeskIn, readBack, type TortureDesk } from './torture-desk.ts';

/** Commands after the fault, to see that the desk goes on. */
const AFTER = 4;
/** At the first refusal the person tries again at once, later with the disk in order. */
const TRIES = 4;
const TRIAL_MS = 5000;
/** The copy of the database takes far more calls than the rest of a trial. */
const BACKUPS_EVERY = 10;
const FOR_GOOD = 1000;
const [DISK_FULL = SLOW_CALL] = FAULTS;

const order = JSON.parse(process.argv[2] ?? '') as ErrorsOrder;
const control = order.control === null ? fullDisk(order.ballast ?? '') : openControl(order.control);

/** The fault that is real: the disk is full until the ballast goes. */
function fullDisk(ballast: string): FaultControl {
  let freed = 0;
  return {
    arm: () => undefined,
    restart: () => undefined,
    disarm() {
      rmSync(ballast, { force: true });
      freed = 1;
    },
    failed: () => freed,
  };
}

/** Thrown when a trial has seen enough. */
class Enough extends Error {}

class Run {
  readonly acknowledged: Acknowledgement[] = [];
  readonly problems: string[] = [];
  refused = 0;
  fired = 0;
  #after = 0;
  /** The call that failed last, or is about to. */
  #met = 0;
  readonly #left: Fall[];
  readonly #desk: TortureDesk;

  constructor(desk: TortureDesk, trial: Trial) {
    this.#desk = desk;
    this.#left = [...trial];
    control.restart();
    this.#next();
  }

  /** The next fault. Throws when there is none. */
  #next(): void {
    const fall = this.#left.shift();
    if (fall === undefined) throw new Enough();
    this.#after = 0;
    this.#met = fall.call;
    control.arm(FAULTS[fall.fault] ?? SLOW_CALL, fall.call, fall.times);
  }

  /** A command that went well: after some of them the fault is over, and the desk goes on. */
  #goOn(): void {
    if (control.failed() === 0) return;
    if (this.#after === 0) this.fired += 1;
    this.#after += 1;
    if (this.#after < AFTER) return;
    control.disarm();
    this.#next();
  }

  readonly ask: Ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Value<C>> => {
    if (order.twin && channel === 'case:addNote') control.arm(DISK_FULL, 1, FOR_GOOD);
    const requestId = randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#desk.call(channel, input, requestId);
      if (reply.ok) {
        this.acknowledged.push({ channel, proofs: proofsOf(channel, input, reply.value), head: null });
        this.#goOn();
        return reply.value;
      }
      // It was kept although nobody could say so; sent again, it has happened once.
      if (reply.error.type === 'alreadyDone' && attempt > 1) throw new Enough();
      this.refused += 1;
      if (reply.error.type !== 'notSaved') {
        this.problems.push(
          `after call ${this.#met}, ${channel} answered ${JSON.stringify(reply.error)}; ${this.#desk.failures.join('; ')}`,
        );
      }
      if (order.twin && channel === 'case:addNote') {
        this.acknowledged.push({ channel, proofs: proofsOf(channel, input, null as Value<C>), head: null });
        throw new Enough();
      }
      if (attempt > 1) control.disarm();
      if (attempt >= TRIES) throw new Error(`${channel} is refused although the disk is in order`);
    }
  };
}

async function tryOnce(trial: Trial, number: number): Promise<TrialAnswer> {
  const later = number * TRIAL_MS;
  const desk = openDeskIn(order.folder, clockFrom(later), number % BACKUPS_EVERY === 0);
  const run = new Run(desk, trial);
  try {
    await run.ask('session:signIn', { name: AT_THE_DESK, password: PASSWORD });
    for (let round = 0; round < 20; round += 1) await shiftRound(run.ask, `f${number}-${round}`);
  } catch (thrown) {
    if (!(thrown instanceof Enough)) run.problems.push(String(thrown));
  }
  await desk.close().catch((thrown: unknown) => run.problems.push(`the desk did not close: ${String(thrown)}`));
  control.disarm();
  const missing = await readBack(order.folder, clockFrom(later + TRIAL_MS / 2), run.acknowledged);
  const problems = [...run.problems, ...missing];
  return { trial, acknowledged: run.acknowledged.length, refused: run.refused, fired: run.fired, problems };
}

for (const [index, trial] of order.trials.entries()) {
  const answer = await tryOnce(trial, order.seed + index);
  writeSync(1, `${JSON.stringify(answer)}\n`);
}
process.exit(0);
