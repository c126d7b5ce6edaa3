/** How many wrong attempts a contract and an operator have left, counted over everybody at the desk. Source: security.md SEC-47 · P-VERIFY */
import type { ContractId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import {
  type AttemptAllowance,
  type AttemptBlocked,
  checkLimits,
  failuresOnContract,
  lookBack,
} from '../../shared/verification/limits.ts';
import { recentAttemptsByOperator, recentAttemptsOnContract } from '../store/verifications-repository.ts';
import type { DeskWork } from './desk-work.ts';

export interface Allowance {
  /** Failed attempts on the contract within its window. */
  readonly failed: number;
  /** 0 while it is blocked. */
  readonly attemptsLeft: number;
  readonly verdict: Result<AttemptAllowance, AttemptBlocked>;
}

export async function allowanceOn(work: DeskWork, contractId: ContractId): Promise<Allowance> {
  const { store, user, clock } = work;
  const policy = (await work.tables()).policies['P-VERIFY'].value;
  const now = clock.now();
  const since = (now - lookBack(policy)) as InstantMs;
  const [onContract, byOperator] = await Promise.all([
    recentAttemptsOnContract(store.read, contractId, since),
    recentAttemptsByOperator(store.read, user.id, since),
  ]);
  const verdict = checkLimits({ now, onContract, byOperator }, policy);
  const failed = failuresOnContract(onContract, now, policy);
  return { failed, attemptsLeft: verdict.ok ? verdict.value.attemptsLeft : 0, verdict };
}
