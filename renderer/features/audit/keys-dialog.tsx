/** Shows an auditor the verification keys of the seals, after the own password. */
import { useState } from 'react';
import { instant } from '../../../shared/core/time.ts';
import type { VerificationKeyView } from '../../../shared/desk/audit-views.ts';
import { call } from '../../desk/desk-client.ts';
import { keysText } from '../../text/audit-proof.ts';
import { plainDayAndTime } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './audit.module.css';

interface KeysDialogProps {
  /** The chain has grown by the showing. */
  readonly onRecorded: () => void;
  readonly onClose: () => void;
}

export function KeysDialog({ onRecorded, onClose }: KeysDialogProps) {
  const [keys, setKeys] = useState<readonly VerificationKeyView[] | null>(null);
  return (
    <Dialog title={keysText.title} size={keys === null ? 'narrow' : 'wide'} onClose={onClose}>
      {keys === null ? (
        <PasswordForm
          onKeys={(shown) => {
            setKeys(shown);
            onRecorded();
          }}
          onClose={onClose}
        />
      ) : (
        <KeyList keys={keys} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface PasswordFormProps {
  readonly onKeys: (keys: readonly VerificationKeyView[]) => void;
  readonly onClose: () => void;
}

function PasswordForm({ onKeys, onClose }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async () => {
    if (sending) return;
    if (password === '') return setProblem(keysText.missing);
    setSending(true);
    const reply = await call('audit:keys', { password });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    onKeys(reply.value.keys);
  };
  return (
    <DialogForm
      problem={problem}
      submit={keysText.submit}
      disabled={sending}
      onSubmit={() => void submit()}
      cancel={keysText.cancel}
      onCancel={onClose}
    >
      <p>{keysText.lead}</p>
      <TextField
        label={keysText.password}
        type="password"
        autoComplete="current-password"
        limit={upTo(128)}
        value={password}
        onTyped={setPassword}
      />
    </DialogForm>
  );
}

function KeyList({ keys, onClose }: { readonly keys: readonly VerificationKeyView[]; readonly onClose: () => void }) {
  return (
    <>
      <DialogBody>
        <p>{keysText.secret}</p>
        <ul className={styles['keys']}>
          {keys.map(({ era, madeAt, key }) => (
            <li key={era}>
              <p>{keysText.era(era, plainDayAndTime(instant(madeAt)))}</p>
              {key === null ? <p className={styles['closed']}>{keysText.closed}</p> : <code>{key}</code>}
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogActions>
        <Button tone="primary" keyName="escape" onPress={onClose}>
          {keysText.close}
        </Button>
      </DialogActions>
    </>
  );
}
