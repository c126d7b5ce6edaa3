/**
 * An answer as a person reads it: its state and source, the outcome set large, the words to say, the working, and what else it could
 * have been. It shows whatever the rulebook said and decides nothing.
 *
 * This folder holds the widgets of the domain that several features show; it may use shared, ui and text, and no feature.
 */
import type { Alternative, Answer, AnswerState, WorkingStep } from '../../shared/decisions/answer.ts';
import { answerStateWords, promiseKindWords } from '../../shared/words/domain-words.ts';
import { answerText } from '../text/answer.ts';
import { isoDay } from '../text/dates.ts';
import { answerStateMeanings } from '../text/words.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import styles from './answer-view.module.css';
import { citationLine } from './citation-line.ts';

export const answerTones = {
  decided: 'ok',
  boundary: 'need',
  twoReadings: 'two',
  notProvided: 'plain',
  external: 'need',
  needsApproval: 'need',
} as const satisfies Record<AnswerState, Tone>;

const alternativeTones = {
  otherReading: 'two',
  counterfactual: 'two',
  otherRoute: 'need',
} as const satisfies Record<Alternative['kind'], Tone>;

export interface AnswerViewProps {
  readonly answer: Answer;
  /** Open while a caller waits; folded where stored decisions are read one after another. */
  readonly workingOpen?: boolean;
  /** The level of the headline within the page. */
  readonly headingLevel?: 2 | 3;
}

export function AnswerView({ answer, workingOpen = true, headingLevel = 3 }: AnswerViewProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles['answer']}>
      <p className={styles['source']}>
        <Badge tone={answerTones[answer.state]}>{answerStateWords[answer.state]}</Badge>
        <span className={styles['cite']}>{citationLine(answer)}</span>
      </p>
      <Heading className={styles['outcome']}>{answer.headline}</Heading>
      <p className={styles['reason']}>{answer.reason}</p>
      {answer.state === 'decided' ? null : <p className={styles['meaning']}>{answerStateMeanings[answer.state]}</p>}
      {answer.readAloud === '' ? null : (
        <blockquote className={styles['read']} aria-label={answerText.readAloud}>
          {answer.readAloud}
        </blockquote>
      )}
      {answer.warnings.length === 0 ? null : (
        <ul className={styles['warnings']} aria-label={answerText.warnings}>
          {answer.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <Working steps={answer.working} open={workingOpen} />
      <Alternatives alternatives={answer.alternatives} />
      {answer.promise === null ? null : (
        <dl className={styles['steps']}>
          <div className={styles['step']}>
            <dt>{answerText.promise}</dt>
            <dd>
              {promiseKindWords[answer.promise.kind]} {isoDay(answer.promise.due)}
              {answer.promise.tentative ? <span className={styles['aside']}>{answerText.tentative}</span> : null}
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}

function Working({ steps, open }: { readonly steps: readonly WorkingStep[]; readonly open: boolean }) {
  if (steps.length === 0) return null;
  const list = (
    <dl className={styles['steps']}>
      {steps.map(({ label, text, predicted }) => (
        <div key={`${label} ${text}`} className={styles['step']}>
          <dt>{label}</dt>
          <dd>
            {text}
            {predicted ? (
              <span className={styles['aside']} title={answerText.predictedHint}>
                {answerText.predicted}
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (open) return list;
  return (
    <details className={styles['fold']}>
      <summary>{answerText.working}</summary>
      {list}
    </details>
  );
}

function Alternatives({ alternatives }: { readonly alternatives: readonly Alternative[] }) {
  if (alternatives.length === 0) return null;
  return (
    <ul className={styles['alternatives']} aria-label={answerText.alternatives}>
      {alternatives.map((alternative) => (
        <li key={`${alternative.kind} ${alternative.label}`} className={styles['alternative']}>
          <Badge tone={alternativeTones[alternative.kind]}>{alternative.label}</Badge>
          <p className={styles['alternative-outcome']}>{alternative.headline}</p>
          <p className={styles['reason']}>{alternative.note}</p>
        </li>
      ))}
    </ul>
  );
}
