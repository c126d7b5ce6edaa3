/** What every field has around it: its label with a key, a hint, and the problem with what was entered. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Key } from './key.tsx';
import type { Key as KeyName } from './keyboard.ts';

export interface FieldFrameProps {
  readonly label: string;
  /** `row` sets the label beside the field; `hidden` keeps it for screen readers only. */
  readonly layout?: 'stacked' | 'row' | 'hidden';
  readonly hint?: ReactNode;
  readonly problem?: string | null;
  readonly keyName?: KeyName | null;
}

export const hintId = (id: string): string => `${id}-hint`;
export const problemId = (id: string): string => `${id}-problem`;

/** The ids of what describes the field, for `aria-describedby`. */
export function describedBy(id: string, { hint, problem }: FieldFrameProps): string | undefined {
  const ids = [hint != null && hintId(id), problem != null && problemId(id)].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function FieldFrame(props: FieldFrameProps & { readonly id: string; readonly children: ReactNode }) {
  const { id, label, layout = 'stacked', hint, problem, keyName = null, children } = props;
  return (
    <div className={classNames(styles['frame'], styles[layout])}>
      <label className={styles['label']} htmlFor={id}>
        {label}
        {keyName === null ? null : <Key name={keyName} />}
      </label>
      <div className={styles['body']}>
        {children}
        {hint == null ? null : (
          <p className={styles['hint']} id={hintId(id)}>
            {hint}
          </p>
        )}
        {problem == null ? null : (
          <p className={styles['problem']} id={problemId(id)} role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
