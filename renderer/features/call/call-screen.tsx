/** The call screen: idle until a contact begins, then one call in three columns, who → what → answer. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CaseId } from '../../../shared/core/ids.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { callText } from '../../text/call.ts';
import { errorText } from '../../text/errors.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { Incoming } from './call-state.ts';
import { IdleScreen } from './idle-screen.tsx';
import { LiveScreen } from './live-screen.tsx';
import { callDesk, useAwakeDesk } from './present-call.ts';

export interface CallScreenProps {
  readonly user: UserView;
  /** What a `madoguchi:` link of the phone system brought; taken once. */
  readonly opened: Incoming | null;
  readonly onOpenedTaken: () => void;
  readonly onOpenCase: (caseId: CaseId) => void;
}

export function CallScreen({ opened, onOpenedTaken, onOpenCase }: CallScreenProps) {
  useAwakeDesk();
  useEffect(() => {
    if (opened === null) return;
    callDesk.announce(opened);
    onOpenedTaken();
  }, [opened, onOpenedTaken]);
  const state = useStore(callDesk.store);
  switch (state.view) {
    case 'loading':
      return <EmptyState title={callText.loading} />;
    case 'unreachable':
      return (
        <EmptyState title={errorText(state.error)}>
          <Button onPress={callDesk.reopen}>{callText.retry}</Button>
        </EmptyState>
      );
    case 'idle':
      return (
        <>
          <Problem text={state.problem === null ? null : errorText(state.problem)} />
          <IdleScreen idle={state} onOpenCase={onOpenCase} />
        </>
      );
    case 'live':
      return <LiveScreen live={state} />;
  }
}
