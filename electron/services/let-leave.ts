/**
 * Somebody leaves the desk for good (退職・異動, SEC-39): shut out at once, and the data key changed, so that neither the password nor a copy of
 * any file from before opens what is written from now on. Two people do it: one asks, another one approves with the own password (SEC-27).
 */
import { err, ok } from '../../shared/core/result.ts';
import { managers } from '../../shared/desk/channel.ts';
import type { Parsed } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { findUser, listUsers, type StoredUser, setUserDisabled } from '../store/users-repository.ts';
import type { DeskSession } from './desk-session.ts';
import { type Outcome, record } from './desk-work.ts';
import type { OpenDesk } from './open-desk.ts';

export interface Leaving {
  readonly desk: OpenDesk;
  readonly session: DeskSession;
  /** How far the change of the data key is, from 0 to 1; null when it is over. */
  readonly onProgress: (done: number | null) => void;
}

/**
 * Errors: `notFound`; `leaveRefused` for oneself, for an approver who may not, and for somebody who has left before; `lastSupervisor`;
 * `signInRefused` for the approver's wrong password; `keysNotChanged` where the person is shut out but the key stays, which is to be asked for
 * again.
 */
export async function letLeave(
  { desk, session, onProgress }: Leaving,
  { userId, approver, password }: Parsed<'users:leave'>,
): Outcome<null> {
  const { work } = desk;
  if (userId === work.user.id) return err({ type: 'leaveRefused', reason: 'self' });
  if ((await findUser(work.store.read, userId)) === null) return err({ type: 'notFound', what: 'user' });
  if (!session.vault.knows(userId)) return err({ type: 'leaveRefused', reason: 'hasLeft' });
  const checked = await session.vault.checkPassword(approver, password);
  if (!checked.ok) return checked;
  const second = await findUser(work.store.read, checked.value.userId);
  if (second === null || !mayApprove(second, [work.user.id, userId])) {
    return err({ type: 'leaveRefused', reason: 'approver' });
  }
  const shutOut = await work.store.write<null, DeskError>(async (db, audit) => {
    const supervisors = (await listUsers(db)).filter((user) => !user.disabled && user.role === 'supervisor');
    if (supervisors.length === 1 && supervisors[0]?.id === userId) return err({ type: 'lastSupervisor' });
    await setUserDisabled(db, userId, true);
    const detail = { approverId: second.id };
    record(work, audit, { action: 'users:leave', entity: 'user', entityId: userId, detail });
    return ok(null);
  });
  if (!shutOut.ok) return shutOut;
  onProgress(0);
  try {
    return await session.rotateKeys(userId, onProgress);
  } finally {
    onProgress(null);
  }
}

const mayApprove = ({ id, role, disabled }: StoredUser, involved: readonly StoredUser['id'][]): boolean =>
  !disabled && !involved.includes(id) && (managers as readonly string[]).includes(role);
