/** Changes a policy: a value, a day and a reason are filled in, what that would do is walked through, and then it is signed. */
import { useReducer } from 'react';
import type { PolicyHistoryView, PolicyVersionView } from '../../../shared/desk/policy-views.ts';
import { policyWords } from '../../text/policies.ts';
import { changeText } from '../../text/policies-screen.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ChangeForm } from './change-form.tsx';
import { changeReducer, FILLING_IN } from './change-state.ts';
import { PreviewProgress } from './preview-progress.tsx';
import { SignForm } from './sign-form.tsx';
import { useChangeDraft } from './use-change-draft.ts';
import { usePreview } from './use-preview.ts';

export interface ChangeDialogProps {
  readonly history: PolicyHistoryView;
  /** For an undo: the version whose value comes back. */
  readonly restored: PolicyVersionView | null;
  /** What the reason begins with. */
  readonly reason: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function ChangeDialog({ history, restored, reason, onDone, onClose }: ChangeDialogProps) {
  const { policyId } = history;
  const { title: policy } = policyWords[policyId];
  const [state, send] = useReducer(changeReducer, FILLING_IN);
  const draft = useChangeDraft(history, restored, reason);
  const preview = usePreview(policyId, send);
  const back = () => {
    preview.stop();
    send({ type: 'wentBack' });
  };
  const title = restored === null ? changeText.title(policy) : changeText.undoTitle(policy, restored.version);
  return (
    <Dialog title={title} size="wide" onClose={state.step === 'form' ? onClose : back}>
      {state.step === 'form' ? (
        <ChangeForm
          history={history}
          restored={restored}
          draft={draft}
          problem={state.problem}
          error={state.error}
          onEdited={() => send({ type: 'edited' })}
          onSubmit={() => {
            const filled = draft.change();
            if ('problem' in filled) send({ type: 'refused', problem: filled.problem });
            else void preview.start(filled);
          }}
          onClose={onClose}
        />
      ) : null}
      {state.step === 'previewing' ? <PreviewProgress summary={state.summary} onStop={back} /> : null}
      {state.step === 'signing' ? (
        <SignForm history={history} restored={restored} state={state} send={send} onBack={back} onDone={onDone} />
      ) : null}
    </Dialog>
  );
}
