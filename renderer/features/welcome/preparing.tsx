/** While the sample store is being made: how far it is. */
import { welcomeText } from '../../text/welcome.ts';
import styles from './welcome.module.css';

export function Preparing({ progress }: { readonly progress: number }) {
  const percent = Math.round(Math.min(1, Math.max(0, progress)) * 100);
  return (
    <main className={styles['preparing']}>
      <h1 className={styles['title']}>{welcomeText.preparing}</h1>
      <p>{percent}%</p>
      <progress className={styles['progress']} max={100} value={percent} aria-label={welcomeText.preparing} />
      <p className={styles['hint']}>{welcomeText.preparingNote}</p>
    </main>
  );
}
