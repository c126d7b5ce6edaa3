/** What was promised in a case, due when, and how it ended. */
import type { PromiseId } from '../../../shared/core/ids.ts';
import type { PromiseView } from '../../../shared/desk/views.ts';
import { promiseKindWords } from '../../../shared/words/domain-words.ts';
import { DueBadge } from '../../answer/due-badge.tsx';
import { DueDay } from '../../answer/due-day.tsx';
import { PromiseStateBadge } from '../../answer/state-badges.tsx';
import { caseText } from '../../text/case-page.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './case-page.module.css';

interface PromisesProps {
  readonly promises: readonly PromiseView[];
  /** Null for a role that cannot settle a promise. */
  readonly onSettle: ((promiseId: PromiseId) => void) | null;
}

export function Promises({ promises, onSettle }: PromisesProps) {
  return (
    <Section title={caseText.promises}>
      {promises.length === 0 ? <p className={styles['aside']}>{caseText.noPromises}</p> : null}
      <ul className={styles['cards']}>
        {promises.map((promise) => (
          <li key={promise.promiseId} className={styles['card']}>
            <p className={styles['line']}>
              <b>
                {promiseKindWords[promise.kind]} <DueDay due={promise.due} />{' '}
                {promise.state === 'open' ? <DueBadge due={promise.due} /> : null}
              </b>
              <PromiseStateBadge state={promise.state} />
            </p>
            <p className={styles['aside']}>{promise.text}</p>
            {promise.state === 'open' && onSettle !== null ? (
              <Button tone="link" onPress={() => onSettle(promise.promiseId)}>
                {caseText.settle}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
