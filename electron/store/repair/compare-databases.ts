/**
 * Whether two databases say the same: their schema, every row of every table, and what their search indexes find. Pages, and rows that SQLite
 * keeps for itself, may lie in another order in each.
 */
import type { Connection } from '../open-database.ts';

interface SchemaItem {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

const SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
const SHADOWS = ['_data', '_idx', '_docsize', '_config', '_content'];

/** The first thing in which they differ, a table or `schema`; null where they say the same. Throws what a damaged page throws. */
export function firstDifference(
  one: Connection,
  other: Connection,
  onProgress: (done: number) => void = () => undefined,
): string | null {
  const schema = schemaOf(one);
  if (JSON.stringify(schema) !== JSON.stringify(schemaOf(other))) return 'schema';
  const tables = schema.filter(({ type }) => type === 'table');
  const indexes = tables.filter(isVirtual).map(({ name }) => name);
  const shadows = new Set(indexes.flatMap((index) => SHADOWS.map((end) => `${index}${end}`)));
  const plain = tables.filter((table) => !isVirtual(table) && !shadows.has(table.name)).map(({ name }) => name);
  const parts = [...plain, ...indexes];
  for (const [at, name] of parts.entries()) {
    const query = at < plain.length ? inOrder(one, name) : null;
    const same = query === null ? sameIndex(one, other, name) : sameRows(one, other, query);
    if (!same) return name;
    onProgress((at + 1) / parts.length);
  }
  return null;
}

const schemaOf = (connection: Connection): readonly SchemaItem[] => connection.prepare(SCHEMA).all() as SchemaItem[];

const isVirtual = ({ sql }: SchemaItem): boolean => sql?.startsWith('CREATE VIRTUAL TABLE') === true;

/** Every row, in the order of the primary key: hidden row numbers change when a file is copied. */
function inOrder(connection: Connection, table: string): string {
  const columns = connection.pragma(`table_info("${table}")`) as { readonly name: string; readonly pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const order = (key.length > 0 ? key : columns).map(({ name }) => `"${name}"`).join(', ');
  return `SELECT * FROM "${table}" ORDER BY ${order}`;
}

function sameRows(one: Connection, other: Connection, query: string): boolean {
  const rows = other.prepare(query).raw().iterate() as IterableIterator<readonly unknown[]>;
  try {
    for (const row of one.prepare(query).raw().iterate() as IterableIterator<readonly unknown[]>) {
      const twin = rows.next();
      if (twin.done === true || !sameRow(row, twin.value)) return false;
    }
    return rows.next().done === true;
  } finally {
    rows.return?.();
  }
}

function sameRow(one: readonly unknown[], other: readonly unknown[]): boolean {
  for (let at = 0; at < one.length; at += 1) {
    const value = one[at];
    const twin = other[at];
    if (value === twin) continue;
    if (!(value instanceof Uint8Array && twin instanceof Uint8Array)) return false;
    if (Buffer.compare(value, twin) !== 0) return false;
  }
  return true;
}

/** An index is the same where its own tables are, or else where each gram stands in as many documents and the documents are the same. */
function sameIndex(one: Connection, other: Connection, index: string): boolean {
  const tables = schemaOf(one)
    .map(({ name }) => name)
    .filter((name) => SHADOWS.some((end) => name === `${index}${end}`));
  if (tables.every((table) => sameRows(one, other, inOrder(one, table)))) return true;
  const documents = `SELECT id FROM "${index}_docsize" ORDER BY id`;
  return sameRows(one, other, documents) && sameGrams(one, other, index);
}

function sameGrams(one: Connection, other: Connection, index: string): boolean {
  const both = [one, other];
  try {
    for (const connection of both) {
      // A view on the index in memory; the file stays as it is.
      connection.pragma('query_only=OFF');
      connection.exec(`CREATE VIRTUAL TABLE temp.grams_of USING fts5vocab('main', '${index}', 'instance')`);
    }
    return sameRows(one, other, 'SELECT term, doc FROM temp.grams_of');
  } finally {
    for (const connection of both) connection.exec('DROP TABLE IF EXISTS temp.grams_of');
  }
}
