/** The last thirty days as a strip: a day with a verified backup is filled, so that a gap is seen before it is read. */
import { addDays, type CivilDate, dateOf, instant } from '../../../shared/core/time.ts';
import type { BackupRow } from '../../../shared/desk/backup-views.ts';
import { useDeskClock } from '../../desk/desk-clock.ts';
import { backupsText } from '../../text/backups.ts';
import { shortDay } from '../../text/dates.ts';
import { classNames } from '../../ui/class-names.ts';
import { Section } from '../../ui/section.tsx';
import styles from './backups.module.css';

const DAYS = 30;

export function KeptDays({ rows }: { readonly rows: readonly BackupRow[] }) {
  const today = useDeskClock(({ view }) => (view === null ? null : dateOf(instant(view.now))));
  if (today === null) return null;
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS + 1));
  const many = countByDay(rows);
  return (
    <Section title={backupsText.thirtyDays}>
      <ol className={styles['days']}>
        {days.map((day) => {
          const kept = many.get(day) ?? 0;
          const words = backupsText.dayWith(shortDay(day), kept);
          return (
            <li key={day} className={classNames(styles['day'], kept > 0 && styles['kept'])} title={words}>
              <span className={styles['unseen']}>{words}</span>
            </li>
          );
        })}
      </ol>
      <p className={styles['ends']} aria-hidden="true">
        <span>{shortDay(addDays(today, 1 - DAYS))}</span>
        <span>{shortDay(today)}</span>
      </p>
      <p className={styles['note']}>{backupsText.thirtyDaysNote}</p>
    </Section>
  );
}

function countByDay(rows: readonly BackupRow[]): ReadonlyMap<CivilDate, number> {
  const many = new Map<CivilDate, number>();
  for (const { madeAt, state } of rows) {
    const day = dateOf(instant(madeAt));
    if (state !== 'damaged') many.set(day, (many.get(day) ?? 0) + 1);
  }
  return many;
}
