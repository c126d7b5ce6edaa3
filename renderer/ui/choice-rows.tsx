/** Rows of which one is chosen; the arrow keys move through them. */
import { createContext, type ReactNode, type Ref, useContext, useId } from 'react';
import styles from './choice-rows.module.css';
import { classNames } from './class-names.ts';

/** What makes the rows of one list exclude each other. */
const GroupName = createContext('');

export interface ChoiceRowsProps {
  /** Heard, not seen. */
  readonly legend: string;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLFieldSetElement> | undefined;
  readonly children: ReactNode;
}

export function ChoiceRows({ legend, className, ref, children }: ChoiceRowsProps) {
  return (
    <GroupName value={useId()}>
      <fieldset className={classNames(styles['rows'], className)} ref={ref}>
        <legend className={styles['legend']}>{legend}</legend>
        {children}
      </fieldset>
    </GroupName>
  );
}

export interface ChoiceRowProps {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Where the keyboard goes to stand on this row. */
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly children: ReactNode;
}

export function ChoiceRow({ chosen, onChoose, ref, children }: ChoiceRowProps) {
  return (
    <label className={styles['row']}>
      <input
        ref={ref}
        type="radio"
        name={useContext(GroupName)}
        className={styles['radio']}
        checked={chosen}
        onChange={onChoose}
      />
      {children}
    </label>
  );
}
