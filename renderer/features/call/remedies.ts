/** Does what a remedy says: takes the keyboard to the place, or starts the command. */
import type { CallEvent } from './call-reducer.ts';
import { nextQuestion, questionOf } from './decision-state.ts';
import type { FocusArea } from './focus-request.ts';
import type { Remedy } from './gate-help.ts';
import { callDesk } from './present-call.ts';

const { commands, dispatch, live } = callDesk;
const go = (target: FocusArea): CallEvent => ({ type: 'focusAsked', target });

export function applyRemedy(remedy: Remedy): void {
  for (const event of remedyEvents(remedy)) dispatch(event);
  switch (remedy.type) {
    case 'stampNotice':
      void commands.stamp('notice');
      break;
    case 'endCall':
      void commands.end();
      break;
    case 'acceptAgain':
      void commands.accept();
      break;
    default:
  }
}

/** What happens on the screen itself; none for a remedy that is a command. */
function remedyEvents(remedy: Remedy): readonly CallEvent[] {
  switch (remedy.type) {
    case 'goVerification':
      return [{ type: 'verificationAsked', level: remedy.level }];
    case 'goCheck':
      return [{ type: 'checkReached', item: remedy.item }];
    case 'goSearch':
      return [go('search')];
    case 'goService':
      return [go('service')];
    case 'goCategory':
      return [go('category')];
    case 'goNote':
      return [go('note')];
    case 'goDispositions':
      return [go('dispositions')];
    case 'goReason':
      return [go('reason')];
    case 'goDecision':
      return [{ type: 'wrapUp/left' }, go('decision')];
    case 'goInputs':
      return [go('inputs')];
    case 'nextQuestion':
      return questionAfter();
    case 'stampNotice':
    case 'endCall':
    case 'acceptAgain':
      return [];
  }
}

function questionAfter(): readonly CallEvent[] {
  const now = live();
  if (now === null) return [];
  const question = nextQuestion(questionOf(now.decision, now.call.case.category));
  return [{ type: 'decision/questionChosen', question }];
}
