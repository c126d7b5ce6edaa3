import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { caseReport } from './case-report.ts';
import { folderRefusal, type Machine } from './report-folder.ts';
import { isSafeFileName, reportFileName } from './report-name.ts';
import { sampleCase, sampleStamp } from './sample-report.ts';
import { saveReport, sha256Of } from './save-report.ts';

const LINUX: Machine = { platform: 'linux', home: '/home/sato', syncedFolders: [] };
const MAC: Machine = { platform: 'darwin', home: '/Users/sato', syncedFolders: [] };
const WINDOWS: Machine = { platform: 'win32', home: 'C:\\Users\\sato', syncedFolders: ['C:\\Users\\sato\\みどり電設'] };
const BYTES = Buffer.from('a report');
const REFUSED = { ok: false, error: { type: 'exportRefused', reason: 'folder' } };

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'madoguchi-report-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('folderRefusal (SEC-65)', () => {
  test.each<[Machine, string, string | null]>([
    [LINUX, '/home/sato/Documents', null],
    [LINUX, '/home/sato/報告書', null],
    [LINUX, '/tmp', null],
    [LINUX, 'Documents', 'relative'],
    [LINUX, '', 'relative'],
    [LINUX, '/media/sato/USB', 'removable'],
    [LINUX, '/run/media/sato/USB', 'removable'],
    [LINUX, '/mnt/stick', 'removable'],
    [LINUX, '/mnt', 'removable'],
    [LINUX, '/mntx', null],
    [LINUX, '/run/user/1000/gvfs/smb-share:server=s', 'network'],
    [LINUX, '/net/server/share', 'network'],
    [LINUX, '//server/share', 'network'],
    [LINUX, '/dev/shm', 'device'],
    [LINUX, '/proc/self/fd', 'device'],
    [LINUX, '/home/sato/Dropbox', 'synchronised'],
    [LINUX, '/home/sato/dropbox/reports', 'synchronised'],
    [LINUX, '/home/sato/Ｄｒｏｐｂｏｘ', 'synchronised'],
    [LINUX, '/home/sato/Nextcloud/a', 'synchronised'],
    [LINUX, '/home/sato/Dropboxing', null],
    [LINUX, '/home/sato/a\0b', 'device'],
    [{ ...LINUX, home: '/mnt/homes/sato' }, '/mnt/homes/sato/reports', null],
    [MAC, '/Users/sato/Documents', null],
    [MAC, '/Volumes/USB', 'removable'],
    [MAC, '/Network/Servers/s', 'network'],
    [MAC, '/Users/sato/Library/Mobile Documents/com~apple~CloudDocs', 'synchronised'],
    [MAC, '/Users/sato/Library/CloudStorage/GoogleDrive-sato@example.jp/マイドライブ', 'synchronised'],
    [WINDOWS, 'C:\\Users\\sato\\Documents', null],
    [WINDOWS, 'c:/Users/sato/Desktop', null],
    [WINDOWS, 'C:\\', null],
    [WINDOWS, 'D:\\reports', 'removable'],
    [WINDOWS, 'E:\\', 'removable'],
    [WINDOWS, 'C:reports', 'relative'],
    [WINDOWS, '\\reports', 'relative'],
    [WINDOWS, '\\\\server\\share', 'network'],
    [WINDOWS, '//server/share', 'network'],
    [WINDOWS, '\\\\?\\UNC\\server\\share', 'network'],
    [WINDOWS, '\\\\.\\PhysicalDrive1', 'device'],
    [WINDOWS, '\\\\?\\C:\\Users\\sato', 'device'],
    [WINDOWS, 'C:\\Users\\sato\\OneDrive\\デスクトップ', 'synchronised'],
    [WINDOWS, 'C:\\Users\\sato\\OneDrive - みどり電設\\Documents', 'synchronised'],
    [WINDOWS, 'C:\\Users\\sato\\Dropbox (Midori)\\a', 'synchronised'],
    [WINDOWS, 'C:\\Users\\sato\\iCloudDrive', 'synchronised'],
    [WINDOWS, 'C:\\Users\\sato\\Box\\a', 'synchronised'],
    [WINDOWS, 'C:\\Users\\sato\\みどり電設\\営業 - ドキュメント', 'synchronised'],
  ])('on $0.platform says of %j: %j', (machine, path, refusal) => {
    expect(folderRefusal(path, machine)).toBe(refusal);
  });
});

describe('reportFileName (SEC-67)', () => {
  test('is made from the number and the export, and safe whatever they hold', () => {
    expect(reportFileName(caseReport(sampleCase, sampleStamp), 'pdf')).toBe('case-2026-11-0412-3f9a6c1e.pdf');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (number, exportId) => {
        const report = caseReport({ ...sampleCase, number: number.slice(0, 60) }, { ...sampleStamp, exportId });
        expect(isSafeFileName(reportFileName(report, 'csv'))).toBe(true);
      }),
      { seed: 20261121, numRuns: 10_000 },
    );
  });
});

