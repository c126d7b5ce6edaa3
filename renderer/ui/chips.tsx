/** Short choices set as a row of pills: one of them (`ChipChoice`, arrows move) or any of them (`ChipSet`, Space toggles). */
import { useId } from 'react';
import styles from './chips.module.css';
import { classNames } from './class-names.ts';
import { Key } from './key.tsx';
import { ariaKey, type Key as KeyName } from './keyboard.ts';

export interface Chip<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly keyName?: KeyName;
}

interface ChipsProps<T extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly options: readonly Chip<T>[];
  readonly disabled?: boolean;
}

interface PillProps<T extends string> {
  readonly chip: Chip<T>;
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
}

function Pill<T extends string>({ chip, kind, name, checked, onToggle }: PillProps<T>) {
  return (
    <label className={styles['pill']}>
      <input
        className={styles['input']}
        type={kind}
        name={name}
        checked={checked}
        aria-keyshortcuts={chip.keyName === undefined ? undefined : ariaKey(chip.keyName)}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      {chip.label}
      {chip.keyName === undefined ? null : <Key name={chip.keyName} />}
    </label>
  );
}

export function ChipChoice<T extends string>(
  props: ChipsProps<T> & { readonly value: T | null; readonly onChoose: (value: T) => void },
) {
  const name = useId();
  return (
    <fieldset className={styles['chips']} disabled={props.disabled}>
      <legend className={classNames(styles['legend'], props.hideLegend === true && styles['unseen'])}>
        {props.legend}
      </legend>
      {props.options.map((chip) => (
        <Pill
          key={chip.value}
          chip={chip}
          kind="radio"
          name={name}
          checked={props.value === chip.value}
          onToggle={() => props.onChoose(chip.value)}
        />
      ))}
    </fieldset>
  );
}

export function ChipSet<T extends string>(
  props: ChipsProps<T> & { readonly values: readonly T[]; readonly onChange: (values: readonly T[]) => void },
) {
  const name = useId();
  return (
    <fieldset className={styles['chips']} disabled={props.disabled}>
      <legend className={classNames(styles['legend'], props.hideLegend === true && styles['unseen'])}>
        {props.legend}
      </legend>
      {props.options.map((chip) => (
        <Pill
          key={chip.value}
          chip={chip}
          kind="checkbox"
          name={name}
          checked={props.values.includes(chip.value)}
          onToggle={(checked) =>
            props.onChange(
              checked ? [...props.values, chip.value] : props.values.filter((value) => value !== chip.value),
            )
          }
        />
      ))}
    </fieldset>
  );
}
