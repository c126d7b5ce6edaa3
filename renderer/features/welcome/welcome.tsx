/** The first start: makes the first supervisor and shows the recovery key, or opens the fictional sample. */
import { useEffect, useReducer, useRef } from 'react';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { productName } from '../../text/shell.ts';
import { welcomeText } from '../../text/welcome.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { RestoreOffer } from './restore-offer.tsx';
import styles from './welcome.module.css';
import { BEGINNING, type FirstUser, type FormProblem, problemOf, welcomeReducer } from './welcome-state.ts';

export interface WelcomeProps {
  readonly sampleOffered: boolean;
  /** While held the screen has to stay, whatever the session has become: the key is shown only once. */
  readonly onHold: (held: boolean) => void;
  readonly onFinished: () => void;
}

export function Welcome({ sampleOffered, onHold, onFinished }: WelcomeProps) {
  const [state, send] = useReducer(welcomeReducer, BEGINNING);
  if (state.view === 'key')
    return (
      <RecoveryKey
        recoveryKey={state.recoveryKey}
        noted={state.noted}
        onNoted={(noted) => send({ type: 'noted', noted })}
        onFinished={onFinished}
      />
    );

  const create = async ({ name, password }: FirstUser) => {
    onHold(true);
    const reply = await call('vault:create', { name: name.trim(), password });
    if (reply.ok) return send({ type: 'created', recoveryKey: reply.value.recoveryKey });
    onHold(false);
    send({ type: 'refused', error: reply.error });
  };
  const onSubmit = () => {
    send({ type: 'submitted' });
    if (problemOf(state.user) === null) void create(state.user);
  };
  const onSample = async () => {
    send({ type: 'sampleChosen' });
    const reply = await call('sample:open', {});
    if (!reply.ok) send({ type: 'refused', error: reply.error });
  };
  const busy = state.view !== 'form';
  return (
    <main className={styles['screen']}>
      <div className={styles['sheet']}>
        <p className={styles['mark']}>{productName}</p>
        <h1 className={styles['title']}>{welcomeText.title}</h1>
        <p className={styles['lead']}>{welcomeText.lead}</p>
        <div className={styles['ways']}>
          <FirstUserForm
            user={state.user}
            problem={state.view === 'form' ? state.problem : null}
            busy={state.view === 'creating'}
            onTyped={(part) => send({ type: 'typed', part })}
            onSubmit={onSubmit}
          />
          <div className={styles['others']}>
            {sampleOffered ? <SampleOffer busy={busy} onOpen={() => void onSample()} /> : null}
            <RestoreOffer busy={busy} />
          </div>
        </div>
      </div>
    </main>
  );
}

function SampleOffer({ busy, onOpen }: { readonly busy: boolean; readonly onOpen: () => void }) {
  return (
    <section className={styles['sample']} aria-labelledby="sample-title">
      <h2 id="sample-title">{welcomeText.sample}</h2>
      <p className={styles['hint']}>{welcomeText.sampleLead}</p>
      <ActionButton
        action={{ id: 'welcome:sample', label: welcomeText.openSample, keys: ['alt+s'], enabled: !busy, run: onOpen }}
      />
    </section>
  );
}

interface FirstUserFormProps {
  readonly user: FirstUser;
  readonly problem: FormProblem | null;
  readonly busy: boolean;
  readonly onTyped: (part: Partial<FirstUser>) => void;
  readonly onSubmit: () => void;
}

function FirstUserForm({ user, problem, busy, onTyped, onSubmit }: FirstUserFormProps) {
  const { length } = [...user.password];
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);
  return (
    <form
      className={styles['form']}
      aria-labelledby="first-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <h2 id="first-title">{welcomeText.first}</h2>
      <p className={styles['hint']}>{welcomeText.firstLead}</p>
      <TextField
        ref={nameField}
        label={welcomeText.name}
        value={user.name}
        autoComplete="username"
        limit={upTo(40)}
        problem={problem?.type === 'nameMissing' ? welcomeText.nameMissing : null}
        onTyped={(name) => onTyped({ name })}
      />
      <TextField
        label={welcomeText.password}
        type="password"
        value={user.password}
        autoComplete="new-password"
        limit={upTo(128)}
        hint={length === 0 ? welcomeText.passwordHint : `${welcomeText.passwordHint}${welcomeText.length(length)}`}
        problem={problem?.type === 'passwordMissing' ? welcomeText.passwordMissing : null}
        onTyped={(password) => onTyped({ password })}
      />
      <TextField
        label={welcomeText.again}
        type="password"
        value={user.again}
        autoComplete="new-password"
        limit={upTo(128)}
        problem={problem?.type === 'mismatch' ? welcomeText.mismatch : null}
        onTyped={(again) => onTyped({ again })}
      />
      <Problem text={problem?.type === 'refused' ? errorText(problem.error) : null} />
      <Button type="submit" tone="primary" keyName="enter" disabled={busy}>
        {busy ? welcomeText.creating : welcomeText.create}
      </Button>
    </form>
  );
}
