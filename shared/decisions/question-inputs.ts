/**
 * The inputs of a look-up question (質問の入力): what kind of value each is, where it is prefilled from, and how the values given are read.
 * One description serves the screen's form, the schema at the door and the replay of a stored answer.
 */
import { assert } from '../core/assert.ts';
import type { Json } from '../core/canonical-json.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type CivilDate, type DurationMs, parseClockTime, parseIsoDate } from '../core/time.ts';
import { type Yen, yen } from '../core/yen.ts';

/** What the desk can put in by itself: the day, and what the contract at hand says once the caller is identified. */
export const PREFILL_SOURCES = [
  'today',
  'contractState',
  'contractorKind',
  'deviceModel',
  'introducedOn',
  'effectiveOn',
  'serviceStartOn',
  'cancelledOn',
  'lineKind',
  'remoteArea',
  'phonePlan',
] as const;
export type PrefillSource = (typeof PREFILL_SOURCES)[number];

/** An input that is not optional must be given before there is an answer; an optional one is null where nobody has said. */
type Common = { readonly optional?: true; readonly from?: PrefillSource };

export type DateInput = Common & { readonly kind: 'date' };
/** A time of day in Japan, to the second: `HH:MM:SS`. */
export type TimeInput = Common & { readonly kind: 'time' };
/** An amount from 0; `signed` ones may be negative. */
export type YenInput = Common & { readonly kind: 'yen'; readonly signed?: true };
export type CountInput = Common & { readonly kind: 'count'; readonly min: number; readonly max: number };
export type YesNoInput = Common & { readonly kind: 'yesNo' };
export type ChoiceInput<Option extends string = string> = Common & {
  readonly kind: 'choice';
  readonly options: readonly Option[];
};
/** Any number of the options, in their order; none is an answer too, so it is never null. */
export type TicksInput<Option extends string = string> = Common & {
  readonly kind: 'ticks';
  readonly options: readonly Option[];
};
/** Free text; several lines where `lines` is more than 1. */
export type TextInput = Common & { readonly kind: 'text'; readonly limit: number; readonly lines: number };
/** Amounts with their due dates, at least one. */
export type DebtsInput = Common & { readonly kind: 'debts'; readonly max: number };

export type InputSpec =
  | DateInput
  | TimeInput
  | YenInput
  | CountInput
  | YesNoInput
  | ChoiceInput
  | TicksInput
  | TextInput
  | DebtsInput;
export type InputSpecs = { readonly [name: string]: InputSpec };

/** A debt as it is put in: dates `YYYY-MM-DD`. */
export type DebtValue = { readonly due: string; readonly amount: number };
/** A value as it is put in, stored and sent: plain JSON. */
export type InputValue = string | number | boolean | null | readonly string[] | readonly DebtValue[];
export type InputValues = { readonly [name: string]: InputValue };

export interface Debt {
  readonly due: CivilDate;
  readonly amount: Yen;
}

type Required<Spec extends InputSpec> = Spec extends DateInput
  ? CivilDate
  : Spec extends TimeInput
    ? DurationMs
    : Spec extends YenInput
      ? Yen
      : Spec extends CountInput
        ? number
        : Spec extends YesNoInput
          ? boolean
          : Spec extends TicksInput<infer Option>
            ? readonly Option[]
            : Spec extends ChoiceInput<infer Option>
              ? Option
              : Spec extends DebtsInput
                ? readonly Debt[]
                : string;

/** The value of one input as its rule reads it. */
export type ReadValue<Spec extends InputSpec> = Spec extends { readonly optional: true }
  ? Required<Spec> | null
  : Required<Spec>;

/** The values of all inputs as the rule reads them. */
export type ReadInputs<Specs extends InputSpecs> = { readonly [Name in keyof Specs]: ReadValue<Specs[Name]> };

export interface BadInput {
  readonly type: 'badInput';
  /** The name of the first input that is missing or is no value of its kind. */
  readonly input: string;
}

/**
 * The values as the rule reads them: dates as civil dates, amounts as yen. Values under other names are an error too.
 *
 * Errors: `badInput` with the name of the first input that is missing though not optional, or not of its kind.
 */
export function readInputs<Specs extends InputSpecs>(
  specs: Specs,
  values: InputValues,
): Result<ReadInputs<Specs>, BadInput> {
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(specs, name)) return err({ type: 'badInput', input: name });
  }
  for (const [name, spec] of Object.entries(specs)) {
    const value = values[name] ?? null;
    if (value === null && spec.kind !== 'ticks') {
      if (spec.optional !== true) return err({ type: 'badInput', input: name });
      read[name] = null;
      continue;
    }
    const found = readValue(spec, value);
    if (found === null) return err({ type: 'badInput', input: name });
    read[name] = found;
  }
  return ok(read as ReadInputs<Specs>);
}

/** The names of the inputs that must still be given before there is an answer. */
export function missingInputs(specs: InputSpecs, values: InputValues): readonly string[] {
  return Object.entries(specs)
    .filter(([name, { optional, kind }]) => optional !== true && kind !== 'ticks' && (values[name] ?? null) === null)
    .map(([name]) => name);
}

/** Null for a value that is not of this kind. */
function readValue(spec: InputSpec, value: InputValue): unknown {
  switch (spec.kind) {
    case 'date':
      return typeof value === 'string' ? parseIsoDate(value) : null;
    case 'time':
      return typeof value === 'string' ? parseClockTime(value) : null;
    case 'yen':
      return isAmount(value) && (spec.signed === true || value >= 0) ? yen(value) : null;
    case 'count':
      return isAmount(value) && value >= spec.min && value <= spec.max ? value : null;
    case 'yesNo':
      return typeof value === 'boolean' ? value : null;
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value) ? value : null;
    case 'ticks':
      return readTicks(spec, value);
    case 'text':
      return typeof value === 'string' && value.length <= spec.limit && value.trim() !== '' ? value : null;
    case 'debts':
      return readDebts(spec, value);
  }
}

const isAmount = (value: InputValue): value is number => Number.isSafeInteger(value);

function readTicks({ options }: TicksInput, value: InputValue): readonly string[] | null {
  if (value === null) return [];
  if (!Array.isArray(value)) return null;
  const ticked = options.filter((option) => (value as readonly unknown[]).includes(option));
  return ticked.length === value.length ? ticked : null;
}

function readDebts({ max }: DebtsInput, value: InputValue): readonly Debt[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > max) return null;
  const debts = (value as readonly DebtValue[]).flatMap(({ due, amount }): Debt[] => {
    const date = typeof due === 'string' ? parseIsoDate(due) : null;
    return date === null || !isAmount(amount) || amount <= 0 ? [] : [{ due: date, amount: yen(amount) }];
  });
  return debts.length === value.length ? debts : null;
}

/** The inputs of a stored answer. A stored answer is sealed, so anything but values of inputs is a broken store: throws `BrokenInvariant`. */
export function storedInputs(value: Json | undefined): InputValues {
  assert(typeof value === 'object' && value !== null && !Array.isArray(value), 'stored inputs are an object');
  return value as InputValues;
}
