/** One input of a question as a field, by its kind. */
import { useState } from 'react';
import type { InputSpec } from '../../../shared/decisions/question-inputs.ts';
import { upTo } from '../../text/fields.ts';
import { NoteField } from '../../ui/note-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChosenInput, TickedInput } from './chosen-input.tsx';
import { DebtsField } from './debts-field.tsx';
import { Below, hasBelow, type InputFieldProps, labelOf } from './input-parts.tsx';

export function InputField(props: InputFieldProps) {
  const { entry } = props.filled;
  switch (entry.kind) {
    case 'typed':
      return <TypedInput {...props} text={entry.text} />;
    case 'chosen':
      return <ChosenInput {...props} value={entry.value} />;
    case 'ticked':
      return <TickedInput {...props} values={entry.values} />;
    case 'debts':
      return <DebtsField {...props} rows={entry.rows} max={props.spec.kind === 'debts' ? props.spec.max : 1} />;
  }
}

const NUMERIC: ReadonlySet<InputSpec['kind']> = new Set(['yen', 'count']);

function TypedInput(props: InputFieldProps & { readonly text: string }) {
  const { spec, reading, text, onFill, onNext } = props;
  // A word that is still being typed is no problem yet.
  const [left, setLeft] = useState(true);
  const shared = {
    label: labelOf(props),
    hint: hasBelow(props) ? <Below {...props} /> : null,
    problem: left ? reading.problem : null,
    value: text,
    onBlur: () => setLeft(true),
    onTyped: (typed: string) => {
      setLeft(false);
      onFill({ kind: 'typed', text: typed });
    },
    ...(spec.kind === 'text' ? { limit: upTo(spec.limit) } : {}),
  };
  if (spec.kind === 'text' && spec.lines > 1) return <NoteField {...shared} rows={Math.min(spec.lines, 8)} />;
  return (
    <TextField
      {...shared}
      inputMode={NUMERIC.has(spec.kind) ? 'numeric' : 'text'}
      onEnter={() => {
        setLeft(true);
        if (reading.state !== 'unread') onNext();
      }}
    />
  );
}
