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
  lift: 'alt+u',
  release: 'alt+u',
};

export const FORWARD: Key = 'ctrl+enter';

export const keyOfStep = (step: ProcedureStep): Key => OWN[step] ?? FORWARD;

/** Those that can be taken first, in the order of the machine. */
export const inOrder = (steps: readonly ProcedureStepView[]): readonly ProcedureStepView[] => [
  ...steps.filter(({ refused }) => refused === null),
  ...steps.filter(({ refused }) => refused !== null),
];
