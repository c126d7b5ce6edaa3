/** The last step of a change: what it would do is on the screen, and the supervisor signs with the own password. */
import { useEffect, useRef, useState } from 'react';
import type { PolicyHistoryView, PolicyVersionView } from '../../../shared/desk/policy-views.ts';
import { call } from '../../desk/desk-client.ts';
import { isoDay, longDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { policyValueWords, policyWords } from '../../text/policies.ts';
import { changeText } from '../../text/policies-screen.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { Overtaken } from './change-form.tsx';
import type { ChangeEvent, ChangeState } from './change-state.ts';
import { PreviewResults } from './preview-results.tsx';
import { inForceOf } from './version-walk.ts';

interface SignFormProps {
  readonly history: PolicyHistoryView;
  readonly restored: PolicyVersionView | null;
  readonly state: Extract<ChangeState, { readonly step: 'signing' }>;
  readonly send: (event: ChangeEvent) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function SignForm({ history, restored, state, send, onBack, onDone }: SignFormProps) {
  const { policyId, versions } = history;
  const { change, summary, sending, error } = state;
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const sign = async () => {
    if (sending) return;
    if (password === '') return send({ type: 'signFailed', error: 'passwordMissing' });
    send({ type: 'sent' });
    const { value, effectiveFrom, reason } = change;
    const after = versions[0]?.version ?? 1;
    const signature = { effectiveFrom, reason, after, restores: restored?.version ?? null, password };
    const reply = await call('policies:sign', { policyId, value, ...signature });
    if (!reply.ok) return send({ type: 'signFailed', error: reply.error });
    showToast('ok', changeText.done(policyWords[policyId].title, reply.value.version));
    onDone();
  };
  const day = isoDay(change.effectiveFrom, longDay);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <DialogBody>
        <Facts
          facts={[
            { name: changeText.present, value: policyValueWords(policyId, inForceOf(versions).value) },
            {
              name: restored === null ? changeText.value : changeText.restored,
              value: <b>{policyValueWords(policyId, change.value)}</b>,
            },
            { name: changeText.from, value: day },
            { name: changeText.reason, value: change.reason },
          ]}
        />
        <PreviewResults policyId={policyId} summary={summary} />
        <Overtaken history={history} from={change.effectiveFrom} />
        <p>{changeText.effect(day)}</p>
        <TextField
          ref={field}
          label={changeText.password}
          type="password"
          autoComplete="current-password"
          value={password}
          limit={upTo(128)}
          problem={error === 'passwordMissing' ? changeText.passwordMissing : null}
          onTyped={setPassword}
        />
        <Problem text={error === null || error === 'passwordMissing' ? null : errorText(error)} />
      </DialogBody>
      <DialogActions>
        <Button type="submit" tone="primary" keyName="enter" disabled={sending}>
          {restored === null ? changeText.sign : changeText.signUndo}
        </Button>
        <Button keyName="escape" onPress={onBack}>
          {changeText.back}
        </Button>
      </DialogActions>
    </form>
  );
}
