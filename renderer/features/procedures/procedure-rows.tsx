/** A list of procedures, one chosen; the arrow keys move through it. */
import { useId } from 'react';
import type { ProcedureId } from '../../../shared/core/ids.ts';
import { instant } from '../../../shared/core/time.ts';
import type { ProcedureRow } from '../../../shared/desk/procedure-views.ts';
import { procedureKindWords } from '../../../shared/words/procedure-words.ts';
import { dayAndTime } from '../../text/dates.ts';
import { proceduresText } from '../../text/procedures.ts';
import styles from './procedures.module.css';
import { StageBadge } from './stage-badge.tsx';

interface ProcedureRowsProps {
  readonly rows: readonly ProcedureRow[];
  readonly chosen: ProcedureId | null;
  readonly onChoose: (procedureId: ProcedureId) => void;
}

export function ProcedureRows({ rows, chosen, onChoose }: ProcedureRowsProps) {
  const name = useId();
  if (rows.length === 0) return null;
  return (
    <fieldset className={styles['rows']}>
      <legend className={styles['unseen']}>{proceduresText.list}</legend>
      {rows.map((row) => (
        <label key={row.procedureId} className={styles['row']}>
          <input
            type="radio"
            name={name}
            className={styles['radio']}
            checked={row.procedureId === chosen}
            onChange={() => onChoose(row.procedureId)}
          />
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
        </label>
      ))}
    </fieldset>
  );
}
