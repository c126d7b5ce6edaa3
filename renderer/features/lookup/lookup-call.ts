/** What 規約アンサー needs of the call at hand. The frame gives it, because one feature knows no other. */
import type { ComponentType } from 'react';
import type { Answer } from '../../../shared/decisions/answer.ts';
import type { AskedLookup } from '../../../shared/decisions/question-facts.ts';
import type { CallQuestion } from '../../../shared/decisions/questions.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';

export interface LookupCall {
  readonly view: CallView;
  /** Writes the answer with this digest into the case; why it was refused, or null when it is there. */
  readonly accept: (asked: AskedLookup, digest: string) => Promise<DeskError | null>;
  /** Asks one of the questions that the call itself answers, on the screen of the call. */
  readonly decide: (question: CallQuestion) => void;
  /** Whether the newest decision of this call already says the same. */
  readonly isRecorded: (answer: Answer) => boolean;
  /** Whether the gate would find something missing. */
  readonly needs: (answer: Answer) => boolean;
  /** Goes to the first thing the gate would find missing, on the screen of the call. */
  readonly help: (answer: Answer) => void;
  /** What the gate would find missing, each with its way there; nothing where nothing is. */
  readonly Needs: ComponentType<LookupNeedsProps>;
}

export interface LookupNeedsProps {
  readonly answer: Answer;
  /** Why the last try was refused. */
  readonly refusal: DeskError | null;
  /** Called before anything on the screen of the call is gone to. */
  readonly onLeave: () => void;
  readonly onAcceptAgain: () => void;
}
