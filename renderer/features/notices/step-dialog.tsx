/** Asks what a step of a notice has to say: why, and where something came back, on which day. */

import { useState } from 'react';
import type { DraftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { NoticeStepView } from '../../../shared/desk/notice-views.ts';
import { noticeStepWords } from '../../../shared/words/notice-words.ts';
import { DraftLine } from '../../drafts/draft-line.tsx';
import { isoDay, longDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { upTo } from '../../text/fields.ts';
import { noticesText } from '../../text/notices.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readDay } from './item-field.tsx';

export interface Said {
  readonly reason: string | null;
  readonly on: string | null;
}

interface StepDialogProps {
  /** Where the reason is kept while it is not given yet. */
  readonly draft: DraftPlace;
  readonly step: Pick<NoticeStepView, 'step' | 'needsReason' | 'asksReturn'>;
  /** The error of the desk, or null when it is done. */
  readonly onSubmit: (said: Said) => Promise<DeskError | null>;
  readonly onClose: () => void;
}

export function StepDialog({ draft, step: { step, needsReason, asksReturn }, onSubmit, onClose }: StepDialogProps) {
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (sending) return;
    if (needsReason && reason.trim() === '') return setProblem(noticesText.reasonMissing);
    if (asksReturn && on === null) return setProblem(noticesText.returnedOnMissing);
    setSending(true);
    const error = await onSubmit({ reason: needsReason ? reason.trim() : null, on });
    setSending(false);
    setProblem(error === null ? null : errorText(error));
  };
  return (
    <Dialog title={noticeStepWords[step]} size="narrow" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={noticeStepWords[step]}
        disabled={sending}
        onSubmit={() => void submit()}
        cancel={noticesText.cancel}
        onCancel={onClose}
      >
        {asksReturn ? (
          <DateField
            label={noticesText.returnedOn}
            value={on}
            onChoose={(day) => {
              setOn(day);
              setProblem(null);
            }}
            read={readDay}
            show={(day) => isoDay(day, longDay)}
            problemText={noticesText.badDate}
          />
        ) : null}
        {needsReason ? (
          <TextField
            label={noticesText.reason}
            hint={noticesText.reasonHint}
            value={reason}
            limit={upTo(500)}
            onTyped={(text) => {
              setReason(text);
              setProblem(null);
            }}
          />
        ) : null}
        {needsReason ? <DraftLine place={draft} text={reason} onPutBack={setReason} /> : null}
      </DialogForm>
    </Dialog>
  );
}
