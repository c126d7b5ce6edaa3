/** Name and password. A refused password is cleared, a name stays. */
import { useEffect, useRef, useState } from 'react';
import { countdown } from '../../text/dates.ts';
import { upTo } from '../../text/fields.ts';
import { signInText } from '../../text/sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './sign-in.module.css';
import type { Attempt, SignInAttempt } from './use-sign-in.ts';

type Missing = 'name' | 'password' | null;

export function SignInForm({ signIn }: { readonly signIn: SignInAttempt }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const { attempt, submit, reset } = signIn;
  useEffect(() => nameField.current?.focus(), []);

  const onSubmit = () => {
    if (attempt.state === 'sending' || attempt.state === 'waiting') return;
    const lacks = name.trim() === '' ? 'name' : password === '' ? 'password' : null;
    setMissing(lacks);
    if (lacks !== null) return (lacks === 'name' ? nameField : passwordField).current?.focus();
    submit(name.trim(), password);
    setPassword('');
    passwordField.current?.focus();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField
        ref={nameField}
        label={signInText.name}
        value={name}
        autoComplete="username"
        limit={upTo(40)}
        problem={missing === 'name' ? signInText.nameMissing : null}
        onTyped={(value) => {
          setName(value);
          setMissing(null);
        }}
      />
      <TextField
        ref={passwordField}
        label={signInText.password}
        type="password"
        value={password}
        autoComplete="current-password"
        limit={upTo(128)}
        problem={missing === 'password' ? signInText.passwordMissing : null}
        onTyped={(value) => {
          setPassword(value);
          setMissing(null);
          reset();
        }}
      />
      <Problem text={problemText(attempt)} />
      <Button
        type="submit"
        tone="primary"
        keyName="enter"
        disabled={attempt.state === 'sending' || attempt.state === 'waiting'}
      >
        {buttonText(attempt)}
      </Button>
    </form>
  );
}

function problemText(attempt: Attempt): string | null {
  if (attempt.state === 'refused') return attempt.text;
  return attempt.state === 'waiting' ? signInText.wait : null;
}

/** The time left stands on the button, where it is not read out every second as the problem would be. */
function buttonText(attempt: Attempt): string {
  if (attempt.state === 'sending') return signInText.checking;
  if (attempt.state !== 'waiting') return signInText.submit;
  return signInText.waitLeft(attempt.leftMs === null ? '…' : countdown(attempt.leftMs));
}
