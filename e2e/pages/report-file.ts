/** A case report in the folder of reports, as the program that reads it next sees it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskFolders } from '../fixtures/host.ts';

export const reportPath = ({ reports }: DeskFolders, name: string): string => join(reports, name);

/** The table of a CSV file as a spreadsheet takes it apart: UTF-8 behind a byte order mark, CRLF between lines, every cell quoted. */
export function readCsv(folders: DeskFolders, name: string): readonly (readonly string[])[] {
  const text = readFileSync(reportPath(folders, name), 'utf8');
  if (!text.startsWith('\uFEFF"') || !text.endsWith('"\r\n'))
    throw new Error(`${name} does not begin or end as a CSV file does`);
  return text
    .slice(2, -3)
    .split('"\r\n"')
    .map((line) => line.split('","').map((cell) => cell.replaceAll('""', '"')));
}

export const readJson = (folders: DeskFolders, name: string): unknown =>
  JSON.parse(readFileSync(reportPath(folders, name), 'utf8'));

/** The selectable text of a PDF, without the blanks that only place it. */
export const readPdf = (folders: DeskFolders, name: string): string =>
  execFileSync('pdftotext', [reportPath(folders, name), '-'], { encoding: 'utf8' }).replaceAll(/\s/gu, '');
