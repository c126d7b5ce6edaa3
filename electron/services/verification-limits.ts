/** How many wrong attempts a contract and an operator have left, counted over everybody at the desk. Source: security.md SEC-47 · P-VERIFY */
import type { ContractId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { type AttemptBlocked, checkLimits, LOOK_BACK } from '../../shared/verification/limits.ts';
import { failuresOfOperator, failuresOnContract } from '../store/verifications-repository.ts';
import type { DeskWork } from './desk-work.ts';

export interface Allowance {
  /** Failed attempts on the contract within its window. */
  readonly failed: number;
  /** 0 while it is blocked. */
  readonly attemptsLeft: number;
  readonly verdict: Result<{ readonly attemptsLeft: number }, AttemptBlocked>;
}

export async function allowanceOn({ store, user, clock }: DeskWork, contractId: ContractId): Promise<Allowance> {
  const now = clock.now();
  const since = (now - LOOK_BACK) as InstantMs;
  const [onContract, byOperator] = await Promise.all([
    failuresOnContract(store.read, contractId, since),
    failuresOfOperator(store.read, user.id, since),
  ]);
  const failures = (instants: readonly InstantMs[]) => instants.map((at) => ({ at, result: 'cannotConfirm' as const }));
  const verdict = checkLimits({ now, onContract: failures(onContract), byOperator: failures(byOperator) });
  return { failed: onContract.length, attemptsLeft: verdict.ok ? verdict.value.attemptsLeft : 0, verdict };
}
