/** A problem, told where it arose, with what to do about it. */
import type { ReactNode } from 'react';
import styles from './problem.module.css';

/** Announced at once. Renders nothing while there is no problem. */
export function Problem({ text, children }: { readonly text: string | null; readonly children?: ReactNode }) {
  if (text === null) return null;
  return (
    <div className={styles['problem']} role="alert">
      <p>{text}</p>
      {children}
    </div>
  );
}
