/** One line of text. It never rewrites what is being typed: folding of widths and hyphens is for whoever receives the value. */
import { type HTMLInputTypeAttribute, type KeyboardEvent, type Ref, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { describedBy, FieldFrame, type FieldFrameProps } from './field-frame.tsx';
import { ariaKey, isComposing, matchesKey } from './keyboard.ts';
import { limitProblem, type TextLimit } from './text-limit.ts';
import { type OnTyped, typingHandlers } from './typing.ts';

export interface TextFieldProps extends FieldFrameProps {
  readonly value: string;
  readonly onTyped: OnTyped;
  /** Enter outside a composition; inside a form leave it to the form. */
  readonly onEnter?: () => void;
  readonly onBlur?: () => void;
  /** Sees each key outside a composition, before anything else does. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'search'>;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly placeholder?: string;
  /** Told when it is passed; nothing is ever cut off. */
  readonly limit?: TextLimit;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  /** Makes the field a combobox over a list below it. */
  readonly list?: DrivenList;
}

/** The list whose active option the field moves while the focus stays in the field. */
export interface DrivenList {
  readonly id: string;
  readonly activeOptionId: string | null;
  readonly expanded: boolean;
}

const listProps = (list: DrivenList | undefined) =>
  list === undefined
    ? {}
    : ({
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-controls': list.id,
        'aria-expanded': list.expanded,
        'aria-activedescendant': list.activeOptionId ?? undefined,
      } as const);

export function TextField(props: TextFieldProps) {
  const id = useId();
  const { keyName } = props;
  const problem = props.problem ?? limitProblem(props.value, props.limit);
  return (
    <FieldFrame {...props} problem={problem} id={id}>
      <input
        ref={props.ref}
        id={id}
        className={classNames(styles['field'])}
        type={props.type ?? 'text'}
        value={props.value}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        placeholder={props.placeholder}
        required={props.required}
        disabled={props.disabled}
        spellCheck={false}
        lang="ja"
        aria-invalid={problem != null || undefined}
        aria-describedby={describedBy(id, { ...props, problem })}
        aria-keyshortcuts={keyName == null ? undefined : ariaKey(keyName)}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          props.onKey?.(event);
          // Enter alone: with Control it is a key of the screen.
          if (matchesKey(event.nativeEvent, 'enter') && props.onEnter !== undefined && !event.defaultPrevented) {
            event.preventDefault();
            props.onEnter();
          }
        }}
        {...listProps(props.list)}
        {...typingHandlers(props.onTyped)}
      />
    </FieldFrame>
  );
}
