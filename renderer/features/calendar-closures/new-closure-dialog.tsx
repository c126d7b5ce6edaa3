/** Adds an extraordinary closure: the day and why. */

import { useState } from 'react';
import { dateOf, formatIsoDate, instant } from '../../../shared/core/time.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { readTypedDate } from '../../../shared/typed/typed-date.ts';
import { call } from '../../desk/desk-client.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { closuresText } from '../../text/closures.ts';
import { isoDay, longDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { typedDateText } from '../../text/typed-values.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';

interface NewClosureDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function NewClosureDialog({ onDone, onClose }: NewClosureDialogProps) {
  const today = useDeskClock(({ view }) => (view === null ? null : dateOf(instant(view.now))));
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const read = today === null ? null : readTypedDate(typed, today, 'coming');
  const date = read?.type === 'date' ? formatIsoDate(read.date) : null;
  const submit = async () => {
    if (sending) return;
    if (date === null) return setProblem((read === null ? null : typedDateText.problem(read)) ?? closuresText.badDay);
    if (reason.trim() === '') return setProblem(closuresText.reasonMissing);
    setSending(true);
    const reply = await call('calendar:addClosure', { date, reason: reason.trim() });
    setSending(false);
    if (!reply.ok) return setProblem(errorText(reply.error));
    showToast('ok', closuresText.done(isoDay(date, longDay)));
    onDone();
  };
  return (
    <Dialog title={closuresText.add} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={closuresText.submit}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={closuresText.cancel}
        onCancel={onClose}
      >
        <TextField
          label={closuresText.day}
          hint={read?.type === 'date' ? typedDateText.readAs(read) : closuresText.dayHint}
          value={typed}
          limit={upTo(20)}
          onTyped={(text) => {
            setTyped(text);
            setProblem(null);
          }}
        />
        <TextField
          label={closuresText.reason}
          hint={closuresText.reasonHint}
          value={reason}
          limit={upTo(100)}
          onTyped={(text) => {
            setReason(text);
            setProblem(null);
          }}
        />
        <DraftLine place={draftPlace('closureReason', 'new')} text={reason} onPutBack={setReason} />
        <p>{closuresText.effect}</p>
      </DialogForm>
    </Dialog>
  );
}
