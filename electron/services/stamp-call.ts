/** Writes the next state of a contact, as the steps of `shared/contacts` gave it. */

import { type Contact, contactOf, markIdentified, markOrdered } from '../../shared/contacts/contact.ts';
import { assert } from '../../shared/core/assert.ts';
import type { InstantMs } from '../../shared/core/time.ts';
import { type StoredContact, updateContact } from '../store/contacts-repository.ts';
import type { WritableDb } from '../store/handles.ts';

/** Stores the phase and the stamps that are new; the contact must exist. */
export async function keepContact(db: WritableDb, { id, phase, stamps }: Contact): Promise<void> {
  const kept = await updateContact(db, { id, phase, stamps });
  assert(kept, 'a contact under way is in the store');
}

/** Stamps the first identification. A caller who has not been answered cannot have been identified. */
export async function stampIdentified(db: WritableDb, contact: StoredContact, at: InstantMs): Promise<void> {
  const marked = markIdentified(contactOf(contact), at);
  assert(marked.ok, 'who was verified was answered');
  await keepContact(db, marked.value);
}

/** Stamps the first dispatch. */
export async function stampOrdered(db: WritableDb, contact: StoredContact, at: InstantMs): Promise<void> {
  const marked = markOrdered(contactOf(contact), at);
  assert(marked.ok, 'a dispatch is ordered in an answered call');
  await keepContact(db, marked.value);
}
