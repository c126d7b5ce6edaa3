/** Who takes which call: nobody talks to two people at once, and a caller whom nobody can answer gets through a little later. */
import { assert } from '../../shared/core/assert.ts';
import type { UserId } from '../../shared/core/ids.ts';
import { type DurationMs, hours, type InstantMs, plus } from '../../shared/core/time.ts';
import { integer, type Random } from './random.ts';

export interface Seat {
  readonly operatorId: UserId;
  /** Place in the list of operators: the hand that writes. */
  readonly hand: number;
}

export interface Taken {
  readonly seat: Seat;
  readonly at: InstantMs;
}

interface Wish {
  readonly at: InstantMs;
  /** No call begins after it. */
  readonly latest: InstantMs;
  readonly lasts: DurationMs;
}

interface Busy {
  readonly from: InstantMs;
  readonly to: InstantMs;
}

const PATIENCE: DurationMs = hours(2);
const KEPT = 400;

export class Rota {
  readonly #seats: readonly Seat[];
  readonly #busy: ReadonlyMap<UserId, Busy[]>;

  constructor(operators: readonly UserId[]) {
    assert(operators.length > 0, 'a rota has an operator');
    this.#seats = operators.map((operatorId, hand) => ({ operatorId, hand }));
    this.#busy = new Map(operators.map((operatorId) => [operatorId, []]));
  }

  /** Whoever is free first. Where nobody is in good time, there are too many calls for so few hands, and somebody takes two. */
  take(random: Random, { at, latest, lasts }: Wish): Taken {
    const first = integer(random, 0, this.#seats.length - 1);
    const offers = [...this.#seats.slice(first), ...this.#seats.slice(0, first)].map((seat) => ({
      seat,
      at: this.#freeFrom(seat, at, lasts),
    }));
    const best = offers.reduce((a, b) => (b.at < a.at ? b : a));
    const taken = best.at <= latest && best.at <= plus(at, PATIENCE) ? best : { seat: best.seat, at };
    const busy = this.#busy.get(taken.seat.operatorId) ?? [];
    busy.push({ from: taken.at, to: plus(taken.at, lasts) });
    // What is long past never matters again.
    if (busy.length > KEPT) busy.sort((a, b) => a.from - b.from).splice(0, KEPT / 2);
    return taken;
  }

  #freeFrom({ operatorId }: Seat, at: InstantMs, lasts: DurationMs): InstantMs {
    const busy = this.#busy.get(operatorId) ?? [];
    let from = at;
    for (;;) {
      const until = plus(from, lasts);
      const clash = busy.find((one) => one.to > from && one.from < until);
      if (clash === undefined || from > plus(at, PATIENCE)) return from;
      from = clash.to;
    }
  }
}
