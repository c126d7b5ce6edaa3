/** While the store is checked before somebody comes in: what is being done, once it takes longer than a moment. */
import { useEffect, useState } from 'react';
import type { EventPayload } from '../../../shared/desk/contract.ts';
import { on } from '../../desk/desk-client.ts';
import { openingText, stepLine } from '../../text/repair.ts';
import styles from './opening-progress.module.css';

type Progress = EventPayload<'opening:progress'>;

/** A check of a small store is over before anybody could read of it. */
const SHOWN_AFTER_MS = 400;

export function OpeningProgress() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => on('opening:progress', (next) => setProgress(next.step === null ? null : next)), []);
  const running = progress !== null;
  useEffect(() => {
    if (!running) return setShown(false);
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [running]);
  if (!shown || progress?.step == null) return null;
  // Some steps cannot say how far they are; the bar then only moves.
  const far = progress.done === 0 ? {} : { value: Math.round(progress.done * 100) };
  return (
    <section className={styles['opening']} aria-live="polite">
      <p>{stepLine(progress.step)}</p>
      <progress className={styles['progress']} max={100} {...far} aria-label={openingText.title} />
      <p className={styles['hint']}>{openingText.note}</p>
    </section>
  );
}
