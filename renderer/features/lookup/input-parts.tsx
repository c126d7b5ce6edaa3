/** What every input of a question has on the form, whatever its kind: its label, and what stands below it. */
import type { ReactNode } from 'react';
import type { CivilDate } from '../../../shared/core/time.ts';
import type { InputSpec } from '../../../shared/decisions/question-inputs.ts';
import { lookupText } from '../../text/lookup.ts';
import { Badge } from '../../ui/badge.tsx';
import styles from './lookup.module.css';
import type { Entry, Filled } from './lookup-entry.ts';
import type { EntryReading } from './read-entry.ts';

export interface InputWords {
  readonly label: string;
  readonly hint?: string;
  readonly options?: { readonly [option: string]: string };
}

export interface InputFieldProps {
  readonly spec: InputSpec;
  readonly words: InputWords;
  readonly filled: Filled;
  readonly reading: EntryReading;
  readonly today: CivilDate;
  readonly onFill: (entry: Entry) => void;
  readonly onNext: () => void;
}

/** The label of a field that may stay blank says so. */
export const labelOf = ({ spec, words }: Pick<InputFieldProps, 'spec' | 'words'>): string =>
  spec.optional === true ? `${words.label}（${lookupText.optional}）` : words.label;

/** Who filled it, what it was read as, and what helps to fill it. */
export function Below({ filled, reading, words }: Pick<InputFieldProps, 'filled' | 'reading' | 'words'>): ReactNode {
  const { origin } = filled;
  return (
    <>
      {origin === 'person' ? null : (
        <span className={styles['from']}>
          <Badge tone="act">{lookupText.from[origin]}</Badge>
        </span>
      )}
      {reading.readAs === null ? null : <b className={styles['read-as']}>{reading.readAs}</b>}
      {words.hint === undefined || reading.readAs !== null ? null : <span>{words.hint}</span>}
    </>
  );
}

export const hasBelow = ({ filled, reading, words }: Pick<InputFieldProps, 'filled' | 'reading' | 'words'>): boolean =>
  filled.origin !== 'person' || reading.readAs !== null || words.hint !== undefined;
