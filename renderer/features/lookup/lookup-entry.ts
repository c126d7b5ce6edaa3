/** What stands in one field of the form, as it was typed or chosen, and where it came from. */
import type { InputSpec } from '../../../shared/decisions/question-inputs.ts';

export interface DebtRow {
  readonly due: string;
  readonly amount: string;
}

/** What a person put into one field. */
export type Entry =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'chosen'; readonly value: string | boolean | null }
  | { readonly kind: 'ticked'; readonly values: readonly string[] }
  /** The last row is always blank, ready for the next one, unless there may be no more. */
  | { readonly kind: 'debts'; readonly rows: readonly DebtRow[] };

/** Who filled the field: a person, the contract of the caller, or the desk itself. */
export type Origin = 'person' | 'contract' | 'desk';

export interface Filled {
  readonly entry: Entry;
  readonly origin: Origin;
}

export const BLANK_ROW: DebtRow = { due: '', amount: '' };

/** The entry of a field in which nothing stands. */
export function blankOf({ kind }: InputSpec): Entry {
  switch (kind) {
    case 'yesNo':
    case 'choice':
      return { kind: 'chosen', value: null };
    case 'ticks':
      return { kind: 'ticked', values: [] };
    case 'debts':
      return { kind: 'debts', rows: [BLANK_ROW] };
    default:
      return { kind: 'typed', text: '' };
  }
}

/** Whether nothing stands in the field. */
export function isBlank(entry: Entry): boolean {
  switch (entry.kind) {
    case 'typed':
      return entry.text.trim() === '';
    case 'chosen':
      return entry.value === null;
    case 'ticked':
      return entry.values.length === 0;
    case 'debts':
      return entry.rows.every(({ due, amount }) => due.trim() === '' && amount.trim() === '');
  }
}
