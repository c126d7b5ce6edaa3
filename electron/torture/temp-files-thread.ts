/** The thread of a backup: opens the store as every connection is opened, makes its cache small, and copies it whole. */
import { workerData } from 'node:worker_threads';
import { assert } from '../../shared/core/assert.ts';
import { KNOWN_SCHEMA } from '../store/migrations/all-migrations.ts';
import { openDatabase } from '../store/open-database.ts';

const { path, keyHex, into } = workerData as { readonly path: string; readonly keyHex: string; readonly into: string };
const key = Buffer.from(keyHex, 'hex');
const opened = openDatabase({ path, key, access: 'readWrite', create: false, knownSchema: KNOWN_SCHEMA });
assert(opened.ok, 'the store opens a second time');
opened.value.pragma('cache_size=-200');
opened.value.prepare('SELECT note_text FROM contacts ORDER BY note_text || id DESC').all();
opened.value.exec(`VACUUM INTO '${into}'`);
opened.value.close();
