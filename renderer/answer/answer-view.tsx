/**
 * An answer as a person reads it: its state and source, the outcome set large, the words to say, the working, and what else it could
 * have been. It shows whatever the rulebook said and decides nothing.
 *
 * This folder holds the widgets of the domain that several features show; it may use shared, ui and text, and no feature.
 */
import { memo } from 'react';
import type { Alternative, Answer, AnswerState, WorkingStep } from '../../shared/decisions/answer.ts';
import { answerStateWords, promiseKindWords } from '../../shared/words/domain-words.ts';
import { answerText } from '../text/answer.ts';
import { answerStateMeanings } from '../text/words.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { classNames } from '../ui/class-names.ts';
import { Key as KeyMark } from '../ui/key.tsx';
import { ariaKey, type Key } from '../ui/keyboard.ts';
import { AnswerCitations } from './answer-citations.tsx';
import styles from './answer-view.module.css';
import { defectText } from './defect-text.ts';
import { DueDay } from './due-day.tsx';

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

/** A working that whoever shows the answer folds and unfolds, by a key of its own. */
export interface FoldedWorking {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly keyName: Key | null;
}

export interface AnswerViewProps {
  readonly answer: Answer;
  /** Open while a caller waits; folded where stored decisions are read one after another. */
  readonly workingOpen?: boolean;
  readonly working?: FoldedWorking;
  /** The level of the headline within the page. */
  readonly headingLevel?: 2 | 3;
  /** `wide` sets what is read aloud larger, and readings of one text side by side. */
  readonly layout?: 'pane' | 'wide';
  /** Whether the key of the article guide opens what this answer cites; on one answer of a screen only. */
  readonly articleKey?: boolean;
}

/** Rendered anew for another answer only, so that typing beside it stays light. */
export const AnswerView = memo(function AnswerView({
  answer,
  workingOpen = true,
  working,
  headingLevel = 3,
  layout = 'pane',
  articleKey = false,
}: AnswerViewProps) {
  const Heading = `h${headingLevel}` as const;
  const isReading = ({ kind }: Alternative): boolean => layout === 'wide' && kind === 'otherReading';
  const readings = answer.alternatives.filter(isReading);
  return (
    <div className={classNames(styles['answer'], layout === 'wide' && styles['wide'])}>
      <p className={styles['source']}>
        <Badge tone={answerTones[answer.state]}>{answerStateWords[answer.state]}</Badge>
        <AnswerCitations answer={answer} keyed={articleKey} />
      </p>
      <div className={classNames(readings.length > 0 && styles['readings'])}>
        <div>
          {readings.length === 0 ? null : <Badge tone="act">{answerText.ownReading}</Badge>}
          <Heading className={styles['outcome']}>{answer.headline}</Heading>
          <p className={styles['reason']}>{answer.reason}</p>
        </div>
        <Alternatives name={answerText.readings} alternatives={readings} />
      </div>
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
      <Working steps={answer.working} open={workingOpen} folded={working ?? null} />
      <Alternatives
        name={answerText.alternatives}
        alternatives={answer.alternatives.filter((alternative) => !isReading(alternative))}
      />
      {answer.promise === null ? null : (
        <dl className={styles['steps']}>
          <div className={styles['step']}>
            <dt>{answerText.promise}</dt>
            <dd>
              {promiseKindWords[answer.promise.kind]} <DueDay due={answer.promise.due} />
              {answer.promise.tentative ? <span className={styles['aside']}>{answerText.tentative}</span> : null}
            </dd>
          </div>
        </dl>
      )}
      <Defects ids={answer.defectIds} />
    </div>
  );
});

interface WorkingProps {
  readonly steps: readonly WorkingStep[];
  readonly open: boolean;
  readonly folded: FoldedWorking | null;
}

function Working({ steps, open, folded }: WorkingProps) {
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
  if (folded !== null) {
    return (
      <div className={styles['fold']}>
        <button
          type="button"
          className={styles['fold-button']}
          aria-expanded={folded.open}
          aria-keyshortcuts={folded.keyName === null ? undefined : ariaKey(folded.keyName)}
          onClick={folded.onToggle}
        >
          {answerText.working}
          {folded.keyName === null ? null : <KeyMark name={folded.keyName} />}
        </button>
        {folded.open ? list : null}
      </div>
    );
  }
  if (open) return list;
  return (
    <details className={styles['fold']}>
      <summary>{answerText.working}</summary>
      {list}
    </details>
  );
}

/** Where the terms say nothing or contradict themselves, and what the desk makes of it. */
function Defects({ ids }: { readonly ids: Answer['defectIds'] }) {
  if (ids.length === 0) return null;
  return (
    <ul className={styles['defects']} aria-label={answerText.defects}>
      {ids.map((id) => (
        <li key={id}>
          <b>{id}</b> {defectText(id)}
        </li>
      ))}
    </ul>
  );
}

interface AlternativesProps {
  readonly name: string;
  readonly alternatives: readonly Alternative[];
}

function Alternatives({ name, alternatives }: AlternativesProps) {
  if (alternatives.length === 0) return null;
  return (
    <ul className={styles['alternatives']} aria-label={name}>
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
