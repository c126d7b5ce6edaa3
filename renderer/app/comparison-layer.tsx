/** The side-by-side card over whatever is open, by one key from everywhere; it goes with the desk when that is locked. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { isCallQuestion, type LookupQuestion, type Question } from '../../shared/decisions/questions.ts';
import { closeComparison, comparisonAction, comparisonWishes } from '../answer/open-comparison.ts';
import { useCallAtHand } from '../features/call/call-at-hand.tsx';
import { ComparisonDialog } from '../features/side-by-side/comparison-dialog.tsx';
import { useShortcuts } from '../ui/shortcuts.tsx';
import { showCall } from './show-call.ts';

export interface ComparisonLayerProps {
  /** Opens a look-up question in place of the card. */
  readonly onAsk: (question: LookupQuestion) => void;
}

export function ComparisonLayer({ onAsk }: ComparisonLayerProps) {
  const open = useStore(comparisonWishes, (wish) => wish.open);
  useEffect(() => closeComparison, []);
  useShortcuts('app', [comparisonAction()]);
  return open ? <OpenComparison onAsk={onAsk} /> : null;
}

function OpenComparison({ onAsk }: ComparisonLayerProps) {
  const first = useStore(comparisonWishes, (wish) => wish.first);
  const atHand = useCallAtHand({ onShowCall: showCall });
  const ask = (question: Question) => {
    // Below an open dialog nothing can take the focus, so the card leaves first.
    flushSync(closeComparison);
    if (isCallQuestion(question)) atHand?.decide(question);
    else onAsk(question);
  };
  return (
    <ComparisonDialog
      key={first}
      first={first}
      matter={atHand?.view.case.service ?? null}
      onAsk={ask}
      onClose={closeComparison}
    />
  );
}
