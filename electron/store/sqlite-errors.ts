/** Turns the database library's exceptions into the store's typed errors. What it does not know stays an exception. */
import type { NotSaved, OpenError } from './store-errors.ts';

/** The code of an exception of the database or the file system, such as `SQLITE_FULL` or `ENOSPC`; null for any other value. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);
const REFUSED = /^(SQLITE_(IOERR|READONLY|CANTOPEN|PERM)|EIO$|EROFS$|EACCES$|EPERM$|ENOENT$|ENOTDIR$|EISDIR$)/;

/** The disk refused the change; null when the exception has another cause. */
export function notSavedFrom(error: unknown): NotSaved | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (FULL.has(code)) return { type: 'notSaved', reason: 'diskFull' };
  return REFUSED.test(code) ? { type: 'notSaved', reason: 'io' } : null;
}

/** Why the file cannot be used; null when the exception has another cause. */
export function openErrorFrom(error: unknown): OpenError | null {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return { type: 'storeDamaged', reason: 'wrongKey' };
  if (code?.startsWith('SQLITE_CORRUPT')) return { type: 'storeDamaged', reason: 'corrupt' };
  if (code?.startsWith('SQLITE_BUSY') || code?.startsWith('SQLITE_LOCKED')) return { type: 'storeInUse' };
  return notSavedFrom(error);
}
