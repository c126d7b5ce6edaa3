/** Which key takes which step: those that go on share one key, because a stage mostly has one of them; the others keep their own everywhere. */
import type { ProcedureStepView } from '../../../shared/desk/procedure-views.ts';
import type { ProcedureStep } from '../../../shared/procedures/procedure.ts';
import type { Key } from '../../ui/keyboard.ts';

const OWN: { readonly [Step in ProcedureStep]?: Key } = {
  approve: 'alt+a',
  return: 'alt+b',
  revise: 'alt+r',
  drop: 'alt+x',
  proposeRefusal: 'alt+j',
  proposeWithdrawal: 'alt+j',
  proposeWithholding: 'alt+j',
  proposeLegal: 'alt+j',
  deem: 'alt+m',
  redirect: 'alt+m',
  startAtOnce: 'alt+y',
  terminateAtOnce: 'alt+y',
  lift: 'alt+u',
  release: 'alt+u',
};

export const FORWARD: Key = 'ctrl+enter';

export const keyOfStep = (step: ProcedureStep): Key => OWN[step] ?? FORWARD;

/** Ways back and out, which stand last and are never what the stage waits for. */
const BACK: readonly ProcedureStep[] = ['return', 'revise', 'drop'];

export const isForward = ({ step }: Pick<ProcedureStepView, 'step'>): boolean => !BACK.includes(step);

/** What leads on before what leads back, and of both what can be taken now first. */
export function inOrder(steps: readonly ProcedureStepView[]): readonly ProcedureStepView[] {
  const rank = (one: ProcedureStepView): number => (isForward(one) ? 0 : 2) + (one.refused === null ? 0 : 1);
  return steps.toSorted((a, b) => rank(a) - rank(b));
}
