import { describe, expect, test } from 'vitest';
import { notSavedFrom, openErrorFrom } from './sqlite-errors.ts';

const thrown = (code: string) => Object.assign(new Error('words that nobody reads'), { code });
const diskFull = { type: 'notSaved', reason: 'diskFull' };
const io = { type: 'notSaved', reason: 'io' };

describe('openErrorFrom', () => {
  test.each([
    ['SQLITE_NOTADB', { type: 'storeDamaged', reason: 'wrongKey' }],
    ['SQLITE_CORRUPT', { type: 'storeDamaged', reason: 'corrupt' }],
    ['SQLITE_CORRUPT_VTAB', { type: 'storeDamaged', reason: 'corrupt' }],
    ['SQLITE_BUSY', { type: 'storeInUse' }],
    ['SQLITE_LOCKED', { type: 'storeInUse' }],
    ['SQLITE_FULL', diskFull],
    ['ENOSPC', diskFull],
    ['EDQUOT', diskFull],
    ['SQLITE_IOERR_FSYNC', io],
    ['SQLITE_READONLY_DBMOVED', io],
    ['SQLITE_CANTOPEN', io],
    ['EACCES', io],
    ['EROFS', io],
    ['ENOENT', io],
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['SQLITE_ERROR', null],
    ['ECONNRESET', null],
  ])('%s: %j', (code, error) => {
    expect(openErrorFrom(thrown(code))).toEqual(error);
  });

  test.each([[new Error('plain')], ['SQLITE_FULL'], [null], [{ code: 'SQLITE_FULL' }]])(
    'knows nothing of %s',
    (value) => {
      expect(openErrorFrom(value)).toBeNull();
      expect(notSavedFrom(value)).toBeNull();
    },
  );
});

describe('notSavedFrom', () => {
  test('leaves damage to its own error', () => {
    expect(notSavedFrom(thrown('SQLITE_CORRUPT'))).toBeNull();
  });
});
