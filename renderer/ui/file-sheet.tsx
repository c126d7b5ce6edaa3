/** A detail that is a file: its head, and below it two columns that scroll for themselves. */
import type { ReactNode, Ref } from 'react';
import styles from './file-sheet.module.css';

export interface FileSheetProps {
  readonly label: string;
  readonly head: ReactNode;
  /** Two `FileColumn`s. */
  readonly children: ReactNode;
}

export function FileSheet({ label, head, children }: FileSheetProps) {
  return (
    <article className={styles['file']} aria-label={label}>
      <header className={styles['head']}>{head}</header>
      <div className={styles['columns']}>{children}</div>
    </article>
  );
}

export interface FileColumnProps {
  readonly ref?: Ref<HTMLDivElement> | undefined;
  readonly children: ReactNode;
}

export function FileColumn({ ref, children }: FileColumnProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by the keyboard alone
    <div className={styles['column']} tabIndex={0} ref={ref}>
      {children}
    </div>
  );
}
