/** Made-up inputs for any look-up question, drawn from its description: what the tests over all questions and the benchmark ask. */
import { civilDate, formatIsoDate } from '../../core/time.ts';
import type { InputSpec, InputSpecs, InputValue, InputValues } from '../../decisions/question-inputs.ts';

const FIRST_DAY = civilDate(2019, 6, 1);
const LAST_DAY = civilDate(2031, 12, 31);
const NEAR_TODAY = civilDate(2026, 9, 1);
/** As much as is pasted at most. */
const LONG_LIST = Array.from({ length: 250 }, (_, at) => `172.${at % 32}.${at}.0/24`).join('\n');
const TEXTS = [
  '172.16.0.0/12, 10.0.0.0/8',
  '192.168.1.0/24',
  '１７２．１９．０．１',
  'no address',
  '第3条',
  LONG_LIST,
] as const;

/** A repeatable stream of whole numbers below a bound (Numerical Recipes' LCG); the low bits, which repeat soonest, are dropped. */
export function numbersFrom(seed: number): (bound: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Inputs that the question accepts; an optional one is left out one time in four. */
export function sampleInputs(specs: InputSpecs, next: (bound: number) => number): InputValues {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      spec.optional === true && next(4) === 0 ? null : sampleValue(spec, next),
    ]),
  );
}

function sampleValue(spec: InputSpec, next: (bound: number) => number): InputValue {
  switch (spec.kind) {
    case 'date':
      return sampleDay(next);
    case 'time':
      return sampleTime(next);
    case 'yen':
      return next(3) === 0 ? next(20) : next(2_000_000) - (spec.signed === true ? 1_000_000 : 0);
    case 'count':
      return spec.min + next(spec.max - spec.min + 1);
    case 'yesNo':
      return next(2) === 0;
    case 'choice':
      return spec.options[next(spec.options.length)] ?? null;
    case 'ticks':
      return spec.options.filter(() => next(2) === 0);
    case 'text':
      return (TEXTS[next(TEXTS.length)] ?? '').slice(0, spec.limit);
    case 'debts':
      return Array.from({ length: 1 + next(Math.min(spec.max, 5)) }, () => ({
        due: sampleDay(next),
        amount: 1 + next(50_000),
      }));
  }
}

/** Half of the times are those at which a day begins and ends. */
function sampleTime(next: (bound: number) => number): string {
  const second = next(2) === 0 ? next(86_400) : (next(3) + 86_399) % 86_400;
  const two = (value: number): string => String(value).padStart(2, '0');
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':');
}

/** Half of the days lie within half a year, so that dates of one question meet and cross. */
function sampleDay(next: (bound: number) => number): string {
  const day = next(2) === 0 ? NEAR_TODAY + next(180) : FIRST_DAY + next(LAST_DAY - FIRST_DAY);
  return formatIsoDate(day as typeof FIRST_DAY);
}
