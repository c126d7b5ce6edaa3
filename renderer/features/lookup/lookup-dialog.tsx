/** 規約アンサー as it opens over any screen: first the questions, then one of them with its answer. Escape gives the keyboard back. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { parseIsoDate } from '../../../shared/core/time.ts';
import { isCallQuestion, type LookupQuestion, type Question } from '../../../shared/decisions/questions.ts';
import type { UserView } from '../../../shared/desk/views.ts';
import { sideRowOf } from '../../../shared/rules/side-questions.ts';
import type { SideBySideId } from '../../../shared/terms/side-by-side.ts';
import { comparisonAction } from '../../answer/open-comparison.ts';
import { call } from '../../desk/desk-client.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { lookupText } from '../../text/lookup.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { LookupCall } from './lookup-call.ts';
import { type LookupDesk, makeLookupDesk } from './lookup-desk.ts';
import { makeLookupMemory } from './lookup-memory.ts';
import { QuestionList } from './question-list.tsx';
import { QuestionSheet } from './question-sheet.tsx';

const memory = makeLookupMemory();

export interface LookupDialogProps {
  readonly user: UserView;
  readonly atHand: LookupCall | null;
  /** The question it opens with; null for the list of them. */
  readonly first: LookupQuestion | null;
  /** Opens the side-by-side card in place of the dialog, at the row of the question asked. */
  readonly onCompare: (row: SideBySideId | null) => void;
  readonly onClose: () => void;
}

export function LookupDialog({ user, atHand, first, onCompare, onClose }: LookupDialogProps) {
  const today = parseIsoDate(useDeskClock(({ view }) => view?.today.date ?? ''));
  const latest = useRef({ atHand, today });
  latest.current = { atHand, today };
  const contactId = atHand?.view.contact.contactId ?? null;
  const [desk] = useState((): LookupDesk => {
    memory.turnTo(user.userId, contactId);
    return makeLookupDesk({
      client: { call },
      // The desk's clock ticks before any screen stands.
      today: () => latest.current.today ?? (0 as NonNullable<typeof today>),
      call: () => latest.current.atHand,
      memory,
    });
  });
  const state = useStore(desk.store);
  const service = atHand?.view.case.service ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may make another question of the same inputs
  useEffect(() => desk.refresh(), [desk, contactId, service, today]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useLayoutEffect(() => {
    if (first !== null) desk.choose(first);
  }, []);
  if (today === null) return null;

  const choose = (question: Question) => {
    if (!isCallQuestion(question)) return desk.choose(question);
    memory.use(question);
    flushSync(onClose);
    atHand?.decide(question);
  };
  const compare = comparisonAction(() => onCompare(state.view === 'asking' ? sideRowOf(state.question) : null));
  return (
    <Dialog title={lookupText.title} hideTitle size={state.view === 'choosing' ? 'middle' : 'full'} onClose={onClose}>
      {state.view === 'choosing' ? (
        <QuestionList
          state={state}
          send={desk.send}
          recent={memory.recent()}
          atHand={atHand?.view ?? null}
          compare={compare}
          onChoose={choose}
        />
      ) : (
        <QuestionSheet state={state} desk={desk} atHand={atHand} today={today} compare={compare} onClose={onClose} />
      )}
    </Dialog>
  );
}
