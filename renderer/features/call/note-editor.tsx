/** The note and what the store says about it. The field is never rewritten while somebody types; a template goes in where the caret is. */
import { type KeyboardEvent, memo, type RefObject, useLayoutEffect, useRef } from 'react';
import type { ContactId } from '../../../shared/core/ids.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { noteText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { Button } from '../../ui/button.tsx';
import { NoteField } from '../../ui/note-field.tsx';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys } from './call-keys.ts';
import { NoteConflict } from './note-conflict.tsx';
import styles from './note-editor.module.css';
import { NOTE_DIVIDER, type NoteState } from './note-state.ts';
import { NoteStatus } from './note-status.tsx';
import { callDesk } from './present-call.ts';
import { SecrecyWarning } from './secrecy-warning.tsx';
import { TemplatePicker } from './template-picker.tsx';

export interface NoteEditorProps {
  readonly contactId: ContactId;
  readonly note: NoteState;
  /** The list of templates is open. */
  readonly picking: boolean;
}

/** A chord may lock the desk or leave the screen, so what is typed goes first. */
function flushBeforeChord(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) void callDesk.note.flush();
}

/** A note that is found again is continued, so the caret waits at its end. */
function useCaretAtEnd(field: RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const length = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(length, length);
  }, [field]);
}

/** A draft goes before nothing that is in the field: what neither holds already is kept, both. */
function putBack(note: NoteState, draft: string): void {
  const isPart = draft.startsWith(note.text) || note.text.trim() === '' || note.text === note.stored.text;
  callDesk.note.typed(isPart ? draft : `${note.text}${NOTE_DIVIDER}${draft}`, false);
}

export const NoteEditor = memo(function NoteEditor({ contactId, note, picking }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(field);
  const templatesKey = useShownKey(callKeys.templates);
  const insert = (text: string) => {
    const element = field.current;
    if (element === null) return;
    const { selectionStart, selectionEnd } = element;
    element.setRangeText(text, selectionStart, selectionEnd, 'end');
    const caret = element.selectionEnd;
    callDesk.note.typed(element.value, false);
    callDesk.dispatch({ type: 'dialogClosed' });
    callDesk.dispatch({ type: 'focusAsked', target: 'note' });
    // The field is drawn again from the new text, which would take the caret to the end.
    requestAnimationFrame(() => element.setSelectionRange(caret, caret));
  };
  return (
    <div className={styles['note']}>
      <div className={styles['field']} data-focus="note">
        <NoteField
          ref={field}
          label={noteText.label}
          layout="hidden"
          fill
          placeholder={noteText.placeholder}
          value={note.text}
          onTyped={callDesk.note.typed}
          onKey={flushBeforeChord}
          onBlur={() => void callDesk.note.flush()}
        />
      </div>
      {note.status === 'conflict' ? <NoteConflict theirs={note.stored.text} /> : null}
      <DraftLine
        place={draftPlace('callNote', contactId)}
        text={note.text}
        stored={note.stored}
        onPutBack={(draft) => putBack(note, draft)}
        atOnce
      />
      <SecrecyWarning text={note.text} />
      <div className={styles['below']}>
        <NoteStatus note={note} />
        <Button
          tone="link"
          keyName={templatesKey}
          onPress={() => callDesk.dispatch({ type: 'dialogOpened', dialog: 'templates' })}
        >
          {callActionText.templates}
        </Button>
      </div>
      {picking ? <TemplatePicker onPick={insert} /> : null}
    </div>
  );
});
