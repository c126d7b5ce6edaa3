/** One line of a checklist, answered yes, no or not yet. Space or `Y` says yes, `N` no, Backspace takes the answer back. */
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import styles from './check-line.module.css';
import { classNames } from './class-names.ts';
import { isComposing } from './keyboard.ts';

export type LineAnswer = 'yes' | 'no' | null;

export interface CheckLineProps {
  readonly label: string;
  /** Where the line comes from, such as `N 37(1)`. */
  readonly cite?: ReactNode;
  readonly answer: LineAnswer;
  readonly onAnswer: (answer: LineAnswer) => void;
  /** The word that stands beside the line once it was refused. */
  readonly refusal: string;
  /** False where only yes can be said, as for a line that was read aloud. */
  readonly canRefuse?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  /** Sees each key outside a composition, for walking from line to line. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

const MARKS = { yes: '✓', no: '✕' } as const;

/** What this key answers, or undefined where it is not an answer. */
export function answerForKey(key: string, canRefuse: boolean): LineAnswer | undefined {
  const name = key.toLowerCase();
  if (name === 'y') return 'yes';
  if (name === 'n' && canRefuse) return 'no';
  if (name === 'backspace' || name === 'delete') return null;
  return undefined;
}

export function CheckLine(props: CheckLineProps) {
  const { label, cite, answer, onAnswer, refusal, canRefuse = true, disabled = false } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    props.onKey?.(event);
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || disabled) return;
    const next = answerForKey(event.key, canRefuse);
    if (next === undefined) return;
    event.preventDefault();
    onAnswer(next);
  };
  return (
    <label className={classNames(styles['line'], answer !== null && styles[answer])}>
      <input
        ref={props.ref}
        type="checkbox"
        className={styles['input']}
        checked={answer === 'yes'}
        disabled={disabled}
        onKeyDown={onKeyDown}
        onChange={() => onAnswer(answer === 'yes' ? null : 'yes')}
      />
      <span className={styles['mark']} aria-hidden="true">
        {answer === null ? '□' : MARKS[answer]}
      </span>
      <span>
        {label}
        {answer === 'no' ? <span className={styles['no-word']}>{refusal}</span> : null}
        {cite === undefined ? null : <span className={styles['cite']}>{cite}</span>}
      </span>
    </label>
  );
}
