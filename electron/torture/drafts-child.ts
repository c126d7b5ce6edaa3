/**
 * The process that is typed into: it comes in, says what it finds of the texts of before, and then types without end into two fields of one
 * call, keeping drafts as the screen does and saving the note as the screen does. Its one argument is a `DraftsOrder` as JSON.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { assert } from '../../shared/core/assert.ts';
import type { ContactId } from '../../shared/core/ids.ts';
import { type DraftPlace, draftPlace } from '../../shared/desk/draft-places.ts';
import { integer, seededRandom } from '../sample/random.ts';
import { PASSWORD } from '../testing/desk-fixture.ts';
import type { DraftsOrder, Found, Said } from './drafts-order.ts';
import { AT_THE_DESK } from './shift.ts';
import { clockFrom, openDeskIn, type TortureDesk } from './torture-desk.ts';

const order = JSON.parse(process.argv[2] ?? '') as DraftsOrder;
const tell = (line: Said): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const random = seededRandom(order.seed);

/** As the screen keeps a draft: soon after a key, and not more often than this. */
const KEEP_EVERY_MS = 150;
const SAVE_EVERY_MS = 300;

interface Field {
  readonly name: 'note' | 'case';
  readonly place: DraftPlace;
  text: string;
  keptAt: number;
}

/** The call under way, or a new one. */
async function callOf(desk: TortureDesk) {
  const current = await desk.call('call:current', {});
  assert(current.ok, 'the call is asked for');
  if (current.value !== null) return current.value;
  const begun = await desk.call('call:start', { source: 'key', callerNumber: null, answered: true });
  assert(begun.ok, 'a call begins');
  return begun.value;
}

async function foundBy(desk: TortureDesk, places: readonly Pick<Field, 'name' | 'place'>[]): Promise<readonly Found[]> {
  const list = await desk.call('draft:list', {});
  assert(list.ok && !list.value.damaged, 'the drafts can be read');
  return list.value.drafts.map(({ place, text }) => {
    const field = places.find((one) => one.place.kind === place.kind && one.place.id === place.id);
    return { field: field?.name ?? 'nowhere', text: text ?? '' };
  });
}

/** How long before: as long as a busy machine may take, so that a kill falls in between on any machine. */
const EARLIER_MS = 400;

async function keep(desk: TortureDesk, { name, place, text }: Field, baseRevision: number | null): Promise<void> {
  const kept: Said = { kept: name, letters: text.length };
  // The twin: acknowledged before anything is written.
  if (order.early) {
    tell(kept);
    await pause(EARLIER_MS);
  }
  void desk.call('draft:keep', { place, text, baseRevision }).then((reply) => {
    if (reply.ok && !order.early) tell(kept);
  });
}

function saver(desk: TortureDesk, contactId: ContactId, from: number) {
  let revision = from;
  let busy = false;
  return async (text: string): Promise<void> => {
    if (busy) return;
    busy = true;
    const saved = await desk.call('call:saveNote', { contactId, text, revision });
    if (saved.ok) revision = saved.value.revision;
    busy = false;
  };
}

const desk = openDeskIn(order.folder, clockFrom(order.later));
const entered = await desk.call('session:signIn', { name: AT_THE_DESK, password: PASSWORD });
assert(entered.ok, 'the desk opens');
const call = await callOf(desk);
const { contactId } = call.contact;
const note: Field = { name: 'note', place: draftPlace('callNote', contactId), text: order.word, keptAt: 0 };
const added: Field = { name: 'case', place: draftPlace('caseNote', call.case.caseId), text: order.word, keptAt: 0 };
tell({ found: [...(await foundBy(desk, [note, added])), { field: 'stored', text: call.case.note.text ?? '' }] });

const save = saver(desk, contactId, call.case.note.revision);
let savedAt = 0;
const begun = performance.now();
for (;;) {
  await pause(integer(random, 10, 60));
  const now = performance.now() - begun;
  const field = integer(random, 0, 3) === 0 ? added : note;
  field.text += String.fromCodePoint(0x3041 + (field.text.length % 80));
  tell({ typed: field.name, letters: field.text.length, at: now });
  for (const one of [note, added]) {
    if (one.text === order.word || now - one.keptAt < KEEP_EVERY_MS) continue;
    one.keptAt = now;
    void keep(desk, one, null);
  }
  if (now - savedAt < SAVE_EVERY_MS) continue;
  savedAt = now;
  void save(note.text);
}
