/** One of a few values that are whole sentences, one below the other. */
import { useId } from 'react';
import styles from './change.module.css';

interface ChoiceLinesProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (value: T) => void;
}

export function ChoiceLines<T extends string>({ legend, options, chosen, onChoose }: ChoiceLinesProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['choices']}>
      <legend className={styles['legend']}>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles['choice']}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
