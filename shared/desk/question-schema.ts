/**
 * The schema of what an operator puts in for a question. That of a look-up question is made from the description of its inputs, so that
 * the door and the rule can never disagree about them.
 */
import { z } from 'zod';
import { parseClockTime } from '../core/time.ts';
import type { AskedCallQuestion, AskedLookup } from '../decisions/question-facts.ts';
import type { InputSpec, InputSpecs, InputValues } from '../decisions/question-inputs.ts';
import { LOOKUP_QUESTIONS } from '../decisions/questions.ts';
import { LOOKUPS } from '../rules/lookups.ts';
import { date, line, text } from './fields.ts';

/** What the operator knows about the matter; instants, contract and area come from the main process. */
const callQuestion = z.discriminatedUnion('question', [
  z.strictObject({ question: z.literal('reception') }),
  z.strictObject({
    question: z.literal('onSiteVisit'),
    /** Null where the operator did not overrule what the contract says. */
    remoteArea: z.boolean().nullable(),
    laterDayConsent: z.enum(['notAsked', 'given', 'refused']),
    laterDay: date.nullable(),
  }),
  z.strictObject({
    question: z.literal('urgentDispatch'),
    companyJudgesUrgent: z.boolean(),
    callerAgrees: z.boolean(),
    costExplained: z.boolean(),
  }),
  z.strictObject({ question: z.literal('sendBack'), judgedFaulty: z.boolean() }),
]) satisfies z.ZodType<AskedCallQuestion>;

/** An amount that no arithmetic of the rules can carry past 2^53. */
const amount = z.int().max(1_000_000_000);

function valueSchema(spec: InputSpec): z.ZodType {
  switch (spec.kind) {
    case 'date':
      return date;
    case 'time':
      return z.string().refine((value) => parseClockTime(value) !== null, 'time');
    case 'yen':
      return spec.signed === true ? amount.min(-1_000_000_000) : amount.min(0);
    case 'count':
      return z.int().min(spec.min).max(spec.max);
    case 'yesNo':
      return z.boolean();
    case 'choice':
      return z.enum(spec.options);
    case 'ticks':
      return z
        .array(z.enum(spec.options))
        .max(spec.options.length)
        .refine((ticked) => new Set(ticked).size === ticked.length, 'repeated');
    case 'text':
      return (spec.lines > 1 ? text(spec.limit) : line(spec.limit)).refine((value) => value.trim() !== '', 'empty');
    case 'debts':
      return z
        .array(z.strictObject({ due: date, amount: amount.min(1) }))
        .min(1)
        .max(spec.max);
  }
}

const inputsSchema = (specs: InputSpecs): z.ZodType<InputValues, InputValues> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        spec.optional === true ? valueSchema(spec).nullable() : valueSchema(spec),
      ]),
    ),
  ) as unknown as z.ZodType<InputValues, InputValues>;

const lookupSchemas = LOOKUP_QUESTIONS.map((question) =>
  z.strictObject({ question: z.literal(question), inputs: inputsSchema(LOOKUPS[question].inputs) }),
);
const [first, ...rest] = lookupSchemas;
if (first === undefined) throw new Error('there is at least one look-up question');

/** A look-up question with its inputs. */
export const lookup: z.ZodType<AskedLookup, AskedLookup> = z.discriminatedUnion('question', [first, ...rest]);

/** Any question of a call. */
export const question: z.ZodType<AskedCallQuestion | AskedLookup, AskedCallQuestion | AskedLookup> = z.union([
  callQuestion,
  lookup,
]);
