/** The steps that lead on from where the file stands: what can be done now with its key, and what stands in the way of the rest. */

import { useState } from 'react';
import type { Input } from '../../../shared/desk/contract.ts';
import { draftPlace } from '../../../shared/desk/draft-places.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { ProcedureStepView, ProcedureView } from '../../../shared/desk/procedure-views.ts';
import { procedureStepWord } from '../../../shared/words/procedure-words.ts';
import { errorText } from '../../text/errors.ts';
import { procedureRefusalText, proceduresText } from '../../text/procedures.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Section } from '../../ui/section.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './procedures.module.css';
import { StepDialog } from './step-dialog.tsx';
import { inOrder, isForward, keyOfStep } from './step-keys.ts';

type StepWish = Omit<Input<'procedure:step'>, 'procedureId'>;

interface ProcedureStepsProps {
  readonly shown: ProcedureView;
  readonly onStep: (wish: StepWish) => Promise<DeskError | null>;
}

export function ProcedureSteps({ shown, onStep }: ProcedureStepsProps) {
  const [asking, setAsking] = useState<ProcedureStepView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { kind, steps } = shown;
  const take = async (wish: StepWish): Promise<DeskError | null> => {
    const error = await onStep(wish);
    if (error === null) showToast('ok', proceduresText.done(procedureStepWord(kind, wish.step)));
    return error;
  };
  const press = async (step: ProcedureStepView) => {
    setProblem(null);
    if (step.needsReason) return setAsking(step);
    const error = await take({ step: step.step, reason: null });
    setProblem(error === null ? null : errorText(error));
  };
  if (steps.length === 0) return null;
  return (
    <Section title={proceduresText.next}>
      <Problem text={problem} />
      <ul className={styles['steps']}>
        {inOrder(steps).map((step, place) => (
          <Step key={step.step} kind={kind} step={step} place={place} onPress={() => void press(step)} />
        ))}
      </ul>
      {asking === null ? null : (
        <StepDialog
          draft={draftPlace('procedureReason', shown.procedureId, asking.step)}
          title={procedureStepWord(kind, asking.step)}
          onSubmit={async (reason) => {
            const error = await take({ step: asking.step, reason });
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
  readonly kind: ProcedureView['kind'];
  readonly step: ProcedureStepView;
  readonly place: number;
  readonly onPress: () => void;
}

function Step({ kind, step, place, onPress }: StepProps) {
  const { refused, items, approves, ruleIds, defectIds } = step;
  const free = refused === null;
  return (
    <li className={styles['step']}>
      <ActionButton
        tone={free && place === 0 && isForward(step) ? 'primary' : 'quiet'}
        action={{
          id: `procedure:${step.step}`,
          label: procedureStepWord(kind, step.step),
          keys: free ? [keyOfStep(step.step)] : [],
          enabled: free,
          ...(free && place < 4 ? { foot: place + 1 } : {}),
          run: onPress,
        }}
      />
      <span className={styles['aside']}>
        {free ? null : `${procedureRefusalText({ reason: refused, items })} `}
        {approves && free ? `${proceduresText.fourEyes} ` : null}
        <span className={styles['cite']}>{[...ruleIds, ...defectIds].join(' ')}</span>
      </span>
    </li>
  );
}
