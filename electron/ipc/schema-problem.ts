/** Says what a schema found wrong in words of the contract alone, so that nothing a caller sent or a service read is echoed. */
import type { z } from 'zod';
import { innerSchemas, objectShape } from './schema-walk.ts';

const knownNames = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** The path of an issue, `filter.states.0`: names the schema does not know become `*`. At most 200 characters. */
export function safePath(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let names = knownNames.get(schema);
  if (names === undefined) {
    names = propertyNames(schema);
    knownNames.set(schema, names);
  }
  const known = names;
  const steps = path.map((step) => {
    if (typeof step === 'number') return String(step);
    return typeof step === 'string' && known.has(step) ? step : '*';
  });
  return steps.join('.').slice(0, 200);
}

/** The code of an issue: one of ours where the schema gives one (`tooLong`), else zod's own in our spelling (`invalidType`). */
export function problemOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][A-Za-z]{1,40}$/.test(issue.message)) return issue.message;
  return issue.code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function propertyNames(schema: z.ZodType): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<z.ZodType>();
  const waiting = [schema];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const name of Object.keys(objectShape(next) ?? {})) names.add(name);
    waiting.push(...innerSchemas(next));
  }
  return names;
}
