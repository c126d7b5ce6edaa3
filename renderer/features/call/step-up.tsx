/** Level C after B: the number on file is called back, or a supervisor confirms as a second person at this desk. */
import { useState } from 'react';
import type { RiskLevel } from '../../../shared/verification/items.ts';
import { verificationText } from '../../text/call.ts';
import { upTo } from '../../text/fields.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import screen from './call-screen.module.css';
import { useHasFocus } from './focused-area.ts';
import { callDesk } from './present-call.ts';
import styles from './verification-form.module.css';

export function StepUp({ confirmed, busy }: { readonly confirmed: RiskLevel | null; readonly busy: boolean }) {
  const inside = useHasFocus('verification');
  const leave = () => {
    if (confirmed !== null) callDesk.dispatch({ type: 'verification/settled', confirmed });
  };
  useShortcuts('pane', [
    {
      id: 'call:leaveStepUp',
      label: verificationText.leaveStepUp,
      keys: ['escape'],
      enabled: inside,
      inPalette: false,
      run: leave,
    },
  ]);
  return (
    <div>
      <div className={styles['step']} data-first-focus>
        <p className={screen['small']}>{verificationText.callBackHint}</p>
        <Button disabled={busy} onPress={() => void callDesk.commands.callBack()}>
          {verificationText.callBackDone}
        </Button>
      </div>
      <SecondPerson busy={busy} />
      <Button keyName="escape" onPress={leave}>
        {verificationText.leaveStepUp}
      </Button>
    </div>
  );
}

function SecondPerson({ busy }: { readonly busy: boolean }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const disabled = busy || name.trim() === '' || password === '';
  const confirm = () => {
    if (disabled) return;
    setPassword('');
    void callDesk.commands.secondPerson(name, password);
  };
  return (
    <div className={styles['step']}>
      <p className={screen['small']}>{verificationText.secondHint}</p>
      <TextField label={verificationText.secondName} value={name} onTyped={setName} limit={upTo(40)} />
      <TextField
        label={verificationText.secondPassword}
        type="password"
        autoComplete="off"
        value={password}
        limit={upTo(128)}
        onTyped={setPassword}
        onEnter={confirm}
      />
      <Button disabled={disabled} keyName="enter" onPress={confirm}>
        {verificationText.secondDone}
      </Button>
    </div>
  );
}
