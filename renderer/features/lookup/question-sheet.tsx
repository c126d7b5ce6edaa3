/** One question with its answer: what has to be known at the left, what the terms say at the right. */
import { useCallback, useMemo } from 'react';
import type { CivilDate } from '../../../shared/core/time.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { questionWords } from '../../../shared/words/question-words.ts';
import { lookupText } from '../../text/lookup.ts';
import { beside } from '../../text/punctuation.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Button } from '../../ui/button.tsx';
import type { Action } from '../../ui/shortcut-registry.ts';
import { AnswerSide } from './answer-side.tsx';
import styles from './lookup.module.css';
import type { LookupCall } from './lookup-call.ts';
import type { LookupDesk } from './lookup-desk.ts';
import type { Entry } from './lookup-entry.ts';
import { readForm } from './lookup-form.ts';
import { lookupKeys } from './lookup-keys.ts';
import type { Asking } from './lookup-state.ts';
import { QuestionForm } from './question-form.tsx';

export interface QuestionSheetProps {
  readonly state: Asking;
  readonly desk: LookupDesk;
  readonly atHand: LookupCall | null;
  readonly today: CivilDate;
  readonly compare: Action;
  readonly onClose: () => void;
}

export function QuestionSheet({ state, desk, atHand, today, compare, onClose }: QuestionSheetProps) {
  const { question, form } = state;
  const lookup = LOOKUPS[question];
  // An answer that arrives changes nothing in the form.
  const reading = useMemo(() => readForm(lookup.inputs, form, today), [lookup, form, today]);
  const onFill = useCallback((input: string, entry: Entry) => desk.send({ type: 'filled', input, entry }), [desk]);
  return (
    <div className={styles['sheet']}>
      <header className={styles['head']}>
        <p className={styles['asked']}>
          {lookup.words.ask}
          <span className={styles['name']}>{beside(questionWords[question], serviceWords[lookup.service])}</span>
        </p>
        <div className={styles['buttons']}>
          <ActionButton
            scope="pane"
            action={{
              id: 'lookup:questions',
              label: lookupText.questions,
              keys: lookupKeys.open,
              run: () => desk.send({ type: 'questionsAsked' }),
            }}
          />
          <ActionButton scope="pane" action={compare} />
          <Button keyName="escape" onPress={onClose}>
            {lookupText.close}
          </Button>
        </div>
      </header>
      <QuestionForm key={question} lookup={lookup} form={form} reading={reading} today={today} onFill={onFill} />
      <AnswerSide state={state} desk={desk} atHand={atHand} reading={reading} onClose={onClose} />
    </div>
  );
}
