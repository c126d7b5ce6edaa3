/** How the records stand: number of the last one, state of their chain, last verified backup. */
import { useEffect, useState } from 'react';
import { dateOf, instant } from '../../shared/core/time.ts';
import type { HealthView } from '../../shared/desk/views.ts';
import { call, on } from '../desk/desk-client.ts';
import { useDeskClock } from '../desk/desk-clock.ts';
import { count, dayAndTime, shortTime } from '../text/dates.ts';
import { healthText } from '../text/shell.ts';
import styles from './health-line.module.css';

const EVERY_MS = 15_000;

export function HealthLine() {
  const [health, setHealth] = useState<HealthView | null>(null);
  useEffect(() => {
    let here = true;
    const ask = () =>
      void call('desk:health', {}).then((reply) => {
        if (here && reply.ok) setHealth(reply.value);
      });
    ask();
    const timer = setInterval(ask, EVERY_MS);
    const leave = on('cases:changed', ask);
    return () => {
      here = false;
      clearInterval(timer);
      leave();
    };
  }, []);
  if (health === null) return <p className={styles['health']}>{healthText.unknown}</p>;
  return (
    <p className={styles['health']}>
      <span>{healthText.sequence(count(health.lastSequence))}</span>
      <span className={health.chain === 'broken' ? styles['stop'] : undefined}>{healthText.chain[health.chain]}</span>
      {health.anchors === 'late' ? <span className={styles['stop']}>{healthText.anchorsLate}</span> : null}
      <Backup at={health.lastBackupAt} />
    </p>
  );
}

function Backup({ at }: { readonly at: number | null }) {
  const today = useDeskClock(({ view }) => (view === null ? null : dateOf(instant(view.now))));
  if (at === null) return <span className={styles['need']}>{healthText.noBackup}</span>;
  const backup = instant(at);
  return <span>{healthText.backup(dateOf(backup) === today ? shortTime(backup) : dayAndTime(backup))}</span>;
}
