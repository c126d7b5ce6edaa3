/** Puts a backup in place of the store: first what that would give and what would be missing, then a reason and a second person. */
import { useEffect, useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import type { BackupRow, RestoreInspection } from '../../../shared/desk/backup-views.ts';
import { call } from '../../desk/desk-client.ts';
import { backupsText, restoreText as text } from '../../text/backups.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './backups.module.css';

interface RestoreDialogProps {
  readonly backup: BackupRow;
  readonly onClose: () => void;
}

interface Wish {
  readonly journal: boolean;
  readonly reason: string;
  readonly secondName: string;
  readonly password: string;
}

const FIRST_WISH: Wish = { journal: true, reason: '', secondName: '', password: '' };
const isIncomplete = ({ reason, secondName, password }: Wish): boolean =>
  reason.trim() === '' || secondName.trim() === '' || password === '';

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const [inspection, setInspection] = useState<RestoreInspection | null>(null);
  const [wish, setWish] = useState<Wish>(FIRST_WISH);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  useEffect(() => {
    let here = true;
    void call('backups:inspect', { name: backup.name }).then((reply) => {
      if (!here) return;
      if (reply.ok) setInspection(reply.value);
      else setProblem(errorText(reply.error));
    });
    return () => {
      here = false;
    };
  }, [backup.name]);
  const submit = async () => {
    if (working || inspection === null) return;
    if (isIncomplete(wish)) return setProblem(text.missingInput);
    setWorking(true);
    setProblem(null);
    const { journal, reason, secondName, password } = wish;
    const second = { name: secondName.trim(), password };
    const reply = await call('backups:restore', { name: backup.name, journal, reason: reason.trim(), second });
    setWorking(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    await tellLast();
    onClose();
  };
  return (
    <Dialog title={text.title} onClose={() => (working ? undefined : onClose())}>
      <DialogForm
        problem={problem}
        submit={text.submit}
        tone="danger"
        disabled={working || inspection === null}
        onSubmit={() => void submit()}
        cancel={text.cancel}
        onCancel={onClose}
        working={working ? text.working : null}
        held={working}
      >
        {inspection === null ? <p>{problem === null ? text.reading : ''}</p> : <Promised {...{ inspection, wish }} />}
        <p className={styles['note']}>{text.kept}</p>
        <WishFields wish={wish} disabled={working} onChange={(part) => setWish({ ...wish, ...part })} />
      </DialogForm>
    </Dialog>
  );
}

/** The store is another one now, and says itself what came of the restore. */
async function tellLast(): Promise<void> {
  const reply = await call('backups:restores', {});
  const last = reply.ok ? reply.value[0] : undefined;
  if (last !== undefined) showToast(last.missing === null ? 'ok' : 'stop', text.done(last.sequence, last.missing));
}

function Promised({ inspection, wish }: { readonly inspection: RestoreInspection; readonly wish: Wish }) {
  const { madeAt, sequence, present, journal } = inspection;
  const missing = wish.journal ? inspection.missing : inspection.missingWithoutJournal;
  return (
    <>
      <Facts
        facts={[
          { name: text.backup, value: plainDayAndTime(instant(madeAt)) },
          { name: text.reaches, value: backupsText.record(sequence) },
          { name: text.present, value: backupsText.record(present) },
          { name: text.journal, value: text.journalAdds(journal.transactions, journal.sequence) },
        ]}
      />
      <p className={missing === null ? undefined : styles['warn']}>
        {missing === null ? text.nothingMissing : text.missing(missing)}
      </p>
    </>
  );
}

interface WishFieldsProps {
  readonly wish: Wish;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<Wish>) => void;
}

function WishFields({ wish, disabled, onChange }: WishFieldsProps) {
  return (
    <>
      <ChipChoice
        legend={text.withJournal}
        options={[
          { value: 'add', label: text.journalChoices.add },
          { value: 'leave', label: text.journalChoices.leave },
        ]}
        value={wish.journal ? 'add' : 'leave'}
        onChoose={(chosen) => onChange({ journal: chosen === 'add' })}
      />
      <TextField
        label={text.reason}
        hint={text.reasonHint}
        value={wish.reason}
        disabled={disabled}
        limit={upTo(500)}
        onTyped={(reason) => onChange({ reason })}
      />
      <TextField
        label={text.second}
        hint={text.secondHint}
        value={wish.secondName}
        disabled={disabled}
        limit={upTo(40)}
        onTyped={(secondName) => onChange({ secondName })}
      />
      <TextField
        label={text.password}
        type="password"
        autoComplete="off"
        value={wish.password}
        disabled={disabled}
        limit={upTo(128)}
        onTyped={(password) => onChange({ password })}
      />
    </>
  );
}
