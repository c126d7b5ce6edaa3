/** The way back in with the recovery key: a new password for a known name, or a new supervisor. */
import { useEffect, useRef, useState } from 'react';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { recoverText, signInText } from '../../text/sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sign-in.module.css';

interface RecoverProps {
  readonly onRecovered: () => void;
  readonly onBack: () => void;
}

type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'refused'; readonly text: string };

export function Recover({ onRecovered, onBack }: RecoverProps) {
  const [recoveryKey, setRecoveryKey] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const keyField = useRef<HTMLInputElement>(null);
  useEffect(() => keyField.current?.focus(), []);

  const lacks = (): string | null => {
    if (recoveryKey.trim() === '') return recoverText.keyMissing;
    if (name.trim() === '') return signInText.nameMissing;
    if (password === '') return signInText.passwordMissing;
    return password === again ? null : recoverText.mismatch;
  };
  const onSubmit = async () => {
    if (sending.state === 'sending') return;
    const text = lacks();
    if (text !== null) return setSending({ state: 'refused', text });
    setSending({ state: 'sending' });
    const reply = await call('vault:recover', { recoveryKey: recoveryKey.trim(), name: name.trim(), password });
    if (reply.ok) onRecovered();
    else setSending({ state: 'refused', text: errorText(reply.error) });
  };
  return (
    <>
      <h1 className={styles['title']}>{recoverText.title}</h1>
      <p className={styles['reason']}>{recoverText.lead}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <TextField
          ref={keyField}
          label={recoverText.key}
          hint={recoverText.keyHint}
          value={recoveryKey}
          limit={upTo(200)}
          onTyped={setRecoveryKey}
        />
        <TextField
          label={recoverText.name}
          hint={recoverText.nameHint}
          value={name}
          autoComplete="username"
          limit={upTo(40)}
          onTyped={setName}
        />
        <TextField
          label={recoverText.password}
          type="password"
          value={password}
          autoComplete="new-password"
          limit={upTo(128)}
          onTyped={setPassword}
        />
        <TextField
          label={recoverText.again}
          type="password"
          value={again}
          autoComplete="new-password"
          limit={upTo(128)}
          onTyped={setAgain}
        />
        <Problem text={sending.state === 'refused' ? sending.text : null} />
        <Button type="submit" tone="primary" keyName="enter" disabled={sending.state === 'sending'}>
          {sending.state === 'sending' ? signInText.checking : recoverText.submit}
        </Button>
      </form>
      <Button tone="link" onPress={onBack}>
        {recoverText.back}
      </Button>
    </>
  );
}
