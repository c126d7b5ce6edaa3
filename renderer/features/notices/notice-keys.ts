/** Which key takes which step of a notice: the two that lead on share one, because a stage has only one of them. */
import type { NoticeStepView } from '../../../shared/desk/notice-views.ts';
import type { NoticeStep } from '../../../shared/notices/notice.ts';
import type { Key } from '../../ui/keyboard.ts';

export const noticeStepKeys: { readonly [Step in NoticeStep]: Key } = {
  submit: 'ctrl+enter',
  send: 'ctrl+enter',
  approve: 'alt+a',
  revise: 'alt+b',
  comeBack: 'alt+r',
  deem: 'alt+m',
  proposeOmission: 'alt+y',
  withdraw: 'alt+x',
};
export const TEXT_KEY: Key = 'alt+g';
export const ATTEMPT_KEY: Key = 'alt+i';

/** The ways out, which are never what is meant first. */
const ASIDE: readonly NoticeStep[] = ['revise', 'proposeOmission', 'withdraw'];

/** Whether it leads on: the one that is meant, where it can be taken. */
export const leadsOn = ({ step }: NoticeStepView): boolean => !ASIDE.includes(step);

/** What leads on first, whether it can be taken or not; after it the ways out. */
export const inOrder = (steps: readonly NoticeStepView[]): readonly NoticeStepView[] => [
  ...steps.filter(leadsOn),
  ...steps.filter((step) => !leadsOn(step)),
];
