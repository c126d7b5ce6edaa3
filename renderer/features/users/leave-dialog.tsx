/** Lets somebody leave for good: says what that does and what it cannot do, and asks for a second person. */
import { useState } from 'react';
import type { DeskUserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { leaveText, usersText } from '../../text/users.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './users.module.css';

interface LeaveDialogProps {
  readonly of: DeskUserView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function LeaveDialog({ of, onDone, onClose }: LeaveDialogProps) {
  const [approver, setApprover] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    if (sending) return;
    if (approver.trim() === '' || password === '') return setProblem(leaveText.missing);
    setSending(true);
    const reply = await call('users:leave', { userId: of.userId, approver: approver.trim(), password });
    setSending(false);
    // The screen behind was another one while the key changed: the result is told above whatever is shown now.
    if (reply.ok) showToast('ok', leaveText.done(of.name));
    else if (reply.error.type === 'keysNotChanged') showToast('stop', errorText(reply.error));
    else return setProblem(errorText(reply.error));
    onDone();
  };
  return (
    <Dialog title={leaveText.title} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={leaveText.submit}
        tone="danger"
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={usersText.cancel}
        onCancel={onClose}
      >
        <p>{leaveText.lead(of.name)}</p>
        <ul className={styles['facts']}>
          {leaveText.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <TextField
          label={leaveText.approver}
          hint={leaveText.approverHint}
          value={approver}
          limit={upTo(40)}
          onTyped={setApprover}
        />
        <TextField
          label={leaveText.password}
          type="password"
          autoComplete="off"
          limit={upTo(128)}
          value={password}
          onTyped={setPassword}
        />
      </DialogForm>
    </Dialog>
  );
}
