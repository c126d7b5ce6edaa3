/** What the operator has to know about the call as a whole: a command that was refused, another call that waits. */
import { memo } from 'react';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { callText } from '../../text/call.ts';
import { errorText } from '../../text/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import styles from './call-notices.module.css';
import type { Incoming } from './call-state.ts';
import { needsOf } from './gate-help.ts';
import { NeedList } from './need-list.tsx';
import { callDesk } from './present-call.ts';

export interface CallNoticesProps {
  readonly problem: DeskError | null;
  readonly incoming: Incoming | null;
}

export const CallNotices = memo(function CallNotices({ problem, incoming }: CallNoticesProps) {
  if (problem === null && incoming === null) return null;
  return (
    <div className={styles['notices']}>
      {incoming === null ? null : (
        <p className={styles['incoming']} role="status">
          {callText.waitingCall(incoming.phone ?? incoming.search ?? callText.unknownNumber)}
        </p>
      )}
      {problem === null ? null : (
        <Problem text={errorText(problem)}>
          <NeedList needs={needsOf(problem)} />
          <Button onPress={() => callDesk.dispatch({ type: 'problemPutAway' })}>{callText.putAway}</Button>
        </Problem>
      )}
    </div>
  );
});