describe('isSafeFileName', () => {
  test.each(['case.pdf', '案件 2026-11-0412.pdf', 'case (2).csv', 'CONTRACT.pdf', 'com10.json'])('takes %j', (name) => {
    expect(isSafeFileName(name)).toBe(true);
  });

  test.each([
    ...['', '.', '..', '.hidden', '-rf', ' a.pdf', 'a.pdf ', 'a.pdf.', 'a/b.pdf', 'a\\b.pdf', '../a.pdf', 'C:a.pdf'],
    ...[
      'CON',
      'con.pdf',
      'NUL.txt',
      'COM1.pdf',
      'ＣＯＭ１.pdf',
      'lpt¹.csv',
      'a\0.pdf',
      'a\nb.pdf',
      'a\u202efdp.exe',
      'a\u200bb.pdf',
    ],
    ...['a*.pdf', 'a?.pdf', 'a|b.pdf', '<a>.pdf', '"a".pdf', 'a\ud800.pdf', `${'あ'.repeat(70)}.pdf`],
  ])('refuses %j', (name) => {
    expect(isSafeFileName(name)).toBe(false);
  });
});

describe('saveReport', () => {
  test('writes the bytes, for the owner only, and says what was written', () => {
    const folder = temporaryFolder();
    const saved = saveReport(join(folder, 'case.pdf'), BYTES);
    expect(saved).toEqual({ ok: true, value: { fileName: 'case.pdf', folder, sha256: sha256Of(BYTES) } });
    expect(readFileSync(join(folder, 'case.pdf'))).toEqual(BYTES);
    expect(statSync(join(folder, 'case.pdf')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['case.pdf']);
  });

  test('replaces a file of that name as a whole', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'case.pdf');
    writeFileSync(path, 'x'.repeat(1000), { mode: 0o644 });
    expect(saveReport(path, BYTES).ok).toBe(true);
    expect(readFileSync(path)).toEqual(BYTES);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('replaces a link of that name and leaves what it pointed to alone', () => {
    const folder = temporaryFolder();
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'untouched');
    symlinkSync(other, join(folder, 'case.pdf'));
    symlinkSync(other, join(folder, '.case.pdf.part'));
    expect(saveReport(join(folder, 'case.pdf'), BYTES).ok).toBe(true);
    expect(readFileSync(other, 'utf8')).toBe('untouched');
    expect(lstatSync(join(folder, 'case.pdf')).isSymbolicLink()).toBe(false);
  });

  test('judges the folder a link leads to, not its name (twin: the folder itself is taken under its own name)', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Dropbox'));
    mkdirSync(join(folder, 'plain'));
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'innocent'));
    symlinkSync(join(folder, 'plain'), join(folder, 'OneDrive'));
    expect(saveReport(join(folder, 'innocent', 'case.pdf'), BYTES)).toEqual(REFUSED);
    expect(readdirSync(join(folder, 'Dropbox'))).toEqual([]);
    expect(saveReport(join(folder, 'OneDrive', 'case.pdf'), BYTES)).toMatchObject({
      value: { folder: join(folder, 'plain') },
    });
  });

  test('refuses a folder on a stick, a folder that is not there, and a name that is none', () => {
    const folder = temporaryFolder();
    const stick: Machine = { ...LINUX, syncedFolders: [folder] };
    expect(saveReport(join(folder, 'case.pdf'), BYTES, stick)).toEqual(REFUSED);
    expect(saveReport(join(folder, 'missing', 'case.pdf'), BYTES)).toEqual(REFUSED);
    expect(saveReport(join(folder, 'NUL.pdf'), BYTES)).toEqual(REFUSED);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('fails with a reason and leaves nothing behind where the file cannot be put', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'case.pdf', 'in-the-way'), { recursive: true });
    expect(saveReport(join(folder, 'case.pdf'), BYTES)).toEqual({
      ok: false,
      error: { type: 'exportFailed', reason: 'io' },
    });
    expect(readdirSync(folder)).toEqual(['case.pdf']);
  });

  test.skipIf(process.platform === 'win32')(
    'leaves nothing behind where the disk takes no more in the middle of it',
    () => {
      const folder = temporaryFolder();
      // What a process may write to one file is limited, as if the disk ended there.
      const program = `const { saveReport } = await import(${JSON.stringify(join(import.meta.dirname, 'save-report.ts'))});
      console.log(JSON.stringify(saveReport(process.argv[1], Buffer.alloc(9_000_000, 'himitsu '))));`;
      const run = ['--input-type=module', '-e', program, join(folder, 'case.pdf')];
      const said = execFileSync('/bin/sh', ['-c', 'ulimit -f 1000; exec "$0" "$@"', process.execPath, ...run]);
      expect(JSON.parse(String(said))).toEqual({ ok: false, error: { type: 'exportFailed', reason: 'io' } });
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
