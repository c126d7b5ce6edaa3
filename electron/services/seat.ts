/**
 * The one seat at the desk: who sits there, with the store open and the keys in memory. It is left at once, whoever asks for it; the store closes
 * behind whoever left, and nobody takes the seat before it has.
 */
import { ok, type Result } from '../../shared/core/result.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { StatusView } from '../../shared/desk/views.ts';
import { outsideCommand } from '../store/command-context.ts';
import { notSavedFrom } from '../store/sqlite-errors.ts';
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
  /**
   * Puts another desk in place of the one in use, for the same person; nobody sits here while `change` runs, and the files are closed. Null
   * where nobody sat here.
   */
  exchange<T>(change: (desk: OpenDesk) => Promise<Exchanged<T>>): Promise<T | null>;
  /** Nobody sits here from now on. Resolves once the store is closed and the keys are overwritten. */
  vacate(reason: LockReason): Promise<void>;
}

export interface Exchanged<T> {
  /** Null where the person cannot go on and has to sign in again. */
  readonly desk: OpenDesk | null;
  readonly outcome: T;
}

export interface SeatOptions {
  /** Called with whoever has just sat down. */
  readonly arrived?: (desk: OpenDesk) => void;
  /** Called when somebody leaves; what it answers runs when nothing is written any more, as the last thing before the store closes. */
  readonly leaving?: (desk: OpenDesk, reason: LockReason) => () => Promise<void>;
  /** Called whenever somebody has sat down or left. */
  readonly onChange: () => void;
  /** What went wrong where nobody waits for it. */
  readonly onFailure: (thrown: unknown) => void;
}

export function makeSeat({ onChange, onFailure, arrived, leaving }: SeatOptions): Seat {
  let seated: OpenDesk | null = null;
  let reason: LockReason | null = null;
  let left: Promise<void> = Promise.resolve();

  function vacate(why: LockReason): Promise<void> {
    if (seated !== null) {
      left = shut(seated, { why, last: leaving?.(seated, why) });
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
      const user = asTheStoreSays(work);
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
      arrived?.(seated);
      return ok(seated.work.user);
    },
    async exchange(change) {
      const before = seated;
      if (before === null) return null;
      seated = null;
      reason = null;
      onChange();
      try {
        await closeFiles(before, leaving?.(before, 'suspend'));
        const { desk, outcome } = await change(before);
        if (desk !== null) arrived?.(desk);
        seated = desk;
        return outcome;
      } catch (thrown) {
        dropKeys(before.keys);
        throw thrown;
      } finally {
        onChange();
      }
    },
    vacate,
  };
}

interface Leaving {
  readonly why: LockReason;
  readonly last: (() => Promise<void>) | undefined;
}

/** The person as stored at this moment. A disk that refuses to say says nothing new: nobody can read or change anything by it either. */
function asTheStoreSays({ store, user }: OpenDesk['work']): StoredUser | null {
  try {
    return userNow(store.read, user.id);
  } catch (thrown) {
    if (notSavedFrom(thrown) === null) throw thrown;
    return user;
  }
}

/** Records the leaving as the last thing the store hears of this session, closes it and overwrites the keys. */
async function shut({ work, keys, anchors, drafts }: OpenDesk, { why, last }: Leaving): Promise<void> {
  const deed = { action: 'session:lock', entity: 'user', entityId: work.user.id, detail: { reason: why } };
  // Whoever comes next may have asked for it: this is not what they asked.
  const recorded = outsideCommand(() => recordReading(work, deed));
  const closed = work.store.close(last);
  // A disk that takes no row is no reason to stay open.
  await Promise.allSettled([recorded, closed, drafts.close()]);
  dropKeys(keys);
  await anchors.close();
  await closed;
}

/** Closes what belongs to the keys, and leaves these as they are. */
async function closeFiles({ work, anchors, drafts }: OpenDesk, last: Leaving['last']): Promise<void> {
  await Promise.all([work.store.close(last), drafts.close()]);
  await anchors.close();
}
