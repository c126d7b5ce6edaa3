/**
 * The life of a machine's clocks, made up by chance: it runs, sleeps, is switched off and on again, its wall clock is steered by a time server
 * — and in some lives somebody sets it. Each life knows whether the guard has to notice.
 */
import type { Clock } from '../../shared/core/time.ts';
import { instant, milliseconds } from '../../shared/core/time.ts';
import { spanOf } from '../machine-clock.ts';
import { chance, integer, pick, type Random } from '../sample/random.ts';
import { TOLERANCE } from '../services/clock-guard.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Both clocks of one machine, moved by hand. */
export class Machine {
  wall: number;
  #uptime: number;
  #starts = 0;
  #name: number;
  /** How fast the wall clock really runs, as a part of the machine's own time: quartz and steering. */
  rate = 0;
  #owed = 0;
  readonly #named: boolean;

  constructor(wall: number, { named, uptime }: { readonly named: boolean; readonly uptime: number }) {
    this.wall = wall;
    this.#uptime = uptime;
    this.#named = named;
    this.#name = named ? spanOf('start 0') : 0;
  }

  readonly clock: Clock & { running(): ReturnType<typeof milliseconds> } = {
    now: () => instant(this.wall),
    running: () => milliseconds(this.#name + this.#uptime),
  };

  /** As the fixtures of a session know a machine; its hands are moved here alone. */
  asTestMachine() {
    return {
      clock: this.clock,
      hands: { wall: this.wall, running: this.#uptime },
      pass: (ms: number) => this.pass(ms),
    };
  }

  pass(ms: number): void {
    this.#uptime += ms;
    this.#owed += ms * this.rate;
    const whole = Math.trunc(this.#owed);
    this.#owed -= whole;
    this.wall += ms + whole;
  }

  /** Off for so long, and started again a moment ago. */
  restart(off: number): void {
    this.#starts += 1;
    this.#uptime = 0;
    this.#name = this.#named ? spanOf(`start ${this.#starts}`) : 0;
    this.wall += off;
  }
}

/** What happens to a desk on that machine. */
export type Event =
  | { readonly type: 'pass'; readonly ms: number }
  /** Nothing runs, and both clocks go on. */
  | { readonly type: 'sleep'; readonly ms: number }
  | { readonly type: 'jump'; readonly ms: number }
  /** How fast the wall clock runs from here on. */
  | { readonly type: 'rate'; readonly rate: number }
  /** The program ends and is started again, with or without the machine. */
  | { readonly type: 'restart'; readonly machine: boolean; readonly offMs: number; readonly jump: number };

export interface Life {
  readonly named: boolean;
  readonly uptime: number;
  readonly events: readonly Event[];
  /** What the guard must come to: nothing at all, at least a question, or a doubt. */
  readonly must: 'stay steady' | 'ask' | 'doubt';
  readonly what: string;
}

const SIZES = [TOLERANCE + 1, 2500, 5000, MINUTE, HOUR, DAY, 30 * DAY, YEAR, 10 * YEAR];

/** Under one part in ten thousand: quartz, and a time server that steers gently. */
const drift = (random: Random): number => (random.next() - 0.5) * 2e-4;

/** A working day with its pauses. */
function day(random: Random): readonly Event[] {
  const events: Event[] = [{ type: 'rate', rate: drift(random) }];
  for (let part = integer(random, 3, 8); part > 0; part -= 1) {
    events.push({ type: 'pass', ms: integer(random, SECOND, 2 * HOUR) });
    if (chance(random, 0.5)) events.push({ type: 'sleep', ms: integer(random, MINUTE, 3 * HOUR) });
    // A time server corrects in steps of less than two seconds, and seldom; a machine asleep drifts that much.
    if (chance(random, 0.3)) events.push({ type: 'jump', ms: integer(random, -900, 900) }, { type: 'pass', ms: HOUR });
  }
  events.push({ type: 'sleep', ms: integer(random, 6 * HOUR, 14 * HOUR) });
  if (chance(random, 0.5))
    events.push({ type: 'restart', machine: chance(random, 0.6), offMs: integer(random, SECOND, 60 * HOUR), jump: 0 });
  return events;
}

export function normalDay(random: Random): Life {
  const named = chance(random, 0.5);
  return { named, uptime: integer(random, 0, 5 * DAY), events: day(random), must: 'stay steady', what: 'a normal day' };
}

/** A life in which the clock is set once by more than the tolerance. */
export function setClock(random: Random): Life {
  const size = pick(random, SIZES) + integer(random, 0, 400);
  const back = chance(random, 0.5);
  const jump = back ? -size : size;
  const before: Event[] = [{ type: 'pass', ms: integer(random, SECOND, HOUR) }];
  const calm = { named: true, uptime: integer(random, HOUR, 5 * DAY) };
  switch (pick(random, ['running', 'asleep', 'program stopped', 'machine stopped'] as const)) {
    case 'running':
      return {
        ...calm,
        events: [...before, { type: 'jump', ms: jump }, { type: 'pass', ms: SECOND }],
        must: 'doubt',
        what: `${jump} while running`,
      };
    case 'asleep': {
      // What a quartz may drift in that time cannot be told from a jump.
      const ms = integer(random, MINUTE, 8 * HOUR);
      const told = Math.sign(jump) * (size + Math.ceil(ms * 0.001));
      return {
        ...calm,
        events: [...before, { type: 'sleep', ms }, { type: 'jump', ms: told }, { type: 'pass', ms: SECOND }],
        must: 'doubt',
        what: `${told} asleep`,
      };
    }
    case 'program stopped': {
      const offMs = integer(random, SECOND, 20 * HOUR);
      const told = Math.sign(jump) * (size + Math.ceil(offMs * 0.001));
      return {
        ...calm,
        events: [...before, { type: 'restart', machine: false, offMs, jump: told }],
        must: 'doubt',
        what: `${told} while the program was stopped`,
      };
    }
    case 'machine stopped':
      return machineStopped(random, { size, back, before, calm });
  }
}

/** Behind the mark it shows at once; ahead it shows where it is more than any holiday. */
function machineStopped(
  random: Random,
  {
    size,
    back,
    before,
    calm,
  }: {
    readonly size: number;
    readonly back: boolean;
    readonly before: readonly Event[];
    readonly calm: Pick<Life, 'named' | 'uptime'>;
  },
): Life {
  const offMs = integer(random, SECOND, 60 * HOUR);
  const jump = back ? -(offMs + size) : size;
  const named = chance(random, 0.5);
  const events: readonly Event[] = [...before, { type: 'restart', machine: true, offMs, jump }];
  const ahead = offMs + jump > 14 * DAY ? 'ask' : 'stay steady';
  return {
    ...calm,
    named,
    events,
    must: back ? 'doubt' : ahead,
    what: `${jump} while the machine was off for ${offMs}`,
  };
}
