/** A report as the person who receives the file reads it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskFolders } from '../fixtures/host.ts';

export interface PrintedReport {
  readonly fileName: string;
  /** The first bytes, which say what kind of file it is. */
  readonly head: string;
  /** The selectable text of all pages, blanks between the signs of a line taken out. */
  readonly text: string;
}

/** The only report that was saved. */
export function printedReport({ reports }: DeskFolders): PrintedReport {
  const files = readdirSync(reports);
  const [fileName] = files;
  if (fileName === undefined || files.length > 1) throw new Error(`one report was expected, ${files.length} are there`);
  const path = join(reports, fileName);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return {
    fileName,
    head: readFileSync(path).subarray(0, 4).toString('latin1'),
    text: text.replaceAll(/[^\S\n]+/gu, ''),
  };
}
