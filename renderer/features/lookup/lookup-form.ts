/**
 * The form of a look-up question as data: what stands in each field as it was typed or chosen, where it came from, and the values read out
 * of it. Made wholly from the description of the inputs, so that a new question needs no screen of its own.
 */
import { type CivilDate, formatIsoDate, parseIsoDate } from '../../../shared/core/time.ts';
import {
  type InputSpec,
  type InputSpecs,
  type InputValue,
  type InputValues,
  missingInputs,
  type PrefillSource,
} from '../../../shared/decisions/question-inputs.ts';
import { plainDay } from '../../text/dates.ts';
import { blankOf, type Entry, type Filled } from './lookup-entry.ts';
import { type EntryReading, readEntry } from './read-entry.ts';

export type LookupForm = { readonly [input: string]: Filled };

/** What the contract of the identified caller says. */
export type Prefill = { readonly [Source in PrefillSource]?: string | boolean };

/** The form as it opens: blank, with what the desk and the contract know put in. */
export function openForm(specs: InputSpecs, today: CivilDate, prefill: Prefill): LookupForm {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, openField(spec, today, prefill)]));
}

/** A form left before, with everything that no person filled taken anew. */
export function reopenForm(specs: InputSpecs, opened: LookupForm, left: LookupForm): LookupForm {
  const kept = Object.entries(specs).map(([name]) => {
    const before = left[name];
    return [name, before?.origin === 'person' ? before : opened[name]] as const;
  });
  return Object.fromEntries(kept) as LookupForm;
}

function openField(spec: InputSpec, today: CivilDate, prefill: Prefill): Filled {
  if (spec.from === undefined) return { entry: blankOf(spec), origin: 'person' };
  const known = spec.from === 'today' ? formatIsoDate(today) : prefill[spec.from];
  const entry = known === undefined ? null : entryOf(spec, known);
  if (entry === null) return { entry: blankOf(spec), origin: 'person' };
  return { entry, origin: spec.from === 'today' ? 'desk' : 'contract' };
}

/** Null where what is known is no value of this input. */
function entryOf(spec: InputSpec, known: string | boolean): Entry | null {
  switch (spec.kind) {
    case 'date': {
      const date = typeof known === 'string' ? parseIsoDate(known) : null;
      return date === null ? null : { kind: 'typed', text: plainDay(date) };
    }
    case 'yesNo':
      return typeof known === 'boolean' ? { kind: 'chosen', value: known } : null;
    case 'choice':
      return typeof known === 'string' && spec.options.includes(known) ? { kind: 'chosen', value: known } : null;
    case 'text':
      return typeof known === 'string' ? { kind: 'typed', text: known } : null;
    default:
      return null;
  }
}

export interface FormReading {
  readonly readings: { readonly [input: string]: EntryReading };
  /** The values to ask with; null while one is missing or cannot be read. */
  readonly values: InputValues | null;
  /** The inputs that must still be given, in their order. */
  readonly missing: readonly string[];
  /** The inputs in which something stands that is no value, in their order. */
  readonly unread: readonly string[];
}

/** What the form says. An optional field in which something unreadable stands is no blank one: it holds the answer back too. */
export function readForm(specs: InputSpecs, form: LookupForm, today: CivilDate): FormReading {
  const readings = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, readEntry(spec, form[name]?.entry ?? blankOf(spec), today)]),
  );
  const unread = Object.keys(specs).filter((name) => readings[name]?.state === 'unread');
  const values: Record<string, InputValue> = {};
  for (const [name, reading] of Object.entries(readings)) values[name] = reading.value;
  const missing = missingInputs(specs, values).filter((name) => !unread.includes(name));
  return { readings, values: unread.length + missing.length === 0 ? values : null, missing, unread };
}
