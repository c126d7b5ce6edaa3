/** Restores a desk from a folder of backups: look what is there, then the recovery key and a new password. A success signs the person in. */
import { useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import type { RestoreSource } from '../../../shared/desk/backup-views.ts';
import { call } from '../../desk/desk-client.ts';
import { backupsText, bareText as text } from '../../text/backups.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { FolderField } from '../../ui/folder-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './welcome.module.css';

const busyText = { looking: text.looking, restoring: text.working } as const;

interface Person {
  readonly recoveryKey: string;
  readonly name: string;
  readonly password: string;
}

const NOBODY: Person = { recoveryKey: '', name: '', password: '' };
const isIncomplete = ({ recoveryKey, name, password }: Person): boolean =>
  recoveryKey.trim() === '' || name.trim() === '' || password === '';

export function RestoreHere({ onClose }: { readonly onClose: () => void }) {
  const [path, setPath] = useState('');
  const [journalPath, setJournalPath] = useState('');
  const [source, setSource] = useState<RestoreSource | null>(null);
  const [backup, setBackup] = useState<string | null>(null);
  const [person, setPerson] = useState<Person>(NOBODY);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<'looking' | 'restoring' | null>(null);
  const look = async () => {
    setBusy('looking');
    const reply = await call('restore:inspect', { path: path.trim(), recoveryKey: null });
    setBusy(null);
    setProblem(reply.ok ? null : errorText(reply.error));
    setSource(reply.ok ? reply.value : null);
    setBackup(null);
  };
  const restore = async () => {
    if (isIncomplete(person)) return setProblem(text.missing);
    setBusy('restoring');
    setProblem(null);
    const reply = await call('restore:run', { path: path.trim(), backup, ...wishOf(journalPath, person) });
    setBusy(null);
    // The sign-in that follows puts another screen in place of this one.
    if (!reply.ok) setProblem(errorText(reply.error));
  };
  const found = source !== null && source.backups.length > 0;
  const submit = () => {
    if (busy !== null) return;
    if (found) void restore();
    else void look();
  };
  return (
    <Dialog title={text.title} onClose={() => (busy === 'restoring' ? undefined : onClose())}>
      <DialogForm
        problem={problem}
        submit={found ? text.submit : text.look}
        disabled={busy !== null || path.trim() === ''}
        onSubmit={submit}
        cancel={text.cancel}
        onCancel={onClose}
        working={busy === null ? null : busyText[busy]}
        held={busy === 'restoring'}
      >
        <FolderField
          label={text.path}
          hint={text.pathHint}
          chooseLabel={text.choose}
          path={path}
          disabled={busy !== null}
          choose={chooseFolder}
          onPath={(chosen) => {
            setPath(chosen);
            setSource(null);
            setProblem(null);
          }}
        />
        {source === null ? null : <Found source={source} backup={backup} onBackup={setBackup} />}
        {found ? (
          <>
            {source.journal ? null : <JournalField path={journalPath} onPath={setJournalPath} />}
            <PersonFields
              person={person}
              disabled={busy !== null}
              onChange={(part) => setPerson({ ...person, ...part })}
            />
          </>
        ) : null}
      </DialogForm>
    </Dialog>
  );
}

const wishOf = (journalPath: string, { recoveryKey, name, password }: Person) => ({
  journalPath: journalPath.trim() === '' ? null : journalPath.trim(),
  recoveryKey: recoveryKey.trim(),
  name: name.trim(),
  password,
});

function JournalField({ path, onPath }: { readonly path: string; readonly onPath: (path: string) => void }) {
  return (
    <FolderField label={text.journalPath} chooseLabel={text.choose} path={path} choose={chooseFolder} onPath={onPath} />
  );
}

interface FoundProps {
  readonly source: RestoreSource;
  /** Null for the newest that proves. */
  readonly backup: string | null;
  readonly onBackup: (name: string | null) => void;
}

function Found({ source, backup, onBackup }: FoundProps) {
  if (source.backups.length === 0) return <p className={styles['hint']}>{text.foundNone}</p>;
  return (
    <>
      <SelectField
        label={text.found}
        value={backup ?? ''}
        options={[
          { value: '', label: text.newest },
          ...source.backups.map(({ name, madeAt, sequence }) => ({
            value: name,
            label: `${plainDayAndTime(instant(madeAt))}　${backupsText.record(sequence)}`,
          })),
        ]}
        onChoose={(name) => onBackup(name === '' ? null : name)}
      />
      <p className={styles['hint']}>{source.journal ? text.journalThere : text.journalAbsent}</p>
    </>
  );
}

interface PersonFieldsProps {
  readonly person: Person;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<Person>) => void;
}

function PersonFields({ person, disabled, onChange }: PersonFieldsProps) {
  return (
    <>
      <TextField
        label={text.recoveryKey}
        hint={text.recoveryKeyHint}
        autoComplete="off"
        value={person.recoveryKey}
        disabled={disabled}
        limit={upTo(200)}
        onTyped={(recoveryKey) => onChange({ recoveryKey })}
      />
      <TextField
        label={text.name}
        hint={text.nameHint}
        value={person.name}
        disabled={disabled}
        limit={upTo(40)}
        onTyped={(name) => onChange({ name })}
      />
      <TextField
        label={text.password}
        type="password"
        autoComplete="new-password"
        value={person.password}
        disabled={disabled}
        limit={upTo(128)}
        onTyped={(password) => onChange({ password })}
      />
    </>
  );
}

async function chooseFolder(): Promise<string | null> {
  const reply = await call('restore:chooseFolder', {});
  return reply.ok ? reply.value.path : null;
}
