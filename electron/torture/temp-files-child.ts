/** The process that works on a store while another one looks at what it writes beside it. One job after the other, each announced. */
import { assert } from '../../shared/core/assert.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { type Connection, openDatabase } from '../store/open-database.ts';
import { openRaw } from '../store/test-raw.ts';
import { JOBS } from './temp-files-jobs.ts';

/** What this process is told to do. */
export interface TempFilesOrder {
  readonly path: string;
  readonly folder: string;
  readonly keyHex: string;
  /** `raw` by the defaults of the build. */
  readonly opened: 'ours' | 'raw';
}

/** What it says; it goes on when it is told that somebody has looked. */
export type FromChild =
  | { readonly type: 'look'; readonly job: string }
  | { readonly type: 'broke'; readonly job: string; readonly why: string };

const order = JSON.parse(process.argv[2] ?? '') as TempFilesOrder;
const key = Buffer.from(order.keyHex, 'hex');

function open(): Connection {
  if (order.opened === 'raw') return openRaw(order.path, key);
  const request = { path: order.path, key, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA } as const;
  const result = openDatabase(request);
  assert(result.ok, 'the store opens');
  return result.value;
}

async function say(message: FromChild): Promise<void> {
  await new Promise((looked) => {
    process.once('message', looked);
    process.send?.(message);
  });
}

for (const { name, run } of JOBS) {
  const connection = open();
  connection.pragma('cache_size=-200');
  connection.pragma('temp.cache_size=-200');
  const look = (): Promise<void> => say({ type: 'look', job: name });
  try {
    await run({ ...order, connection, look });
  } catch (thrown) {
    await say({ type: 'broke', job: name, why: String(thrown) });
  }
  await look();
  connection.close();
}
process.exit(0);
