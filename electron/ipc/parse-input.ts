/** Input against the schema of its channel; what is wrong comes back as a place and a code, and never as what was sent. */
import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { type Channel, channels, type Parsed } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import { inputProblem } from './plain-input.ts';
import { problemOf, safePath } from './schema-problem.ts';

/**
 * The parsed input. Errors: `badRequest` with the place and the code of the first problem; an unknown key is named by the object
 * that holds it.
 */
export function parseInput<C extends Channel>(channel: C, input: unknown): Result<Parsed<C>, DeskError> {
  const problem = inputProblem(input);
  if (problem !== null) return err({ type: 'badRequest', path: '', problem });
  const schema: z.ZodType = channels[channel].input;
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data as Parsed<C>);
  const [issue] = parsed.error.issues;
  if (issue === undefined) return err({ type: 'badRequest', path: '', problem: 'invalid' });
  return err({ type: 'badRequest', path: safePath(schema, issue.path), problem: problemOf(issue) });
}
