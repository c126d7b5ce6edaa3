/** The call that this person has not finished yet, to take it up again after a reload, a lock or a crash. */
import { ok } from '../../shared/core/result.ts';
import type { CallView } from '../../shared/desk/views.ts';
import { unfinishedContact } from '../store/contacts-repository.ts';
import { callViewOf } from './call-view.ts';
import type { DeskWork, Outcome } from './desk-work.ts';

export async function readCall(work: DeskWork): Outcome<CallView | null> {
  const contact = await unfinishedContact(work.store.read, work.user.id);
  return ok(contact === null ? null : await callViewOf(work, contact.id));
}
