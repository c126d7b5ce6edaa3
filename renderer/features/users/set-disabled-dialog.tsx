/** Asks once more before a user is stopped or resumed. */
import { useState } from 'react';
import type { UserView } from '../../../shared/desk/views.ts';
import { call } from '../../desk/desk-client.ts';
import { errorText } from '../../text/errors.ts';
import { usersText } from '../../text/users.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, DialogBody } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { showToast } from '../../ui/toast-store.ts';

interface SetDisabledDialogProps {
  readonly of: UserView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function SetDisabledDialog({ of, onDone, onClose }: SetDisabledDialogProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const disabled = !of.disabled;
  const submit = async () => {
    setSending(true);
    const reply = await call('users:setDisabled', { userId: of.userId, disabled });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', disabled ? usersText.disabledDone(of.name) : usersText.enabledDone(of.name));
    onDone();
  };
  return (
    <Dialog title={disabled ? usersText.disableTitle : usersText.enableTitle} size="narrow" onClose={onClose}>
      <DialogBody>
        <p>{disabled ? usersText.disableLead(of.name) : usersText.enableLead(of.name)}</p>
        <Problem text={problem} />
      </DialogBody>
      <DialogActions>
        <Button tone={disabled ? 'danger' : 'primary'} disabled={sending} onPress={() => void submit()}>
          {disabled ? usersText.disable : usersText.enable}
        </Button>
        <Button keyName="escape" onPress={onClose}>
          {usersText.cancel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
