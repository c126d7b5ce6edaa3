/** A button that wears its key. It shows the key only; `ActionButton` also listens to it. */
import type { ReactNode, Ref } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Key } from './key.tsx';
import { ariaKey, type Key as KeyName } from './keyboard.ts';

export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'link';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly tone?: ButtonTone;
  readonly keyName?: KeyName | null;
  /** A button that cannot act now stays focusable and says so, so that nobody loses the place. */
  readonly disabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly pressed?: boolean;
  readonly label?: string;
  readonly describedBy?: string;
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, onPress, tone = 'quiet', keyName = null, disabled = false, type = 'button' } = props;
  return (
    <button
      ref={props.ref}
      type={type}
      className={classNames(styles['button'], styles[tone], props.wide === true && styles['wide'])}
      aria-disabled={disabled || undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={keyName === null ? undefined : ariaKey(keyName)}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onPress?.();
      }}
    >
      <span>{children}</span>
      {keyName === null ? null : <Key name={keyName} />}
    </button>
  );
}
