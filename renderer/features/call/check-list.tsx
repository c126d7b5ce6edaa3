/** One checklist, walked by single keys: Space or Y says yes and goes on, N says no and goes on, arrows move, Backspace takes back. */
import type { KeyboardEvent } from 'react';
import { type CheckItem, MUST_READ } from '../../../shared/cases/case-words.ts';
import type { Service } from '../../../shared/terms/service.ts';
import { checkWords } from '../../../shared/words/check-words.ts';
import { checksText } from '../../text/call.ts';
import { answerWords } from '../../text/words.ts';
import { CheckLine, type LineAnswer } from '../../ui/check-line.tsx';
import { classNames } from '../../ui/class-names.ts';
import screen from './call-screen.module.css';
import styles from './check-list.module.css';
import { answerOf, CHECK_LISTS, type Checks, type CheckList as ListName, walkNext, walkStep } from './check-walk.ts';
import { useFocusedArea } from './focused-area.ts';
import { callDesk } from './present-call.ts';

const { commands, dispatch } = callDesk;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export interface CheckListProps {
  readonly list: ListName;
  readonly service: Service;
  readonly checks: Checks;
  readonly twoColumns?: boolean;
}

export function CheckList({ list, service, checks, twoColumns = false }: CheckListProps) {
  const onAnswer = (item: CheckItem, answer: LineAnswer) => {
    void commands.check(item, answer);
    if (answer === null) return;
    // What was answered a moment ago is in the state before it is on the screen.
    const next = walkNext(service, callDesk.live()?.call.case.checks ?? checks, item);
    dispatch(next === null ? { type: 'focusAsked', target: 'decision' } : { type: 'checkReached', item: next });
  };
  const onKey = (item: CheckItem, event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    dispatch({ type: 'checkReached', item: walkStep(service, item, step) });
  };
  return (
    <>
      <ul className={classNames(styles['list'], twoColumns && styles['two'])}>
        {CHECK_LISTS[list].map((item) => (
          <li key={item} data-focus={`check:${item}`}>
            <CheckLine
              label={checkWords[item].label}
              {...(list === 'sayings' ? { cite: checkWords[item].cite } : {})}
              answer={answerOf(checks, item)}
              refusal={answerWords.no}
              canRefuse={!MUST_READ.some((line) => line === item)}
              onAnswer={(answer) => onAnswer(item, answer)}
              onKey={(event) => onKey(item, event)}
            />
          </li>
        ))}
      </ul>
      <Words list={list} checks={checks} twoColumns={twoColumns} />
    </>
  );
}

/** The words for the line that has the keyboard, else for the next one without an answer; the place is always there. */
function Words({ list, checks, twoColumns }: Pick<CheckListProps, 'list' | 'checks' | 'twoColumns'>) {
  const area = useFocusedArea();
  const items: readonly CheckItem[] = CHECK_LISTS[list];
  const current = items.find((item) => area === `check:${item}`);
  const item = current ?? items.find((candidate) => answerOf(checks, candidate) === null);
  if (item === undefined) return <p className={screen['small']}>{checksText.settled}</p>;
  return (
    <p className={classNames(screen['say'], styles['words'], twoColumns !== true && styles['tall'])} aria-live="polite">
      {checkWords[item].say}
    </p>
  );
}
