/** Free text of several lines, set large enough to read while talking. */
import { type KeyboardEvent, type Ref, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame.tsx';
import { ariaKey, isComposing } from './keyboard.ts';
import { limitProblem, type TextLimit } from './text-limit.ts';
import { type OnTyped, typingHandlers } from './typing.ts';

export interface NoteFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onTyped: OnTyped;
  readonly onBlur?: () => void;
  /** Sees each key outside a composition. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly placeholder?: string;
  /** Told when it is passed; nothing is ever cut off. */
  readonly limit?: TextLimit;
  readonly rows?: number;
  /** Takes the height of what stands around it instead of a number of rows. */
  readonly fill?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function NoteField(props: NoteFieldProps) {
  const id = useId();
  const { keyName } = props;
  const problem = props.problem ?? limitProblem(props.value, props.limit);
  return (
    <FieldFrame {...props} problem={problem} id={id}>
      <textarea
        ref={props.ref}
        id={id}
        className={classNames(styles['field'], styles['note'], props.fill === true && styles['fill'])}
        value={props.value}
        placeholder={props.placeholder}
        rows={props.rows ?? 4}
        disabled={props.disabled}
        spellCheck={false}
        lang="ja"
        aria-invalid={problem != null || undefined}
        aria-describedby={describedBy(id, { ...props, problem })}
        aria-keyshortcuts={keyName == null ? undefined : ariaKey(keyName)}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          if (!isComposing(event)) props.onKey?.(event);
        }}
        {...typingHandlers(props.onTyped)}
      />
    </FieldFrame>
  );
}
