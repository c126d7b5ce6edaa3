/** The palette over any screen: the actions that can be started now, and the questions that can be asked. */
import { isCallQuestion, type LookupQuestion } from '../../shared/decisions/questions.ts';
import { questionWords } from '../../shared/words/question-words.ts';
import { useCallAtHand } from '../features/call/call-at-hand.tsx';
import { offeredQuestions } from '../features/lookup/lookup-list.ts';
import { Palette } from '../features/palette/palette.tsx';
import { showCall } from './show-call.ts';

export interface PaletteLayerProps {
  readonly onAsk: (question: LookupQuestion) => void;
  readonly onClose: () => void;
}

export function PaletteLayer({ onAsk, onClose }: PaletteLayerProps) {
  const atHand = useCallAtHand({ onShowCall: showCall });
  const questions = offeredQuestions(atHand !== null, atHand?.view.case.service ?? null).map(
    ({ question, label, aliases }) => ({
      id: `question:${question}`,
      label,
      aliases,
      aside: questionWords[question],
      run: () => (isCallQuestion(question) ? atHand?.decide(question) : onAsk(question)),
    }),
  );
  return <Palette found={questions} onClose={onClose} />;
}
