import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freeReportFile, reportFolder } from './report-file.ts';

test('reports go to a folder of the person, or where the environment says', () => {
  expect(reportFolder({}, '/home/x')).toBe('/home/x/Madoguchi/reports');
  expect(reportFolder({ MADOGUCHI_REPORTS: '/chosen' }, '/home/x')).toBe('/chosen');
});

test('a report never takes the place of another, and never leaves its folder', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'madoguchi-reports-')), 'reports');
  try {
    const first = freeReportFile(folder, 'C-1.pdf');
    expect(first).toBe(join(folder, 'C-1.pdf'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    writeFileSync(first, '');
    expect(freeReportFile(folder, 'C-1.pdf')).toBe(join(folder, 'C-1 (2).pdf'));
    expect(freeReportFile(folder, '../../etc/C-1.csv')).toBe(join(folder, 'C-1.csv'));
  } finally {
    rmSync(join(folder, '..'), { recursive: true });
  }
});
