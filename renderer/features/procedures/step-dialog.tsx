/** Asks why, where a step has to say it. */

import { useState } from 'react';
import type { DraftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { proceduresText } from '../../text/procedures.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface StepDialogProps {
  /** Where the reason is kept while it is not given yet. */
  readonly draft: DraftPlace;
  readonly title: string;
  /** The error of the desk, or null when it is done. */
  readonly onSubmit: (reason: string) => Promise<DeskError | null>;
  readonly onClose: () => void;
}

export function StepDialog({ draft, title, onSubmit, onClose }: StepDialogProps) {
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (sending) return;
    if (reason.trim() === '') return setProblem(proceduresText.reasonMissing);
    setSending(true);
    const error = await onSubmit(reason.trim());
    setSending(false);
    setProblem(error === null ? null : errorText(error));
  };
  return (
    <Dialog title={title} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={title}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={proceduresText.cancel}
        onCancel={onClose}
      >
        <TextField
          label={proceduresText.reason}
          hint={proceduresText.reasonHint}
          value={reason}
          limit={upTo(500)}
          onTyped={(text) => {
            setReason(text);
            setProblem(null);
          }}
        />
        <DraftLine place={draft} text={reason} onPutBack={setReason} />
      </DialogForm>
    </Dialog>
  );
}
