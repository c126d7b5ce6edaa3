/** The steps that lead on from where the notice stands: what can be done now with its key, and what stands in the way of the rest. */

import { useState } from 'react';
import type { Input } from '../../../shared/desk/contract.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { NoticeStepView, NoticeView } from '../../../shared/desk/notice-views.ts';
import { noticeStepWords } from '../../../shared/words/notice-words.ts';
import { errorText } from '../../text/errors.ts';
import { noticeRefusalText, noticesText } from '../../text/notices.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { inOrder, leadsOn, noticeStepKeys } from './notice-keys.ts';
import styles from './notices.module.css';
import { StepDialog } from './step-dialog.tsx';

type StepWish = Omit<Input<'notice:step'>, 'noticeId'>;

interface NoticeStepsProps {
  readonly shown: NoticeView;
  readonly onStep: (wish: StepWish) => Promise<DeskError | null>;
}

export function NoticeSteps({ shown, onStep }: NoticeStepsProps) {
  const [asking, setAsking] = useState<NoticeStepView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { steps, channel } = shown;
  const take = async (wish: StepWish): Promise<DeskError | null> => {
    const error = await onStep(wish);
    if (error === null) showToast('ok', noticesText.done(noticeStepWords[wish.step]));
    return error;
  };
  const press = async (step: NoticeStepView) => {
    setProblem(null);
    if (step.needsReason || step.asksReturn) return setAsking(step);
    const error = await take({ step: step.step, reason: null, failure: null });
    setProblem(error === null ? null : errorText(error));
  };
  if (steps.length === 0) return null;
  return (
    <Section title={noticesText.next}>
      <Problem text={problem} />
      <ul className={styles['steps']}>
        {inOrder(steps).map((step, place) => (
          <Step
            key={step.step}
            step={step}
            place={place}
            primary={place === 0 && leadsOn(step)}
            onPress={() => void press(step)}
          />
        ))}
      </ul>
      {asking === null ? null : (
        <StepDialog
          draft={draftPlace('noticeReason', shown.noticeId, asking.step)}
          step={asking}
          onSubmit={async ({ reason, on }) => {
            const way = channel === 'letter' ? 'letterReturned' : 'mailBounced';
            const error = await take({ step: asking.step, reason, failure: on === null ? null : { way, on } });
            if (error === null) setAsking(null);
            return error;
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Section>
  );
}

interface StepProps {
  readonly step: NoticeStepView;
  readonly place: number;
  readonly primary: boolean;
  readonly onPress: () => void;
}

function Step({ step: { step, refused, items, approves }, place, primary, onPress }: StepProps) {
  const free = refused === null;
  return (
    <li className={styles['step']}>
      <ActionButton
        tone={free && primary ? 'primary' : 'quiet'}
        action={{
          id: `notice:${step}`,
          label: noticeStepWords[step],
          keys: free ? [noticeStepKeys[step]] : [],
          enabled: free,
          ...(free && place < 3 ? { foot: place + 1 } : {}),
          run: onPress,
        }}
      />
      {free ? null : <span className={styles['aside']}>{noticeRefusalText({ reason: refused, items })}</span>}
      {approves && free ? <span className={styles['aside']}>{noticesText.fourEyes}</span> : null}
    </li>
  );
}
