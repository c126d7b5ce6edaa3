/** Where the loopback host writes a report: it has no dialog, so a folder of the person's own, and never over a file that is there. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** `MADOGUCHI_REPORTS`, or `Madoguchi/reports` in the person's home. */
export const reportFolder = (environment: Readonly<Record<string, string | undefined>>, home: string): string =>
  environment['MADOGUCHI_REPORTS'] ?? join(home, 'Madoguchi', 'reports');

/** `case.pdf`, or `case (2).pdf` where that is taken. Makes the folder. */
export function freeReportFile(folder: string, suggestedName: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = basename(suggestedName);
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let count = 1; ; count += 1) {
    const file = join(folder, count === 1 ? name : `${stem} (${count})${ending}`);
    if (!existsSync(file)) return file;
  }
}
