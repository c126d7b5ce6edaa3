/** Whether the note is in the store: 保存済 with its second only after the store said so, else in red what keeps it out and what to do. */
import { NOTE_LIMIT } from '../../../shared/cases/case-words.ts';
import { instant } from '../../../shared/core/time.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { noteText } from '../../text/call.ts';
import { clockTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { beside } from '../../text/punctuation.ts';
import { Button } from '../../ui/button.tsx';
import styles from './note-editor.module.css';
import { type NoteState, withoutLoneSurrogates } from './note-state.ts';
import { callDesk } from './present-call.ts';

/** From here on the room that is left is told. */
const NEARLY_FULL = 1_000;

export function NoteStatus({ note }: { readonly note: NoteState }) {
  switch (note.status) {
    case 'failed':
      return (
        <p className={styles['failed']} role="alert">
          {failureOf(note.error)}
        </p>
      );
    case 'unstorable':
      return <Unstorable note={note} />;
    case 'conflict':
      return (
        <p className={styles['failed']} role="alert">
          {noteText.failed}
        </p>
      );
    case 'settled':
    case 'waiting':
    case 'saving':
      return <p className={styles['status']}>{quietStatus(note)}</p>;
  }
}

const failureOf = (error: DeskError): string =>
  error.type === 'notSaved'
    ? noteText.notSaved[error.reason]
    : `${noteText.failedBecause(errorText(error))} ${noteText.failedHint}`;

function quietStatus({ status, stored, text }: NoteState): string {
  const room = NOTE_LIMIT - text.length;
  const left = room < NEARLY_FULL ? noteText.remaining(room) : null;
  if (status !== 'settled') return beside(noteText.saving, left);
  const saved = stored.savedAt === null ? noteText.empty : noteText.saved(clockTime(instant(stored.savedAt)));
  return beside(saved, left);
}

function Unstorable({ note }: { readonly note: Extract<NoteState, { status: 'unstorable' }> }) {
  const { fault } = note;
  return (
    <div className={styles['failed']} role="alert">
      {fault.type === 'tooLong' ? (
        noteText.tooLong(fault.excess)
      ) : (
        <>
          {noteText.loneSurrogate(fault.position)}
          <Button onPress={() => callDesk.note.typed(withoutLoneSurrogates(note.text), false)}>
            {noteText.removeBroken}
          </Button>
        </>
      )}
    </div>
  );
}
