/** The questions to choose from: typed for, walked through with the arrows, taken with Enter. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Question } from '../../../shared/decisions/questions.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { questionWords } from '../../../shared/words/question-words.ts';
import { lookupText } from '../../text/lookup.ts';
import { beside } from '../../text/punctuation.ts';
import { classNames } from '../../ui/class-names.ts';
import { Key } from '../../ui/key.tsx';
import type { Action } from '../../ui/shortcut-registry.ts';
import { useShortcuts, useShownKey } from '../../ui/shortcuts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './lookup.module.css';
import { type ListedQuestion, listQuestions, offeredQuestions } from './lookup-list.ts';
import type { Choosing, LookupEvent } from './lookup-state.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is not offered, and what is, in a matter of B. */
const otherTerms = (offered: readonly ListedQuestion[]): string =>
  offered.some(({ service }) => service === 'hikariPhone') ? lookupText.phoneTerms : lookupText.noPhoneTerms;

export interface QuestionListProps {
  readonly state: Choosing;
  readonly send: (event: LookupEvent) => void;
  readonly recent: readonly Question[];
  readonly atHand: CallView | null;
  readonly compare: Action;
  readonly onChoose: (question: Question) => void;
}

export function QuestionList({ state, send, recent, atHand, compare, onChoose }: QuestionListProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const service = atHand?.case.service ?? null;
  const offered = offeredQuestions(atHand !== null, service);
  const groups = listQuestions(offered, state.query, recent);
  const found = groups.flatMap(({ questions }) => questions);
  const active = found[state.place];
  const optionId = ({ question }: ListedQuestion) => `${listId}-${question}`;
  const activeId = active === undefined ? null : optionId(active);

  const compareKey = useShownKey(compare.keys);
  useShortcuts('pane', [compare]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (found.length > 0) send({ type: 'placed', place: (state.place + step + found.length) % found.length });
  };
  const option = (listed: ListedQuestion) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus stays in the field, whose Enter takes the active option
    <div
      key={listed.question}
      id={optionId(listed)}
      role="option"
      tabIndex={-1}
      aria-selected={listed === active}
      className={classNames(styles['option'], listed === active && styles['active'])}
      onPointerMove={() => send({ type: 'placed', place: found.indexOf(listed) })}
      onClick={() => onChoose(listed.question)}
    >
      <span>{listed.label}</span>
      <span className={styles['name']}>
        {beside(
          questionWords[listed.question],
          service === null && listed.service !== null ? serviceWords[listed.service] : null,
        )}
      </span>
    </div>
  );
  return (
    <>
      <TextField
        ref={field}
        label={lookupText.field}
        layout="hidden"
        placeholder={lookupText.placeholder}
        value={state.query}
        onTyped={(query) => send({ type: 'queryTyped', query })}
        onKey={onKey}
        onEnter={() => active !== undefined && onChoose(active.question)}
        list={{ id: listId, activeOptionId: activeId, expanded: true }}
      />
      {service === 'hikariPhone' ? <p className={styles['terms']}>{otherTerms(offered)}</p> : null}
      <div id={listId} className={styles['list']} role="listbox" aria-label={lookupText.list} tabIndex={-1}>
        {groups.map(({ group, questions }) =>
          group === null ? (
            questions.map(option)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list to choose from
            <div key={group} role="group" aria-labelledby={`${listId}-group-${group}`}>
              <p id={`${listId}-group-${group}`} className={styles['group']} role="presentation">
                {lookupText.groups[group]}
              </p>
              {questions.map(option)}
            </div>
          ),
        )}
      </div>
      <p className={styles['foot']} role="status">
        {found.length === 0 ? lookupText.none : lookupText.count(found.length)}
        <span className={styles['keys']}>
          {compareKey === null ? null : (
            <>
              <Key name={compareKey} /> {compare.label}
              {'　'}
            </>
          )}
          <Key name="arrowup" />
          <Key name="arrowdown" /> {lookupText.move}　<Key name="enter" /> {lookupText.take}　<Key name="escape" />{' '}
          {lookupText.close}
        </span>
      </p>
    </>
  );
}
