/** While the sample store is being made, the keys are being changed or a backup is being put back: how far it is. */
import { backupsText, restoreText } from '../../text/backups.ts';
import { leaveText } from '../../text/users.ts';
import { welcomeText } from '../../text/welcome.ts';
import styles from './welcome.module.css';

const WORDS = {
  sample: { title: welcomeText.preparing, note: welcomeText.preparingNote },
  keys: { title: leaveText.changing, note: leaveText.changingNote },
  restore: { title: backupsText.underway.restore, note: restoreText.keepPower },
} as const;

interface PreparingProps {
  readonly what: keyof typeof WORDS;
  readonly progress: number;
}

export function Preparing({ what, progress }: PreparingProps) {
  const { title, note } = WORDS[what];
  const percent = Math.round(Math.min(1, Math.max(0, progress)) * 100);
  return (
    <main className={styles['preparing']}>
      <h1 className={styles['title']}>{title}</h1>
      <p>{percent}%</p>
      <progress className={styles['progress']} max={100} value={percent} aria-label={title} />
      <p className={styles['hint']}>{note}</p>
    </main>
  );
}
