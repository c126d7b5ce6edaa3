/** A quiet frame around what belongs together. */
import type { ReactNode } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';

export function Card({ children, chosen = false }: { readonly children: ReactNode; readonly chosen?: boolean }) {
  return <div className={classNames(styles['card'], chosen && styles['chosen'])}>{children}</div>;
}
