/** Walks a reply by the schema of its channel, and says of every field that has a class what the reader was shown of it. */
import type { z } from 'zod';
import { type Channel, channels } from '../../shared/desk/contract.ts';
import { type FieldClass, fieldClasses } from '../../shared/desk/fields.ts';
import type { Reader, Verdict } from '../ipc/access.ts';
import { innerSchemas, objectShape } from '../ipc/schema-walk.ts';
import { EXPECTED_CELLS } from '../ipc/testing/expected-access.ts';

export interface ClassedField {
  /** `promises.text`, without the places in lists. */
  readonly path: string;
  readonly fieldClass: FieldClass;
}

export interface ShownField extends ClassedField {
  readonly value: unknown;
}

/** What the contract says of the classes, as it was before anybody took one away. */
const CLASSES: ReadonlyMap<z.ZodType, FieldClass> = new Map(
  Object.values(channels).flatMap(({ output }) =>
    schemasIn(output).flatMap((schema) => {
      const fieldClass = fieldClasses.get(schema)?.fieldClass;
      return fieldClass === undefined ? [] : [[schema, fieldClass] as const];
    }),
  ),
);

function schemasIn(schema: z.ZodType, found = new Set<z.ZodType>()): readonly z.ZodType[] {
  if (found.has(schema)) return [...found];
  found.add(schema);
  for (const inner of innerSchemas(schema)) schemasIn(inner, found);
  return [...found];
}

/** Every field with a class that a reply of this channel can hold. */
export function classedFields(channel: Channel): readonly ClassedField[] {
  const found = new Map<string, ClassedField>();
  const walk = (schema: z.ZodType, path: string): void => {
    const fieldClass = CLASSES.get(schema);
    if (fieldClass !== undefined) found.set(path, { path, fieldClass });
    const shape = objectShape(schema);
    if (shape !== null)
      for (const [name, member] of Object.entries(shape)) walk(member, path === '' ? name : `${path}.${name}`);
    else for (const inner of innerSchemas(schema)) walk(inner, path);
  };
  walk(channels[channel].output, '');
  return [...found.values()];
}

/** Every field with a class in this very reply. */
export function shownFields(channel: Channel, reply: unknown): readonly ShownField[] {
  const shown: ShownField[] = [];
  const walk = (schema: z.ZodType, value: unknown, path: string): void => {
    const fieldClass = CLASSES.get(schema);
    if (fieldClass !== undefined) {
      shown.push({ path, fieldClass, value });
      return;
    }
    if (value === null || value === undefined) return;
    const shape = objectShape(schema);
    const inner = innerSchemas(schema);
    const [first] = inner;
    if (shape !== null) {
      for (const [name, member] of Object.entries(shape)) {
        walk(member, (value as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`);
      }
    } else if (schema.type === 'union') {
      const option = inner.find((candidate) => candidate.safeParse(value).success);
      if (option !== undefined) walk(option, value, path);
    } else if (first !== undefined) {
      const members = Array.isArray(value) ? value : schema.type === 'record' ? Object.values(value) : [value];
      for (const member of members) walk(first, member, path);
    }
  };
  walk(channels[channel].output, reply, '');
  return shown;
}

/** What the table that people read says of a cell. */
export function expectedVerdict(reader: Reader, channel: Channel, fieldClass: FieldClass): Verdict {
  if (fieldClass === 'open') return 'allow';
  const verdicts = ['allow', 'mask', 'granted'] as const;
  return verdicts.find((verdict) => EXPECTED_CELLS.has(`${reader} ${channel} ${fieldClass} ${verdict}`)) ?? 'deny';
}

const MASKED = /^.?••••$/u;

/** Whether such a value may stand in the reply under this verdict. */
export function mayShow(verdict: Verdict, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (verdict === 'mask') return typeof value === 'string' && MASKED.test(value);
  return verdict !== 'deny';
}
