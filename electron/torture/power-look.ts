/** How the disk that a power cut left is judged: as it lies, with nothing repaired, or as a start of the desk opens it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../store/open-database.ts';
import { openRaw } from '../store/test-raw.ts';
import { lost } from './acknowledgement.ts';
import type { Found, LeftDisk } from './power-states.ts';
import { clockFrom, firstStart, readBack } from './torture-desk.ts';

/** A file is checked page by page this often; its chain and its last commands always. */
const PAGES_EVERY = 4;
/** The commands before these are proved by the chain, whose rows are in their transactions. */
const LAST = 6;
/** After anything that was done before the cut. */
const LATER = 60_000;

const DATABASE = ['desk.db', 'desk.db-wal'];

/** Reads the database alone: neither journal nor backup helps it. */
export function lookLightly(left: LeftDisk, key: Uint8Array, looked: number): Found {
  const file = join(left.layOut(DATABASE), 'desk.db');
  if (!existsSync(file)) return { reached: 0, damage: [] };
  let connection: Connection | null = null;
  try {
    connection = openRaw(file, key);
    return judge(connection, left, looked % PAGES_EVERY === 0);
  } catch (thrown) {
    return { reached: 0, damage: [`the database cannot be read: ${String(thrown)}`] };
  } finally {
    connection?.close();
  }
}

function judge(connection: Connection, { acknowledged }: LeftDisk, everyPage: boolean): Found {
  const reached = connection.prepare('SELECT coalesce(max(sequence), 0) FROM audit').pluck().get() as number;
  const kept = acknowledged.filter(({ head }) => head !== null && head.sequence <= reached).slice(-LAST);
  const missing = lost(kept, (sql, values) => connection.prepare(sql).get(...values));
  const pages = everyPage ? (connection.pragma('quick_check') as readonly { readonly quick_check: string }[]) : [];
  const damaged = pages.map(({ quick_check: line }) => line).filter((line) => line !== 'ok');
  return { reached, damage: [...missing, ...damaged] };
}

/** Opens the desk as a start does, and asks it for everything that was acknowledged. */
export async function lookWholly(left: LeftDisk): Promise<Found> {
  const folder = left.layOut();
  const damage =
    left.acknowledged.length === 0
      ? await firstStart(folder, clockFrom(LATER))
      : await readBack(folder, clockFrom(LATER), left.acknowledged);
  return { reached: Number.POSITIVE_INFINITY, damage };
}
