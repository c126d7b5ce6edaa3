/**
 * The one seat at the desk: who sits there, with the store open and the keys in memory. It is left at once, whoever asks for it; the store closes
 * behind whoever left, and nobody takes the seat before it has.
 */
import { ok, type Result } from '../../shared/core/result.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { StatusView } from '../../shared/desk/views.ts';
import { outsideCommand } from '../store/command-context.ts';
import { type StoredUser, userNow } from '../store/users-repository.ts';
import { dropKeys } from '../vault/open-keys.ts';
import { recordReading } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

export type LockReason = NonNullable<StatusView['lockReason']>;

export interface Seat {
  /** Who sits here, with the role that the store gives that person at this moment; somebody who was shut out meanwhile sits here no more. */
  current(): OpenDesk | null;
  lockReason(): LockReason | null;
  /** Seats the person whom `open` lets in, or answers why it does not. */
  take(open: () => Promise<Result<OpenDesk, DeskError>>): Promise<Result<StoredUser, DeskError>>;
  /** Nobody sits here from now on. Resolves once the store is closed and the keys are overwritten. */
  vacate(reason: LockReason): Promise<void>;
}

export interface SeatOptions {
  /** Called whenever somebody has sat down or left. */
  readonly onChange: () => void;
  /** What went wrong where nobody waits for it. */
  readonly onFailure: (thrown: unknown) => void;
}

export function makeSeat({ onChange, onFailure }: SeatOptions): Seat {
  let seated: OpenDesk | null = null;
  let reason: LockReason | null = null;
  let left: Promise<void> = Promise.resolve();

  function vacate(why: LockReason): Promise<void> {
    if (seated !== null) {
      left = shut(seated, why);
      seated = null;
      reason = why;
      onChange();
    }
    return left;
  }

  return {
    current() {
      if (seated === null) return null;
      const { work } = seated;
      const user = userNow(work.store.read, work.user.id);
      if (user === null || user.disabled) {
        vacate('person').catch(onFailure);
        return null;
      }
      if (user.role !== work.user.role) seated = { ...seated, work: { ...work, user } };
      return seated;
    },
    lockReason: () => reason,
    async take(open) {
      // A file that would not close is told to whoever asked for it; whether it can be opened again is seen at once.
      await vacate('person').catch(onFailure);
      const opened = await open();
      if (!opened.ok) return opened;
      seated = opened.value;
      reason = null;
      onChange();
      return ok(seated.work.user);
    },
    vacate,
  };
}

/** Records the leaving as the last thing the store hears of this session, closes it and overwrites the keys. */
async function shut({ work, keys, anchors, drafts }: OpenDesk, why: LockReason): Promise<void> {
  const deed = { action: 'session:lock', entity: 'user', entityId: work.user.id, detail: { reason: why } };
  // Whoever comes next may have asked for it: this is not what they asked.
  const recorded = outsideCommand(() => recordReading(work, deed));
  const closed = work.store.close();
  // A disk that takes no row is no reason to stay open.
  await Promise.allSettled([recorded, closed, drafts.close()]);
  dropKeys(keys);
  await anchors.close();
  await closed;
}
