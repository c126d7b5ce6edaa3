/** Builds a store from a backup and its journal, as a thread runs it (see in-thread.ts); only ever imported dynamically. */
import type { Result } from '../../../shared/core/result.ts';
import { type RebuildFailure, type RebuildOrder, type Rebuilt, rebuildStore } from './rebuild.ts';

export const kernelUrl: string = import.meta.url;

export async function rebuild(
  order: RebuildOrder,
  tell: (done: number) => void,
): Promise<Result<Rebuilt, RebuildFailure>> {
  try {
    return await rebuildStore(order, tell);
  } finally {
    order.databaseKey.fill(0);
    order.sidecarKey.fill(0);
  }
}
