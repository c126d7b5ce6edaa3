/** A whole screen that says one thing: what is the matter, and what to do. */
import type { ReactNode } from 'react';
import { productName } from '../text/shell.ts';
import styles from './message-screen.module.css';

export interface MessageScreenProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly urgent?: boolean;
  /** Within the frame of the desk, which has its own landmarks. */
  readonly inside?: boolean;
}

export function MessageScreen({ title, children, urgent = false, inside = false }: MessageScreenProps) {
  const Place = inside ? 'div' : 'main';
  return (
    <Place className={styles['screen']}>
      <div className={styles['sheet']} role={urgent ? 'alert' : undefined}>
        <p className={styles['mark']}>{productName}</p>
        <h1 className={styles['title']}>{title}</h1>
        {children}
      </div>
    </Place>
  );
}
