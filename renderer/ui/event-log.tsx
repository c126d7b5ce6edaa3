/** What has happened so far, a line each, with the reason below it. */
import type { ReactNode } from 'react';
import styles from './event-log.module.css';

export interface LoggedEvent {
  readonly sequence: number;
  readonly at: string;
  readonly what: ReactNode;
  readonly reason: string | null;
}

export function EventLog({ events }: { readonly events: readonly LoggedEvent[] }) {
  return (
    <ol className={styles['log']}>
      {events.map(({ sequence, at, what, reason }) => (
        <li key={sequence}>
          <span className={styles['at']}>{at}</span> {what}
          {reason === null ? null : <span className={styles['reason']}>{reason}</span>}
        </li>
      ))}
    </ol>
  );
}
