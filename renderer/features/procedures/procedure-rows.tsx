/** A list of procedures, one chosen; the arrow keys move through it. */
import { useEffect, useRef } from 'react';
import type { ProcedureId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { ProcedureRow } from '../../../shared/desk/procedure-views.ts';
import { procedureKindWords } from '../../../shared/words/procedure-words.ts';
import { dayAndTime } from '../../text/dates.ts';
import { proceduresText } from '../../text/procedures.ts';
import { ChoiceRow, ChoiceRows } from '../../ui/choice-rows.tsx';
import styles from './procedures.module.css';
import { StageBadge } from './stage-badge.tsx';

interface ProcedureRowsProps {
  readonly rows: readonly ProcedureRow[];
  readonly chosen: ProcedureId | null;
  /** Whether a person came for the list, and goes on in it. */
  readonly atOnce: boolean;
  readonly onChoose: (procedureId: ProcedureId) => void;
}

const startOf = (list: HTMLElement | null): HTMLInputElement | null =>
  list?.querySelector<HTMLInputElement>('input:checked') ?? list?.querySelector('input') ?? null;

export function ProcedureRows({ rows, chosen, atOnce, onChoose }: ProcedureRowsProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const goes = useRef(atOnce);
  const isThere = rows.length > 0;
  useEffect(() => {
    if (!isThere || !goes.current) return;
    goes.current = false;
    startOf(list.current)?.focus();
  }, [isThere]);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('label:has(:checked)')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  // What the keyboard stood on leaves with its list or its file; the keyboard stays with the rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever the rows or the file are others
  useEffect(() => {
    if (document.activeElement === document.body) startOf(list.current)?.focus({ preventScroll: true });
  }, [rows, chosen]);
  if (!isThere) return null;
  return (
    <ChoiceRows legend={proceduresText.list} className={styles['rows']} ref={list}>
      {rows.map((row) => (
        <ChoiceRow key={row.procedureId} chosen={row.procedureId === chosen} onChoose={() => onChoose(row.procedureId)}>
          <span className={styles['row-head']}>
            <b>{procedureKindWords[row.kind]}</b>
            <StageBadge row={row} />
          </span>
          <span>
            {row.handle ?? proceduresText.noContractor} {row.maskedName}
          </span>
          <span className={styles['aside']}>
            {proceduresText.openedBy(row.openedBy)} ・ {dayAndTime(instant(row.updatedAt))}
          </span>
        </ChoiceRow>
      ))}
    </ChoiceRows>
  );
}
