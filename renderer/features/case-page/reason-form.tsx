/** The part that every dialog with a reason has: what else is asked, the reason, what went wrong, and the two buttons. */
import { type ReactNode, useState } from 'react';
import type { DraftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { dialogText } from '../../text/case-page.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ReasonFormProps {
  readonly submit: string;
  /** Where the reason is kept while it is not given yet. */
  readonly draft: DraftPlace;
  readonly children?: ReactNode;
  /** The error of the desk, or null when it is done. */
  readonly onSubmit: (reason: string) => Promise<DeskError | null>;
  readonly onClose: () => void;
}

type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'missing' }
  | { readonly state: 'refused'; readonly error: DeskError };

export function ReasonForm({ submit, draft, children, onSubmit, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const send = async () => {
    if (sending.state === 'sending') return;
    if (reason.trim() === '') return setSending({ state: 'missing' });
    setSending({ state: 'sending' });
    const error = await onSubmit(reason.trim());
    setSending(error === null ? { state: 'idle' } : { state: 'refused', error });
  };
  return (
    <DialogForm
      problem={sending.state === 'refused' ? errorText(sending.error) : null}
      submit={submit}
      disabled={sending.state === 'sending'}
      onSubmit={() => void send()}
      cancel={dialogText.cancel}
      onCancel={onClose}
    >
      {children}
      <TextField
        label={dialogText.reason}
        hint={dialogText.reasonHint}
        problem={sending.state === 'missing' ? dialogText.reasonMissing : null}
        value={reason}
        limit={upTo(500)}
        onTyped={(value) => {
          setReason(value);
          setSending({ state: 'idle' });
        }}
      />
      <DraftLine place={draft} text={reason} onPutBack={setReason} />
    </DialogForm>
  );
}
