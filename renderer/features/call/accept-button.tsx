/** Records the answer on screen; while something is missing it leads there instead. Only a promise is worth the one strong colour. */
import type { Question } from '../../../shared/decisions/questions.ts';
import type { CallView, DecisionView } from '../../../shared/desk/views.ts';
import { decisionText } from '../../text/call.ts';
import { Button } from '../../ui/button.tsx';
import { useShownKey } from '../../ui/shortcuts.tsx';
import { callKeys } from './call-keys.ts';
import { type DecisionShown, type Preview, previewOf } from './decision-state.ts';
import { needsBefore } from './gate-help.ts';
import { acceptOrHelp } from './live-actions.ts';
import { callDesk } from './present-call.ts';

export interface AcceptButtonProps {
  readonly call: CallView;
  readonly question: Question;
  readonly shown: DecisionShown;
}

export function AcceptButton({ call, question, shown }: AcceptButtonProps) {
  const keyName = useShownKey(callKeys.accept);
  const preview = previewOf(shown);
  if (preview === null) return null;
  const [need] = needsBefore(question, call, preview.answer);
  const recorded = isRecorded(call.decisions, preview);
  const onPress = () => {
    const live = callDesk.live();
    if (live !== null) acceptOrHelp(live);
  };
  return (
    <Button
      wide
      tone={need === undefined && !recorded && preview.answer.promise !== null ? 'primary' : 'quiet'}
      keyName={keyName}
      disabled={shown.view === 'accepting' || recorded}
      onPress={onPress}
    >
      {label()}
    </Button>
  );

  function label(): string {
    if (shown.view === 'accepting') return decisionText.accepting;
    if (recorded) return decisionText.recorded;
    return preview?.answer.promise == null ? decisionText.accept.plain : decisionText.accept.promise;
  }
}

/** True where the newest decision of this call already says the same. */
export function isRecorded(decisions: readonly DecisionView[], { answer }: Pick<Preview, 'answer'>): boolean {
  const latest = decisions
    .filter(({ question }) => question === answer.question)
    .toSorted((a, b) => b.acceptedAt - a.acceptedAt)[0];
  return latest?.answer.headline === answer.headline && latest.answer.promise?.due === answer.promise?.due;
}
