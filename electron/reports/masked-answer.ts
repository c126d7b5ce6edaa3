/**
 * What a masked report tells of a decision: values of a bounded kind stay, and what a person typed freely is withheld together with every word the
 * answer made out of it, since those may repeat it (`172.19.0.0/16 …と重なります`).
 */
import type { Json } from '../../shared/core/canonical-json.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import type { InputSpec, InputSpecs } from '../../shared/decisions/question-inputs.ts';
import { isCallQuestion } from '../../shared/decisions/questions.ts';
import type { FieldClass } from '../../shared/desk/fields.ts';
import { LOOKUPS } from '../../shared/rules/lookups.ts';
import { WITHHELD } from './report-words.ts';

/** A kind without a class does not compile. A number or a date of a bill tells no name and no address; a free text may tell anything. */
const CLASS_OF_KIND: { readonly [Kind in InputSpec['kind']]: Extract<FieldClass, 'open' | 'note'> } = {
  date: 'open',
  time: 'open',
  yen: 'open',
  count: 'open',
  yesNo: 'open',
  choice: 'open',
  ticks: 'open',
  debts: 'open',
  text: 'note',
};

type Inputs = { readonly [name: string]: Json };

/** The answer itself where nothing in it was typed freely. State, citations, promise and versions always stay. */
export function maskedAnswer(answer: Answer): Answer {
  const { inputs } = answer.facts;
  if (isCallQuestion(answer.question) || typeof inputs !== 'object' || inputs === null || Array.isArray(inputs))
    return answer;
  const given = inputs as Inputs;
  const specs: InputSpecs = LOOKUPS[answer.question].inputs;
  const typed = Object.keys(given).filter((name) => given[name] !== null && isWithheld(specs[name]));
  if (typed.length === 0) return answer;
  const masked: Inputs = { ...given, ...Object.fromEntries(typed.map((name) => [name, WITHHELD])) };
  return {
    ...answer,
    outcome: { type: answer.outcome.type },
    headline: WITHHELD,
    reason: WITHHELD,
    readAloud: WITHHELD,
    working: answer.working.slice(0, 1).map(() => ({ label: WITHHELD, text: '', predicted: false })),
    alternatives: [],
    warnings: answer.warnings.slice(0, 1).map(() => WITHHELD),
    promise: answer.promise === null ? null : { ...answer.promise, text: WITHHELD },
    facts: { ...answer.facts, inputs: masked },
  };
}

/** An input that the question no longer has may have been of any kind. */
const isWithheld = (spec: InputSpec | undefined): boolean => spec === undefined || CLASS_OF_KIND[spec.kind] === 'note';
