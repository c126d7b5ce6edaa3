/** The locked desk: who comes in, why it was locked, and in a sample store the sign-ins to choose from. */
import { type ReactNode, useState } from 'react';
import type { StatusView } from '../../../shared/desk/views.ts';
import { productName } from '../../text/shell.ts';
import { lockReasonWords, signInText } from '../../text/sign-in.ts';
import { roleWords } from '../../text/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Key } from '../../ui/key.tsx';
import { ariaKey } from '../../ui/keyboard.ts';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { Recover } from './recover.tsx';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

export interface SignInProps {
  readonly status: StatusView;
  readonly onSignedIn: () => void;
  /** What is told while somebody comes in. */
  readonly children?: ReactNode;
}

type View = 'signIn' | 'recover';

export function SignIn({ status, onSignedIn, children }: SignInProps) {
  const [view, setView] = useState<View>('signIn');
  const signIn = useSignIn(onSignedIn);
  const { sampleSignIns, lockReason } = status;
  return (
    <main className={styles['screen']}>
      <div className={styles['sheet']}>
        <p className={styles['mark']}>{productName}</p>
        {view === 'recover' ? (
          <Recover onRecovered={onSignedIn} onBack={() => setView('signIn')} />
        ) : (
          <>
            <h1 className={styles['title']}>{signInText.title}</h1>
            {lockReason === null ? null : <p className={styles['reason']}>{lockReasonWords[lockReason]}</p>}
            <SignInForm signIn={signIn} />
            {children}
            {sampleSignIns === null ? (
              <ActionButton
                tone="link"
                action={{
                  id: 'sign-in:forgot',
                  label: signInText.forgot,
                  keys: ['alt+r'],
                  run: () => setView('recover'),
                }}
              />
            ) : (
              <SampleSignIns signIns={sampleSignIns} onUse={signIn.submit} />
            )}
          </>
        )}
      </div>
    </main>
  );
}

interface SampleSignInsProps {
  readonly signIns: NonNullable<StatusView['sampleSignIns']>;
  readonly onUse: (name: string, password: string) => void;
}

const sampleKey = (place: number): string => `alt+${place + 1}`;

function SampleSignIns({ signIns, onUse }: SampleSignInsProps) {
  useShortcuts(
    'screen',
    signIns.map(({ name, password }, place) => ({
      id: `sign-in:${name}`,
      label: signInText.use(name),
      keys: [sampleKey(place)],
      run: () => onUse(name, password),
    })),
  );
  return (
    <section className={styles['samples']} aria-labelledby="samples-title">
      <h2 id="samples-title">{signInText.samples}</h2>
      <p className={styles['hint']}>{signInText.samplesLead}</p>
      <ul className={styles['list']}>
        {signIns.map(({ name, password, role }, place) => (
          <li key={name} className={styles['entry']}>
            <button
              type="button"
              className={styles['enter']}
              aria-keyshortcuts={ariaKey(sampleKey(place))}
              onClick={() => onUse(name, password)}
            >
              {signInText.use(name)}
            </button>
            <Badge tone="plain">{roleWords[role]}</Badge>
            <code className={styles['password']}>{password}</code>
            <Key name={sampleKey(place)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
