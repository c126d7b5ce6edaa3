/** Records how a promise ended, with the reason. */

import { useState } from 'react';
import type { PromiseId } from '../../../shared/core/ids.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { promiseStateWords } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { dialogText } from '../../text/case-page.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { ReasonForm } from './reason-form.tsx';

const ENDINGS = ['kept', 'broken', 'withdrawn'] as const;
type Ending = (typeof ENDINGS)[number];

interface SettleDialogProps {
  readonly promiseId: PromiseId;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function SettleDialog({ promiseId, onDone, onClose }: SettleDialogProps) {
  const [chosen, setChosen] = useState<Ending>('kept');
  const { title, field, submit, done } = dialogText.settle;
  const onSubmit = async (reason: string) => {
    const reply = await call('promise:settle', { promiseId, state: chosen, reason });
    if (!reply.ok) return reply.error;
    showToast('ok', done);
    onDone();
    return null;
  };
  return (
    <Dialog title={title} size="narrow" onClose={onClose}>
      <ReasonForm submit={submit} draft={draftPlace('settleReason', promiseId)} onSubmit={onSubmit} onClose={onClose}>
        <ChipChoice
          legend={field}
          options={ENDINGS.map((value) => ({ value, label: promiseStateWords[value] }))}
          value={chosen}
          onChoose={setChosen}
        />
      </ReasonForm>
    </Dialog>
  );
}
