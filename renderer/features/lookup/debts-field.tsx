/** Several debts, each with its due day and amount; a new row stands ready below the last, and one that is cleared counts no more. */
import { useRef, useState } from 'react';
import { lookupText } from '../../text/lookup.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type InputFieldProps, labelOf } from './input-parts.tsx';
import styles from './lookup.module.css';
import { BLANK_ROW, type DebtRow } from './lookup-entry.ts';
import { readAmount, readDay } from './read-entry.ts';

export interface DebtsFieldProps extends InputFieldProps {
  readonly rows: readonly DebtRow[];
  readonly max: number;
}

const isBlankRow = ({ due, amount }: DebtRow): boolean => due.trim() === '' && amount.trim() === '';

/** The rows with one blank row at their end, unless there are as many as there may be. */
export function withNextRow(rows: readonly DebtRow[], max: number): readonly DebtRow[] {
  const last = rows.at(-1);
  return rows.length < max && (last === undefined || !isBlankRow(last)) ? [...rows, BLANK_ROW] : rows;
}

export function DebtsField(props: DebtsFieldProps) {
  const { rows, max, words, reading, onFill, onNext } = props;
  const element = useRef<HTMLFieldSetElement>(null);
  const fill = (changed: readonly DebtRow[]) => onFill({ kind: 'debts', rows: withNextRow(changed, max) });
  /** From field to field and on to the next row; out of the list from a blank row and from the last. */
  const goOn = (row: DebtRow, place: number) => {
    const fields = element.current?.querySelectorAll('input');
    const next = fields?.[place];
    if (next === undefined || isBlankRow(row)) onNext();
    else next.focus();
  };
  return (
    <fieldset ref={element} className={styles['debts']}>
      <legend className={styles['legend']}>{labelOf(props)}</legend>
      {words.hint === undefined ? null : <p className={styles['quiet']}>{words.hint}</p>}
      {rows.map((row, index) => (
        <DebtLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; nothing else tells two blank ones apart
          key={index}
          row={row}
          place={index + 1}
          today={props.today}
          onChange={(next) => fill(rows.map((each, at) => (at === index ? next : each)))}
          onNext={(part) => goOn(row, 2 * index + part)}
        />
      ))}
      {reading.problem === null ? null : <p className={styles['quiet']}>{reading.problem}</p>}
    </fieldset>
  );
}

interface DebtLineProps {
  readonly row: DebtRow;
  readonly place: number;
  readonly today: DebtsFieldProps['today'];
  readonly onChange: (row: DebtRow) => void;
  /** Enter in the first or the second field of the row. */
  readonly onNext: (part: 1 | 2) => void;
}

function DebtLine({ row, place, today, onChange, onNext }: DebtLineProps) {
  const [left, setLeft] = useState({ due: true, amount: true });
  const [due, amount] = [readDay(row.due, today), readAmount(row.amount)];
  const { debt } = lookupText;
  return (
    <div className={styles['debt']}>
      <TextField
        label={debt.due(place)}
        layout="hidden"
        placeholder={debt.dueHint}
        value={row.due}
        hint={due.readAs === null ? null : <b className={styles['read-as']}>{due.readAs}</b>}
        problem={left.due ? due.problem : null}
        onBlur={() => setLeft({ ...left, due: true })}
        onEnter={() => onNext(1)}
        onTyped={(text) => {
          setLeft({ ...left, due: false });
          onChange({ ...row, due: text });
        }}
      />
      <TextField
        label={debt.amount(place)}
        layout="hidden"
        placeholder={debt.amountHint}
        inputMode="numeric"
        value={row.amount}
        hint={amount.readAs === null ? null : <b className={styles['read-as']}>{amount.readAs}</b>}
        problem={left.amount ? amount.problem : null}
        onBlur={() => setLeft({ ...left, amount: true })}
        onEnter={() => onNext(2)}
        onTyped={(text) => {
          setLeft({ ...left, amount: false });
          onChange({ ...row, amount: text });
        }}
      />
    </div>
  );
}
