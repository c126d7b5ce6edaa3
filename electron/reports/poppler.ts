/** What poppler says about a PDF, for the tests: another program's reading of it, and its ink. Null where poppler is not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PopplerView {
  /** The text of each page, all white space taken out. */
  readonly pages: readonly string[];
  /** The lines of `pdffonts`, without its head. */
  readonly fonts: readonly string[];
  /** The part of each page that is not white, from 0 to 1. */
  readonly ink: readonly number[];
  readonly info: string;
}

export const popplerIsHere = spawnSync('pdftotext', ['-v']).error === undefined;

/** `dots` is the resolution of the picture in which ink is counted. */
export function lookAt(pdf: Uint8Array, dots = 40): PopplerView {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-pdf-'));
  const file = join(folder, 'report.pdf');
  const run = (program: string, ...options: string[]): string => execFileSync(program, options, { encoding: 'utf8' });
  try {
    writeFileSync(file, pdf);
    run('pdftoppm', '-gray', '-r', String(dots), file, join(folder, 'page'));
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return {
      pages: run('pdftotext', '-raw', file, '-')
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replaceAll(/\s/gu, '')),
      fonts: run('pdffonts', file).trim().split('\n').slice(2),
      ink: pictures.sort().map((name) => inkOf(readFileSync(join(folder, name)))),
      info: run('pdfinfo', file),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PGM: three numbers after the letters `P5`, then a byte for every dot. */
function inkOf(picture: Uint8Array): number {
  const head = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(Buffer.from(picture.subarray(0, 40)).toString('latin1'));
  const dots = picture.subarray(head?.[0].length ?? 0);
  return dots.reduce((dark, dot) => dark + (dot < 200 ? 1 : 0), 0) / dots.length;
}
