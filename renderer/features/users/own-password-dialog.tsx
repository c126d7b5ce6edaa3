/** Changes the password of the person who is signed in. */
import { useState } from 'react';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { ownPasswordText, usersText } from '../../text/users.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';

export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    if (sending) return;
    if (current === '' || next === '') return setProblem(ownPasswordText.missing);
    if (next !== again) return setProblem(ownPasswordText.mismatch);
    setSending(true);
    const reply = await call('users:changePassword', { current, next });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', ownPasswordText.done);
    onClose();
  };
  return (
    <Dialog title={ownPasswordText.title} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={ownPasswordText.submit}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={usersText.cancel}
        onCancel={onClose}
      >
        <TextField
          label={ownPasswordText.current}
          type="password"
          autoComplete="current-password"
          limit={upTo(128)}
          value={current}
          onTyped={setCurrent}
        />
        <TextField
          label={ownPasswordText.next}
          hint={ownPasswordText.nextHint}
          type="password"
          autoComplete="new-password"
          limit={upTo(128)}
          value={next}
          onTyped={setNext}
        />
        <TextField
          label={ownPasswordText.again}
          type="password"
          autoComplete="new-password"
          limit={upTo(128)}
          value={again}
          onTyped={setAgain}
        />
      </DialogForm>
    </Dialog>
  );
}
