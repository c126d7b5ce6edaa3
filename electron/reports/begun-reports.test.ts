import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepBegunReports } from './begun-reports.ts';
import { stagedPath } from './save-report.ts';

function folders() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'madoguchi-begun-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [data, reports] = [join(root, 'data'), join(root, 'reports')];
  for (const folder of [data, reports]) mkdirSync(folder);
  return { data, reports };
}

/** A desk that writes so large a report that it can be killed in the middle. */
const desk = (data: string, path: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { keepBegunReports } from ${JSON.stringify(join(import.meta.dirname, 'begun-reports.ts'))};
       import { saveReport } from ${JSON.stringify(join(import.meta.dirname, 'save-report.ts'))};
       const [data, path] = process.argv.slice(1);
       const begun = keepBegunReports(data);
       for (;;) { begun.begin(path); saveReport(path, Buffer.alloc(200_000_000, 'himitsu ')); }`,
      data,
      path,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );

async function killAmidst(data: string, path: string): Promise<void> {
  const child = desk(data, path);
  const ended = new Promise((done) => child.once('exit', done));
  while (!existsSync(stagedPath(path))) await setTimeout(1);
  child.kill('SIGKILL');
  await ended;
}

describe('keepBegunReports', { timeout: 30_000 }, () => {
  test('removes at the next start the half report of a desk that was killed, which never had its final name', async () => {
    const { data, reports } = folders();
    const path = join(reports, '案件 1.pdf');
    await killAmidst(data, path);
    expect(readdirSync(reports)).toEqual(['.案件 1.pdf.part']);
    keepBegunReports(data);
    expect(readdirSync(reports)).toEqual([]);
    expect(readFileSync(join(data, 'reports-begun'), 'utf8')).toBe('');
  });

  test('leaves it to a desk that still writes it, and forgets nothing of it', () => {
    const { data, reports } = folders();
    const path = join(reports, 'case.pdf');
    keepBegunReports(data).begin(path);
    writeFileSync(stagedPath(path), 'half');
    keepBegunReports(data, () => true);
    expect(readdirSync(reports)).toEqual(['.case.pdf.part']);
    keepBegunReports(data, () => false);
    expect(readdirSync(reports)).toEqual([]);
  });

  test('touches no finished report and nothing that it did not write down itself', () => {
    const { data, reports } = folders();
    const path = join(reports, 'case.pdf');
    keepBegunReports(data).begin(path);
    writeFileSync(path, 'whole');
    writeFileSync(join(reports, '.other.pdf.part'), 'of somebody else');
    writeFileSync(join(data, 'reports-begun'), `x\n1 "\n99999999 ${JSON.stringify(path)}\n`);
    keepBegunReports(data);
    expect(readdirSync(reports)).toEqual(['.other.pdf.part', 'case.pdf']);
  });

  test('is for its owner alone, and in the way of nothing where the folder takes no more', () => {
    const { data, reports } = folders();
    const begun = keepBegunReports(data);
    begun.begin(join(reports, 'case.pdf'));
    expect(statSync(join(data, 'reports-begun')).mode & 0o777).toBe(0o600);
    rmSync(data, { recursive: true });
    expect(() => begun.begin(join(reports, 'case.pdf'))).not.toThrow();
    expect(() => keepBegunReports(data)).not.toThrow();
  });
});
