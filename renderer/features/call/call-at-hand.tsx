/**
 * The call at hand for what stands over every screen: its facts, how an answer is written into its case, and the way to what the gate would
 * find missing.
 */
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { CallQuestion } from '../../../shared/decisions/questions.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { isRecorded } from './accept-button.tsx';
import { BeforeAccepting } from './before-accepting.tsx';
import { needsBefore, type Remedy } from './gate-help.ts';
import { callDesk } from './present-call.ts';
import { applyRemedy } from './remedies.ts';

const useCall = () => useStore(callDesk.store, (state) => (state.view === 'live' ? state.call : null));

export interface CallAtHandProps {
  /** Called before anything on the screen of the call is gone to. */
  readonly onShowCall: () => void;
}

/** Null without a call. */
export function useCallAtHand({ onShowCall }: CallAtHandProps) {
  const call = useCall();
  return useMemo(() => {
    if (call === null) return null;
    const firstNeed = (answer: Answer) => needsBefore(answer.question, call, answer)[0];
    return {
      view: call,
      accept: callDesk.commands.acceptLookup,
      isRecorded: (answer: Answer) => isRecorded(call.decisions, { answer }),
      decide(question: CallQuestion) {
        onShowCall();
        callDesk.dispatch({ type: 'wrapUp/left' });
        callDesk.dispatch({ type: 'decision/questionChosen', question });
        callDesk.dispatch({ type: 'focusAsked', target: 'decision' });
      },
      needs: (answer: Answer) => firstNeed(answer) !== undefined,
      help(answer: Answer) {
        const need = firstNeed(answer);
        if (need === undefined) return;
        onShowCall();
        applyRemedy(need.remedy);
      },
      Needs: NeedsOfAnswer,
    };
  }, [call, onShowCall]);
}

interface NeedsOfAnswerProps {
  readonly answer: Answer;
  readonly refusal: DeskError | null;
  /** Leaves what stands over the screen of the call. */
  readonly onLeave: () => void;
  readonly onAcceptAgain: () => void;
}

function NeedsOfAnswer({ answer, refusal, onLeave, onAcceptAgain }: NeedsOfAnswerProps) {
  const call = useCall();
  if (call === null) return null;
  const onRemedy = (remedy: Remedy) => {
    if (remedy.type === 'acceptAgain') return onAcceptAgain();
    // Below an open dialog nothing can take the focus.
    flushSync(onLeave);
    applyRemedy(remedy);
  };
  return (
    <BeforeAccepting call={call} question={answer.question} answer={answer} refusal={refusal} onRemedy={onRemedy} />
  );
}
