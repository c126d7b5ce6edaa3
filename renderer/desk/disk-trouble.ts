/** Whether the disk refuses what the desk has to keep, as every screen shows it: from the first refusal until something was kept again. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Reply } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';

type Reason = Extract<DeskError, { type: 'notSaved' }>['reason'];

export interface DiskTrouble {
  readonly reason: Reason | null;
}

export interface DiskWatch {
  readonly store: StoreApi<DiskTrouble>;
  see(channel: string, reply: Reply): void;
  /** Whoever comes next has a trouble of their own. */
  forget(): void;
}

export function makeDiskWatch(): DiskWatch {
  const store = createStore<DiskTrouble>(() => ({ reason: null }));
  /** A channel that only reads goes on while the disk is full, and proves nothing. */
  const refused = new Set<string>();
  function forget(): void {
    refused.clear();
    store.setState({ reason: null });
  }
  return {
    store,
    see(channel, reply) {
      if (!reply.ok && reply.error.type === 'notSaved') {
        refused.add(channel);
        store.setState({ reason: reply.error.reason });
      } else if (refused.has(channel) && (reply.ok || reply.error.type !== 'disconnected')) forget();
    },
    forget,
  };
}
