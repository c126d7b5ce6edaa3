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

/** Those that can be taken first, in the order of the graph. */
export const inOrder = (steps: readonly NoticeStepView[]): readonly NoticeStepView[] => [
  ...steps.filter(({ refused }) => refused === null),
  ...steps.filter(({ refused }) => refused !== null),
];
