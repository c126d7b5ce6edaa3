/** Adds a user: name, role, first password. */
import { useState } from 'react';
import { ROLES, type Role } from '../../../shared/users/user.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { newUserText, usersText } from '../../text/users.ts';
import { roleWords } from '../../text/words.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';

interface NewUserDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function NewUserDialog({ onDone, onClose }: NewUserDialogProps) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    if (sending) return;
    if (name.trim() === '') return setProblem(newUserText.nameMissing);
    if (password === '') return setProblem(newUserText.passwordMissing);
    setSending(true);
    const reply = await call('users:create', { name: name.trim(), password, role });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', newUserText.done(reply.value.name));
    onDone();
  };
  return (
    <Dialog title={newUserText.title} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={newUserText.submit}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={usersText.cancel}
        onCancel={onClose}
      >
        <TextField label={usersText.name} value={name} limit={upTo(40)} onTyped={setName} />
        <ChipChoice
          legend={usersText.role}
          options={ROLES.map((value) => ({ value, label: roleWords[value] }))}
          value={role}
          onChoose={setRole}
        />
        <TextField
          label={newUserText.password}
          hint={newUserText.passwordHint}
          type="password"
          autoComplete="new-password"
          limit={upTo(128)}
          value={password}
          onTyped={setPassword}
        />
      </DialogForm>
    </Dialog>
  );
}
