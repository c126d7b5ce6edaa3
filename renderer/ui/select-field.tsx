/** A choice of one from a list that opens. */
import { type Ref, useId } from 'react';
import styles from './field.module.css';
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame.tsx';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SelectFieldProps<T extends string> extends FieldFrameProps {
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLSelectElement>;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const id = useId();
  return (
    <FieldFrame {...props} id={id}>
      <select
        ref={props.ref}
        id={id}
        className={styles['field']}
        value={props.value}
        disabled={props.disabled}
        aria-invalid={props.problem != null || undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => {
          const chosen = props.options.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) props.onChoose(chosen.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
