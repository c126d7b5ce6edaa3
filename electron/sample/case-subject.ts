/** Who calls about what on a day: contracts by how often their contractors call, matters by what the state of the contract leaves. */
import type { ContractState } from '../../shared/contractors/contract.ts';
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import type { Matter } from './matters/matter.ts';
import { PHONE_MATTERS } from './matters/phone-matters.ts';
import { SERVER_FAULTS } from './matters/server-faults.ts';
import { SERVER_QUESTIONS } from './matters/server-questions.ts';
import { chance, pickWeighted, type Random } from './random.ts';
import type { SampleContract } from './sample-records.ts';

export interface Subject {
  readonly contract: SampleContract;
  readonly state: ContractState;
  readonly matter: Matter;
}

/** The state that a contract was in on a day, or null where there was nothing yet, or nothing any more, to call about. */
export function stateOn({ contract }: SampleContract, date: CivilDate, today: CivilDate): ContractState | null {
  const { state, effectiveOn, serviceStartOn, cancelledOn } = contract;
  if (effectiveOn === null || date < effectiveOn) {
    const applied = effectiveOn ?? today;
    return date >= addDays(applied, -14) && date <= applied ? 'applied' : null;
  }
  if (cancelledOn !== null && date >= cancelledOn) return date < addDays(cancelledOn, 60) ? 'cancelled' : null;
  if (serviceStartOn === null || date < serviceStartOn) return 'formed';
  return state === 'suspended' && date >= addDays(today, -25) ? 'suspended' : 'inService';
}

const BY_SERVICE = {
  serverSupport: [...SERVER_FAULTS, ...SERVER_QUESTIONS],
  hikariPhone: PHONE_MATTERS,
} as const;

/** Before the service has begun and after it has ended only papers and money are left to talk about. */
const runs = (state: ContractState): boolean => state === 'inService' || state === 'suspended';
const onPaper = ({ category }: Matter): boolean =>
  category === 'contract' || category === 'billing' || category === 'service';

interface Callable {
  readonly contract: SampleContract;
  readonly state: ContractState;
  readonly weight: number;
}

/** Everybody who could call on this day. */
export function callersOn(
  contracts: readonly SampleContract[],
  date: CivilDate,
  today: CivilDate,
): readonly Callable[] {
  return contracts.flatMap((contract) => {
    const state = stateOn(contract, date, today);
    return state === null ? [] : [{ contract, state, weight: contract.owner.frequency * (runs(state) ? 1 : 0.4) }];
  });
}

/** One of them with a matter of that contract's service; who calls often mostly calls about faults. */
export function drawSubject(random: Random, callers: readonly Callable[]): Subject {
  const { contract, state } = pickWeighted(random, callers);
  const matters: readonly Matter[] = BY_SERVICE[contract.contract.service];
  const fitting = runs(state) ? matters : matters.filter(onPaper);
  const often = contract.owner.frequency >= 10 && chance(random, 0.4);
  const faults = fitting.filter(({ category }) => category === 'fault');
  return { contract, state, matter: pickWeighted(random, often && faults.length > 0 ? faults : fitting) };
}
