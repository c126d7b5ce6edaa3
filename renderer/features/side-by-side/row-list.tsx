/** The questions of the card: typed for, walked through with the arrows while the keyboard stays in the field. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { SideBySide, SideBySideId } from '../../../shared/terms/side-by-side.ts';
import { comparisonText } from '../../text/comparison.ts';
import { classNames } from '../../ui/class-names.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './comparison.module.css';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export interface RowListProps {
  readonly found: readonly SideBySide[];
  readonly chosen: SideBySideId | null;
  readonly query: string;
  readonly onQuery: (typed: string) => void;
  readonly onChoose: (id: SideBySideId) => void;
  /** Enter goes to the answers. */
  readonly onEnter: () => void;
}

export function RowList({ found, chosen, query, onQuery, onChoose, onEnter }: RowListProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const optionId = (id: SideBySideId) => `${listId}-${id}`;
  const place = found.findIndex(({ id }) => id === chosen);
  const activeId = place === -1 || chosen === null ? null : optionId(chosen);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = found[(place + step + found.length) % found.length];
    if (next !== undefined) onChoose(next.id);
  };
  return (
    <>
      <TextField
        ref={field}
        label={comparisonText.field}
        layout="hidden"
        placeholder={comparisonText.placeholder}
        value={query}
        onTyped={onQuery}
        onKey={onKey}
        onEnter={onEnter}
        list={{ id: listId, activeOptionId: activeId, expanded: true }}
      />
      <div id={listId} className={styles['list']} role="listbox" aria-label={comparisonText.list} tabIndex={-1}>
        {found.map(({ id, question }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, whose arrows move through the list
          <div
            key={id}
            id={optionId(id)}
            role="option"
            tabIndex={-1}
            aria-selected={id === chosen}
            className={classNames(styles['option'], id === chosen && styles['chosen'])}
            onClick={() => onChoose(id)}
          >
            {question}
          </div>
        ))}
      </div>
    </>
  );
}
