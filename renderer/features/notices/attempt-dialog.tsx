/** Writes down a call or a fax that reached nobody, with its day. */
import { useState } from 'react';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { failureWords } from '../../../shared/words/notice-words.ts';
import { isoDay, longDay } from '../../text/dates.ts';
import { errorText } from '../../text/errors.ts';
import { noticesText } from '../../text/notices.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { readDay } from './item-field.tsx';

type Failure = Input<'notice:fail'>['failure'];
const WAYS = (['phoneNoAnswer', 'phoneNotInUse', 'faxFailed'] as const).map((value) => ({
  value,
  label: failureWords[value],
}));

interface AttemptDialogProps {
  /** `YYYY-MM-DD` */
  readonly today: string | null;
  readonly onSubmit: (failure: Failure) => Promise<DeskError | null>;
  readonly onClose: () => void;
}

export function AttemptDialog({ today, onSubmit, onClose }: AttemptDialogProps) {
  const [way, setWay] = useState<Failure['way'] | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (way === null || on === null) return setProblem(noticesText.attemptMissing);
    const error = await onSubmit({ way, on });
    setProblem(error === null ? null : errorText(error));
  };
  return (
    <Dialog title={noticesText.attempt} size="middle" onClose={onClose}>
      <DialogForm
        problem={problem}
        submit={noticesText.attemptSave}
        onSubmit={() => void submit()}
        cancel={noticesText.cancel}
        onCancel={onClose}
      >
        <ChipChoice legend={noticesText.attemptWay} options={WAYS} value={way} onChoose={setWay} />
        <DateField
          label={noticesText.attemptOn}
          value={on}
          onChoose={setOn}
          read={readDay}
          show={(day) => isoDay(day, longDay)}
          problemText={noticesText.badDate}
        />
      </DialogForm>
    </Dialog>
  );
}
