/** Chooses the second place for backups and journal, or gives it up. */
import { useState } from 'react';
import { call } from '../../desk/desk-client.ts';
import { restoreText, secondText } from '../../text/backups.ts';
import { errorText } from '../../text/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { FolderField } from '../../ui/folder-field.tsx';
import { showToast } from '../../ui/toast-store.ts';

interface FolderDialogProps {
  readonly current: string | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function FolderDialog({ current, onDone, onClose }: FolderDialogProps) {
  const [path, setPath] = useState(current ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const set = async (chosen: string | null) => {
    if (sending) return;
    setSending(true);
    const reply = await call('backups:setFolder', { path: chosen });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', chosen === null ? secondText.cleared : secondText.done);
    onDone();
  };
  const submit = () => {
    if (path.trim() === '') setProblem(secondText.pathMissing);
    else void set(path.trim());
  };
  return (
    <Dialog title={secondText.title} onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={secondText.submit}
        disabled={sending}
        onSubmit={submit}
        cancel={restoreText.cancel}
        onCancel={onClose}
        between={
          current === null ? null : (
            <Button tone="danger" disabled={sending} onPress={() => void set(null)}>
              {secondText.clear}
            </Button>
          )
        }
      >
        <p>{secondText.lead}</p>
        <FolderField
          label={secondText.path}
          hint={secondText.pathHint}
          chooseLabel={secondText.choose}
          path={path}
          choose={chooseFolder}
          onPath={(chosen) => {
            setPath(chosen);
            setProblem(null);
          }}
        />
      </DialogForm>
    </Dialog>
  );
}

async function chooseFolder(): Promise<string | null> {
  const reply = await call('backups:chooseFolder', {});
  return reply.ok ? reply.value.path : null;
}
