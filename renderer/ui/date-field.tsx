/** A day, typed freely and read when the field is left or Enter is pressed. What cannot be read stays as it was typed, with a problem. */
import { type Ref, useState } from 'react';
import type { FieldFrameProps } from './field-frame.tsx';
import { TextField } from './text-field.tsx';

export interface DateFieldProps extends Omit<FieldFrameProps, 'problem'> {
  /** `YYYY-MM-DD`, or null for no day. */
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
  readonly read: (text: string) => string | null;
  readonly show: (value: string) => string;
  readonly problemText: string;
  readonly placeholder?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

export function DateField(props: DateFieldProps) {
  const { value, onChoose, read, show, problemText, ref, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed === null) return;
    const chosen = typed.trim() === '' ? null : read(typed);
    if (chosen === null && typed.trim() !== '') return;
    setTyped(null);
    if (chosen !== value) onChoose(chosen);
  };
  const unread = typed !== null && typed.trim() !== '' && read(typed) === null;
  const [left, setLeft] = useState(false);
  return (
    <TextField
      {...rest}
      {...(ref === undefined ? {} : { ref })}
      value={typed ?? (value === null ? '' : show(value))}
      problem={left && unread ? problemText : null}
      onTyped={(text) => {
        setTyped(text);
        setLeft(false);
      }}
      onEnter={() => {
        setLeft(true);
        settle();
      }}
      onBlur={() => {
        setLeft(true);
        settle();
      }}
    />
  );
}
