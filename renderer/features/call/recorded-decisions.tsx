/** The decisions of this call that are frozen, each with the promise that was written. */
import { instant } from '../../../shared/core/time.ts';
import type { DecisionView, PromiseView } from '../../../shared/desk/views.ts';
import { promiseKindWords } from '../../../shared/words/domain-words.ts';
import { DueDay } from '../../answer/due-day.tsx';
import { decisionText } from '../../text/call.ts';
import { clockTime } from '../../text/dates.ts';
import styles from './recorded-decisions.module.css';

export interface RecordedDecisionsProps {
  readonly decisions: readonly DecisionView[];
  readonly promises: readonly PromiseView[];
}

export function RecordedDecisions({ decisions, promises }: RecordedDecisionsProps) {
  if (decisions.length === 0) return null;
  return (
    <section className={styles['recorded']} role="status" aria-label={decisionText.recordedList}>
      <ul>
        {decisions.map(({ decisionId, acceptedAt, answer }) => (
          <li key={decisionId}>
            <b>{decisionText.recordedAt(clockTime(instant(acceptedAt)))}</b> {answer.headline}
          </li>
        ))}
        {promises.map(({ promiseId, kind, due }) => (
          <li key={promiseId}>
            {decisionText.promise(promiseKindWords[kind])} <DueDay due={due} />
          </li>
        ))}
      </ul>
    </section>
  );
}
