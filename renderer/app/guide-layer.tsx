/** The article guide over whatever is open, at the place somebody asked for; it goes with the desk when that is locked. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { LookupQuestion } from '../../shared/decisions/questions.ts';
import type { UserView } from '../../shared/desk/views.ts';
import type { SideBySideId } from '../../shared/terms/side-by-side.ts';
import { closeGuide, guideWishes } from '../answer/open-article.ts';
import { openComparison } from '../answer/open-comparison.ts';
import { Guide } from '../features/guide/guide.tsx';

export interface GuideLayerProps {
  readonly user: UserView;
  /** Opens a look-up question in place of the guide. */
  readonly onAsk: (question: LookupQuestion) => void;
}

export function GuideLayer({ user, onAsk }: GuideLayerProps) {
  const { open, wish } = useStore(guideWishes);
  useEffect(() => closeGuide, []);
  if (!open) return null;
  const ask = (question: LookupQuestion) => {
    // Below an open dialog nothing can take the focus, so the guide leaves first.
    flushSync(closeGuide);
    onAsk(question);
  };
  const compare = (row: SideBySideId | null) => {
    flushSync(closeGuide);
    openComparison(row);
  };
  return (
    <Guide key={JSON.stringify(wish)} user={user} wish={wish} onAsk={ask} onCompare={compare} onClose={closeGuide} />
  );
}
