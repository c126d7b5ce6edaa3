/** A list at the side and what is chosen in it beside it, each scrolling for itself. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './list-and-detail.module.css';

interface PartProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The class of the screen says how wide the list is. */
export function ListAndDetail({ className, children }: PartProps) {
  return <div className={classNames(styles['sheet'], className)}>{children}</div>;
}

export function ListSide({ className, children }: PartProps) {
  return <div className={classNames(styles['side'], className)}>{children}</div>;
}

/** A detail in one column. */
export function DetailPane({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a column that scrolls must be reachable by the keyboard alone
    <div className={styles['pane']} tabIndex={0}>
      {children}
    </div>
  );
}
