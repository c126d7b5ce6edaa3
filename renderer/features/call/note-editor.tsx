/** The note and what the store says about it. The field is never rewritten while somebody types; a template goes in where the caret is. */
import { type KeyboardEvent, memo, type RefObject, useLayoutEffect, useRef } from 'react';
import { noteText } from '../../text/call.ts';
import { callActionText } from '../../text/call-actions.ts';
import { Button } from '../../ui/button.tsx';
import { NoteField } from '../../ui/note-field.tsx';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys } from './call-keys.ts';
import { NoteConflict } from './note-conflict.tsx';
import styles from './note-editor.module.css';
import type { NoteState } from './note-state.ts';
import { NoteStatus } from './note-status.tsx';
import { callDesk } from './present-call.ts';
import { SecrecyWarning } from './secrecy-warning.tsx';
import { TemplatePicker } from './template-picker.tsx';

export interface NoteEditorProps {
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

export const NoteEditor = memo(function NoteEditor({ note, picking }: NoteEditorProps) {
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
