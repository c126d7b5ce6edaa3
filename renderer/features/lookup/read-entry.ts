/** Reads the value out of what stands in one field, by the one reader of its kind, and says in words what was read or why nothing was. */
import { type CivilDate, formatIsoDate } from '../../../shared/core/time.ts';
import type { DebtValue, InputSpec, InputValue } from '../../../shared/decisions/question-inputs.ts';
import { readTypedCount } from '../../../shared/typed/typed-count.ts';
import { readTypedDate } from '../../../shared/typed/typed-date.ts';
import { readTypedTime } from '../../../shared/typed/typed-time.ts';
import { readTypedYen } from '../../../shared/typed/typed-yen.ts';
import { lookupText } from '../../text/lookup.ts';
import { typedCountText, typedDateText, typedTimeText, typedYenText } from '../../text/typed-values.ts';
import type { DebtRow, Entry } from './lookup-entry.ts';

export interface EntryReading {
  readonly value: InputValue;
  readonly state: 'given' | 'blank' | 'unread';
  /** What it was read as, where that is not plain from the field itself. */
  readonly readAs: string | null;
  readonly problem: string | null;
}

const BLANK: EntryReading = { value: null, state: 'blank', readAs: null, problem: null };
const given = (value: InputValue, readAs: string | null = null): EntryReading => ({
  value,
  state: 'given',
  readAs,
  problem: null,
});
const unread = (problem: string | null): EntryReading => ({ value: null, state: 'unread', readAs: null, problem });

export function readEntry(spec: InputSpec, entry: Entry, today: CivilDate): EntryReading {
  switch (entry.kind) {
    case 'chosen':
      return entry.value === null ? BLANK : given(entry.value);
    case 'ticked':
      return { ...given(entry.values), state: entry.values.length === 0 ? 'blank' : 'given' };
    case 'debts':
      return readDebts(entry.rows, today);
    case 'typed':
      return readTyped(spec, entry.text, today);
  }
}

function readTyped(spec: InputSpec, text: string, today: CivilDate): EntryReading {
  switch (spec.kind) {
    case 'date':
      return readDay(text, today);
    case 'time': {
      const read = readTypedTime(text);
      if (read.type === 'time') return given(read.time, read.time);
      return read.type === 'empty' ? BLANK : unread(typedTimeText.unreadable);
    }
    case 'yen':
      return readAmount(text, spec.signed === true);
    case 'count': {
      const read = readTypedCount(text, spec);
      if (read.type === 'count') return given(read.count);
      return read.type === 'empty' ? BLANK : unread(typedCountText.problem(read, spec));
    }
    default:
      return readText(spec.kind === 'text' ? spec.limit : Number.POSITIVE_INFINITY, text);
  }
}

export function readDay(text: string, today: CivilDate): EntryReading {
  const read = readTypedDate(text, today);
  if (read.type === 'date') return given(formatIsoDate(read.date), typedDateText.readAs(read));
  return read.type === 'empty' ? BLANK : unread(typedDateText.problem(read));
}

export function readAmount(text: string, signed = false): EntryReading {
  const read = readTypedYen(text, signed);
  if (read.type === 'amount') return given(read.amount, typedYenText.readAs(read.amount));
  return read.type === 'empty' ? BLANK : unread(typedYenText.problem(read));
}

function readText(limit: number, text: string): EntryReading {
  if (text.trim() === '') return BLANK;
  return text.length > limit ? unread(lookupText.tooLong(text.length - limit)) : given(text);
}

/** A blank row is none; a row with one half, or with nothing owed, holds the answer back. */
function readDebts(rows: readonly DebtRow[], today: CivilDate): EntryReading {
  const filled = rows.filter(({ due, amount }) => due.trim() !== '' || amount.trim() !== '');
  if (filled.length === 0) return BLANK;
  const debts: DebtValue[] = [];
  for (const row of filled) {
    const [due, amount] = [readDay(row.due, today), readAmount(row.amount)];
    if (typeof due.value !== 'string' || typeof amount.value !== 'number') return unread(lookupText.halfDebt);
    if (amount.value === 0) return unread(lookupText.noDebt);
    debts.push({ due: due.value, amount: amount.value });
  }
  return given(debts);
}
