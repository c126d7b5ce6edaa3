/**
 * What a doubt about the clock (時計異常) means for the desk: it is kept in the store, over sign-ins and starts, until a supervisor has looked at
 * date and time and stands for them; meanwhile only a supervisor decides anything that a date hangs on, and whatever is recorded says so.
 * Source: security.md CLK-04, CLK-05
 */
import { err, ok, type Result } from '../../shared/core/result.ts';
import { instant } from '../../shared/core/time.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { lastMoments } from '../store/audit/audit-chain.ts';
import type { ReadableDb } from '../store/handles.ts';
import { readMeta, removeMeta, writeMeta } from '../store/meta-repository.ts';
import type { Store } from '../store/store.ts';
import { CLOCK_STATES, type ClockGuard, type ClockState, type RecordedMoment } from './clock-guard.ts';
import { type DeskWork, type Outcome, record } from './desk-work.ts';

/**
 * Holds the clock against what the store has recorded, and keeps what is found; to be called before anything is recorded under that clock. The
 * sample store may lie as long as it likes.
 */
export async function resumeClock(store: Store, guard: ClockGuard): Outcome<undefined> {
  const recorded = await recordedMoment(store);
  guard.doubt(await storedDoubt(store.read));
  if (recorded === null) return ok();
  const sample = (await readMeta(store.read, 'sample')) !== null;
  guard.resume(recorded, { anyGap: sample });
  return keepDoubt(store, guard);
}

/** Writes a doubt down that the store does not know yet. */
export async function keepDoubt(store: Store, guard: ClockGuard): Outcome<undefined> {
  const found = guard.observe();
  if (found === 'steady' || (await storedDoubt(store.read)) === found) return ok();
  return store.write<undefined, never>(async (db, audit) => {
    if ((await storedDoubt(db)) === found) return ok();
    await writeMeta(db, 'clockDoubt', found);
    const doubt = { action: 'clock:doubt', entity: 'store', entityId: null, detail: { clock: found } };
    audit.append({ actorId: null, role: 'system', ...doubt });
    return ok();
  });
}

/** A supervisor stands for the date and the time as the desk shows them now; what was recorded before no longer speaks against them. */
export async function confirmClock(work: DeskWork): Outcome<null> {
  const confirmed = await work.store.write<null, never>(async (db, audit) => {
    const moments = await lastMoments(db);
    await removeMeta(db, 'clockDoubt');
    await writeMeta(db, 'clockConfirmed', String(Math.max(moments?.highWater ?? 0, work.clock.now())));
    record(work, audit, { action: 'clock:confirm', entity: 'store', entityId: null });
    return ok(null);
  });
  if (confirmed.ok) work.guard.confirm();
  return confirmed;
}

/**
 * The state of the clock for something that a date hangs on.
 *
 * Errors: `clockDoubtful` for anybody but a supervisor under a clock that cannot be trusted.
 */
export function clockForDecision({ guard, user }: Pick<DeskWork, 'guard' | 'user'>): Result<ClockState, DeskError> {
  const state = guard.observe();
  return state === 'doubtful' && user.role !== 'supervisor' ? err({ type: 'clockDoubtful' }) : ok(state);
}

/**
 * The latest moment that stands against the clock. Instants from before the last confirmation say nothing, so that a clock that once ran ahead
 * and was put right is not held against the desk for as long as it had been ahead.
 */
async function recordedMoment({ read: db, markBefore: mark }: Store): Promise<RecordedMoment | null> {
  const moments = await lastMoments(db);
  if (moments === null) return null;
  const confirmed = Number((await readMeta(db, 'clockConfirmed')) ?? 0);
  const wall = moments.highWater > confirmed ? moments.highWater : moments.at;
  // A mark that lags behind may be from before the last confirmation.
  const current = mark !== null && mark.runningMs > 0 && mark.head.sequence >= moments.sequence ? mark : null;
  return { wall: instant(wall), both: current && { wall: current.wallMs, running: current.runningMs } };
}

async function storedDoubt(db: ReadableDb): Promise<ClockState> {
  const stored = await readMeta(db, 'clockDoubt');
  return CLOCK_STATES.find((state) => state === stored) ?? 'steady';
}
