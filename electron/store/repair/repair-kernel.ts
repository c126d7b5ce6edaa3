/** Checks and repairs a store as a thread runs it (see backup/in-thread.ts); only ever imported dynamically. */
import type { Result } from '../../../shared/core/result.ts';
import type { CheckStep } from '../../../shared/desk/repair-views.ts';
import type { RepairReport } from './repair-report.ts';
import { type RepairFailure, type RepairOrder, repairStore } from './repair-store.ts';

export const kernelUrl: string = import.meta.url;

export interface CheckProgress {
  readonly step: CheckStep;
  /** From 0 to 1. */
  readonly done: number;
}

export async function repair(
  order: RepairOrder,
  tell: (progress: CheckProgress) => void,
): Promise<Result<RepairReport | null, RepairFailure>> {
  try {
    return await repairStore(order, (step, done) => tell({ step, done }));
  } finally {
    order.databaseKey.fill(0);
    order.sidecarKey.fill(0);
  }
}
