/** A short word of state. Its tone repeats what the word says and never replaces it. */
import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';

/** `ok` settled · `need` needs you now · `stop` refused or broken · `two` two readings · `act` chosen · `plain` no weight. */
export type Tone = 'ok' | 'need' | 'stop' | 'two' | 'act' | 'plain';

export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={classNames(styles['badge'], styles[tone])}>{children}</span>;
}
