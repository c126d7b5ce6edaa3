/**
 * The way out of the door: a reply is checked against its output schema, then every field of a class its reader may not see becomes
 * null, or keeps its first character only.
 *
 * The schema tells the class of a field. Where a filter has nothing to do below a schema, it does not walk there.
 */
import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/core/result.ts';
import { type Channel, channels } from '../../shared/desk/contract.ts';
import { type FieldClass, fieldClasses } from '../../shared/desk/fields.ts';
import { type GrantedClass, type Reader, verdictOf } from './access.ts';
import { safePath } from './schema-problem.ts';
import { innerSchemas, objectShape } from './schema-walk.ts';

export interface ReplyContext {
  readonly channel: Channel;
  readonly reader: Reader;
  /** The classes that the handler granted for this very reply. */
  readonly granted: ReadonlySet<GrantedClass>;
}

/** Returns the value with one class of field shown, masked or taken away. */
type Show = (value: unknown, fieldClass: FieldClass) => unknown;
type Filter = (value: unknown, show: Show) => unknown;

/** The reply as this reader may see it. Errors: the place where a handler's value is not what the contract says. */
export function filterReply(context: ReplyContext, value: unknown): Result<unknown, { readonly path: string }> {
  const schema: z.ZodType = channels[context.channel].output;
  const parsed = schema.safeParse(value);
  if (!parsed.success) return err({ path: safePath(schema, parsed.error.issues[0]?.path ?? []) });
  const filter = filterOf(schema);
  return ok(filter === null ? parsed.data : filter(parsed.data, showFor(context)));
}

function showFor({ channel, reader, granted }: ReplyContext): Show {
  return (value, fieldClass) => {
    const verdict = verdictOf(reader, channel, fieldClass);
    if (verdict === 'allow') return value;
    if (verdict === 'granted') return (granted as ReadonlySet<FieldClass>).has(fieldClass) ? value : null;
    return verdict === 'mask' && typeof value === 'string' ? maskText(value) : null;
  };
}

/** The first character and always four dots, so that not even the length is told. */
export function maskText(text: string): string {
  const [first = ''] = text;
  return `${first}••••`;
}

const filters = new WeakMap<z.ZodType, { readonly filter: Filter | null }>();

/** The filter of a schema, or null where nothing below it has a class. */
export function filterOf(schema: z.ZodType): Filter | null {
  const known = filters.get(schema);
  if (known !== undefined) return known.filter;
  const filter = makeFilter(schema);
  filters.set(schema, { filter });
  return filter;
}

function makeFilter(schema: z.ZodType): Filter | null {
  const fieldClass = fieldClasses.get(schema)?.fieldClass;
  if (fieldClass !== undefined) return (value, show) => (value === null ? null : show(value, fieldClass));
  const shape = objectShape(schema);
  if (shape !== null) return objectFilter(shape);
  const inner = innerSchemas(schema);
  const insides = inner.map(filterOf);
  if (insides.every((inside) => inside === null)) return null;
  return (value, show) => {
    if (value === null || value === undefined) return value;
    if (schema.type === 'union') return unionFilter(inner, value, show);
    const [inside] = insides;
    if (inside === undefined || inside === null) return value;
    if (Array.isArray(value)) return value.map((element) => inside(element, show));
    return schema.type === 'record' ? recordFilter(value, (member) => inside(member, show)) : inside(value, show);
  };
}

function objectFilter(shape: Readonly<Record<string, z.ZodType>>): Filter | null {
  const members = Object.entries(shape).flatMap(([name, member]) => {
    const filter = filterOf(member);
    return filter === null ? [] : [{ name, filter }];
  });
  if (members.length === 0) return null;
  return (value, show) => {
    const filtered = { ...(value as Record<string, unknown>) };
    for (const { name, filter } of members) if (name in filtered) filtered[name] = filter(filtered[name], show);
    return filtered;
  };
}

/** Filters by the first option that accepts the value; the schema has accepted it, so there is one. */
function unionFilter(options: readonly z.ZodType[], value: unknown, show: Show): unknown {
  const option = options.find((candidate) => candidate.safeParse(value).success);
  if (option === undefined) return null;
  const filter = filterOf(option);
  return filter === null ? value : filter(value, show);
}

function recordFilter(value: unknown, inside: (member: unknown) => unknown): unknown {
  const members = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(members.map(([name, member]) => [name, inside(member)]));
}
