/** The bytes of a chosen file, as they go through the door. */
import { err, ok, type Result } from '../../../shared/core/result.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import { TERMS_FILE_LIMIT } from '../../../shared/terms-text/terms-file.ts';

export interface TermsFile {
  readonly name: string;
  readonly base64: string;
}

/** A call with more arguments than this may exceed the stack. */
const CHUNK = 8192;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** Errors: `termsUnreadable` for a file that is too large to be sent, null where the file could not be opened. */
export async function readTermsFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Result<TermsFile, DeskError | null>> {
  if (file.size > TERMS_FILE_LIMIT) return err({ type: 'termsUnreadable', reason: 'tooLarge', line: null });
  try {
    return ok({ name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) });
  } catch {
    // Taken away or locked by another program since it was chosen.
    return err(null);
  }
}
