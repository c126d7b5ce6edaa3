/** The field for a note after the call. What was begun stays, also over a lock, until it is added. */
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { NOTE_LIMIT } from '../../../shared/cases/case-words.ts';
import type { CaseId, UserId } from '../../../shared/core/ids.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { call } from '../../desk/desk-client.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { caseActions, caseText } from '../../text/case-page.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { secrecyWarning } from '../../text/secrecy.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { NoteField } from '../../ui/note-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { caseDrafts, draftKey, keepDraft, takeStored } from './case-drafts.ts';
import styles from './timeline.module.css';

interface AddNoteProps {
  readonly userId: UserId;
  readonly caseId: CaseId;
  /** Whether the matter is one of the telephone, whose notes keep nothing of a communication. */
  readonly ofPhone: boolean;
  readonly onAdded: (note: string) => Promise<void>;
}

export function AddNote({ userId, caseId, ofPhone, onAdded }: AddNoteProps) {
  const key = draftKey(userId, caseId);
  const text = useStore(caseDrafts, ({ drafts }) => drafts[key] ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcuts('screen', [
    {
      id: 'case:note',
      label: caseActions.note,
      keys: ['alt+n'],
      foot: 2,
      aliases: caseActions.aliases.note,
      run: () => field.current?.focus(),
    },
  ]);
  const add = async () => {
    setSending(true);
    const reply = await call('case:addNote', { caseId, text });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    takeStored(key, text);
    showToast('ok', caseText.noteAdded);
    await onAdded(text);
  };
  return (
    <div className={styles['add']}>
      <NoteField
        ref={field}
        label={caseText.noteLabel}
        keyName="alt+n"
        rows={2}
        limit={upTo(NOTE_LIMIT)}
        placeholder={caseText.notePlaceholder}
        value={text}
        onKey={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        onTyped={(value) => {
          keepDraft(key, value);
          setProblem(null);
        }}
      />
      <DraftLine
        place={draftPlace('caseNote', caseId)}
        text={text}
        onPutBack={(draft) => keepDraft(key, draft)}
        atOnce
      />
      <p className={styles['secrecy']} role="status">
        {ofPhone ? secrecyWarning(text) : null}
      </p>
      <Problem text={problem} />
      {text.trim() === '' ? null : (
        <p className={styles['send']}>
          <ActionButton
            tone="primary"
            action={{
              id: 'case:addNote',
              label: caseText.addNote,
              keys: ['ctrl+enter'],
              enabled: !sending,
              run: () => void add(),
            }}
          />
        </p>
      )}
    </div>
  );
}
