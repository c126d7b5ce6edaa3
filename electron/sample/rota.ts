/** Who takes which call: nobody talks to two people at once, as long as there are hands enough. */
import type { UserId } from '../../shared/core/ids.ts';
import { type DurationMs, type InstantMs, plus } from '../../shared/core/time.ts';
import { integer, type Random } from './random.ts';

export interface Seat {
  readonly operatorId: UserId;
  /** Place in the list of operators: the hand that writes. */
  readonly hand: number;
}

interface Busy {
  readonly from: InstantMs;
  readonly to: InstantMs;
}

const KEPT = 400;

export class Rota {
  readonly #seats: readonly Seat[];
  readonly #busy: Map<UserId, Busy[]>;

  constructor(operators: readonly UserId[]) {
    this.#seats = operators.map((operatorId, hand) => ({ operatorId, hand }));
    this.#busy = new Map(operators.map((operatorId) => [operatorId, []]));
  }

  /** Somebody who is free for so long; where all are busy, whoever comes first takes it anyway. */
  take(random: Random, at: InstantMs, duration: DurationMs): Seat {
    const first = integer(random, 0, this.#seats.length - 1);
    const inTurn = [...this.#seats.slice(first), ...this.#seats.slice(0, first)];
    const seat = inTurn.find((one) => this.#isFree(one, at, duration)) ?? inTurn[0];
    if (seat === undefined) throw new RangeError('a rota needs an operator');
    const busy = this.#busy.get(seat.operatorId) ?? [];
    busy.push({ from: at, to: plus(at, duration) });
    // Calls come in order but for the few that follow up later; what is long past never matters again.
    if (busy.length > KEPT) busy.splice(0, KEPT / 2);
    return seat;
  }

  #isFree({ operatorId }: Seat, at: InstantMs, duration: DurationMs): boolean {
    const until = plus(at, duration);
    return (this.#busy.get(operatorId) ?? []).every(({ from, to }) => to <= at || from >= until);
  }
}
