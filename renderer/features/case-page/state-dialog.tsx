/** Changes the state of a case, with the reason. */

import { useState } from 'react';
import { CASE_STATES, type CaseState } from '../../../shared/cases/case-words.ts';
import type { CaseId } from '../../../shared/core/ids.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import { caseStateWords } from '../../../shared/words/domain-words.ts';
import { call } from '../../desk/desk-client.ts';
import { dialogText } from '../../text/case-page.ts';
import { ChipChoice } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { ReasonForm } from './reason-form.tsx';

interface StateDialogProps {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function StateDialog({ caseId, state, onDone, onClose }: StateDialogProps) {
  const others = CASE_STATES.filter((other) => other !== state);
  const [chosen, setChosen] = useState<CaseState>(others.at(-1) ?? state);
  const { title, field, submit, done } = dialogText.state;
  const onSubmit = async (reason: string) => {
    const reply = await call('case:setState', { caseId, state: chosen, reason });
    if (!reply.ok) return reply.error;
    showToast('ok', done(caseStateWords[chosen]));
    onDone();
    return null;
  };
  return (
    <Dialog title={title} size="narrow" onClose={onClose}>
      <ReasonForm submit={submit} draft={draftPlace('stateReason', caseId)} onSubmit={onSubmit} onClose={onClose}>
        <ChipChoice
          legend={field}
          options={others.map((value) => ({ value, label: caseStateWords[value] }))}
          value={chosen}
          onChoose={setChosen}
        />
      </ReasonForm>
    </Dialog>
  );
}
