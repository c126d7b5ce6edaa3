/** Reads amounts from pasted text (金額の一覧), one a line, as a person writes or copies them. */
import { type Yen, yen } from '../../../core/yen.ts';
import { readTypedYen } from '../../../typed/typed-yen.ts';

interface AmountList {
  readonly amounts: readonly Yen[];
  /** Lines that are no amount, by their number from 1. */
  readonly unread: readonly number[];
}

/** The amounts in the order of the lines, and the lines that are none; empty lines are neither. */
export function readAmountList(text: string): AmountList {
  const amounts: Yen[] = [];
  const unread: number[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const read = readTypedYen(line);
    if (read.type === 'amount') amounts.push(yen(read.amount));
    else if (read.type !== 'empty') unread.push(index + 1);
  });
  return { amounts, unread };
}
