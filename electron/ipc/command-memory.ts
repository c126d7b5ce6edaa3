/**
 * What this process remembers of commands, so that one asked twice happens once: while it runs both wait for the same outcome, afterwards the
 * same outcome is answered. The store remembers longer than this process does (electron/store/command-context.ts).
 *
 * Outcomes may hold what a person may see, so they are few and go with the session; that an id was done is remembered longer.
 */
import type { UserId } from '../../shared/core/ids.ts';
import { err, type Result } from '../../shared/core/result.ts';
import type { Channel } from '../../shared/desk/contract.ts';
import type { DeskError, DeskErrorType } from '../../shared/desk/errors.ts';
import type { GrantedClass } from './access.ts';

/** A command as somebody asks for it. */
export interface AskedCommand {
  readonly id: string;
  readonly channel: Channel;
  readonly asker: Asker | null;
  /** A command that changes who is signed in: what it answers belongs to the session it leaves behind. */
  readonly changesSession: boolean;
}

/** Whoever is signed in. */
export interface Asker {
  readonly userId: UserId;
  readonly sessionId: string;
}

/** What a handler answered, before the field filter. */
export interface Handled {
  readonly outcome: Result<unknown, DeskError>;
  readonly granted: ReadonlySet<GrantedClass>;
}

export interface Doing {
  readonly run: () => Promise<Handled>;
  /** What a command that was done before is answered with. */
  readonly readAgain: () => Promise<Handled>;
}

export interface CommandMemory {
  /**
   * Runs the command, or answers what it came to. Where that is no longer known, or belongs to an earlier session of the same person, it is read
   * again; `commandConflict` where the id is another command's or another person's.
   */
  once(asked: AskedCommand, does: Doing): Promise<Handled>;
  /** Forgets every outcome, and no id: nothing of a session stays when it ends. */
  forget(): void;
}

interface Entry {
  readonly channel: Channel;
  asker: Asker | null;
  /** Null once the outcome was forgotten. */
  handled: Promise<Handled> | null;
  running: boolean;
}

const KEPT_OUTCOMES = 64;
const KEPT_IDS = 10_000;

/** Nothing was done, and the same command may succeed the next time. */
const MAY_BE_RETRIED: ReadonlySet<DeskErrorType> = new Set<DeskErrorType>(['notSaved', 'signedOut']);

const CONFLICT: Handled = { outcome: err({ type: 'commandConflict' }), granted: new Set() };

export function makeCommandMemory(asker: () => Asker | null): CommandMemory {
  const entries = new Map<string, Entry>();
  const withOutcome = new Set<Entry>();

  function forgetOutcome(entry: Entry): void {
    entry.handled = null;
    withOutcome.delete(entry);
  }

  async function begin({ id, channel, asker: by, changesSession }: AskedCommand, run: () => Promise<Handled>) {
    const handled = run();
    const entry: Entry = { channel, asker: by, handled, running: true };
    entries.set(id, entry);
    const done = await handled;
    if (changesSession) entry.asker = asker();
    settle(id, entry, done);
    return done;
  }

  function settle(id: string, entry: Entry, { outcome }: Handled): void {
    entry.running = false;
    if (!outcome.ok && MAY_BE_RETRIED.has(outcome.error.type)) {
      entries.delete(id);
      return;
    }
    withOutcome.add(entry);
    const [oldest] = withOutcome;
    if (withOutcome.size > KEPT_OUTCOMES && oldest !== undefined) forgetOutcome(oldest);
    const [first] = entries;
    if (entries.size > KEPT_IDS && first !== undefined && !first[1].running) entries.delete(first[0]);
  }

  async function once(asked: AskedCommand, does: Doing): Promise<Handled> {
    const known = entries.get(asked.id);
    if (known === undefined) return begin(asked, does.run);
    const { channel, asker: by } = known;
    if (channel !== asked.channel) return CONFLICT;
    if (by !== null && by.userId !== asked.asker?.userId) return CONFLICT;
    const sameSession = by?.sessionId === asked.asker?.sessionId;
    if (sameSession && known.handled !== null) return known.handled;
    if (!known.running) return does.readAgain();
    // The session in which it runs has ended: whether anything was done shows when it is over.
    await known.handled;
    return once(asked, does);
  }

  return {
    once,
    forget() {
      for (const entry of [...withOutcome]) forgetOutcome(entry);
    },
  };
}
