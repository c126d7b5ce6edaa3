/** That every rule of N the desk needs is carried by a file and named by a test, and that the page kept in docs/ says what is true. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/source-files.ts';
import { coverageHtml, coverageJson } from './coverage-page.ts';
import { EXEMPT } from './exempt.ts';
import { ruleCoverage, ruleSources, uncovered } from './rule-coverage.ts';

const sources = ruleSources();
const rows = ruleCoverage(sources);
const kept = (name: string): string => readFileSync(join(ROOT, 'docs', name), 'utf8');
const rowOf = (id: string, among = rows) => among.find((row) => row.id === id);

describe('the rules', () => {
  test('are all there', () => {
    expect(rows.map(({ id }) => id).filter((id) => !id.startsWith('D-'))).toEqual([
      ...Array.from({ length: 134 }, (_, index) => `N-${String(index + 1).padStart(3, '0')}`),
      ...Array.from({ length: 86 }, (_, index) => `B-${String(index + 1).padStart(3, '0')}`),
    ]);
  });

  test('of priority 0 and 1 have a file and a test each', () => {
    expect(uncovered(rows).map(({ id, files, tests }) => ({ id, files, tests }))).toEqual([]);
  });

  test.each(Object.keys(EXEMPT))('%s is exempt and of priority 0 or 1', (id) => {
    expect(rowOf(id)?.priority).toBeLessThanOrEqual(1);
  });

  test('would be missed without their test (twin)', () => {
    const without = sources.filter(({ path }) => !(rowOf('N-066')?.tests.includes(path) ?? false));
    expect(uncovered(ruleCoverage(without)).map(({ id }) => id)).toContain('N-066');
  });

  test('are not carried by a comment that merely mentions them, nor tested by one', () => {
    const planted = [
      { path: 'shared/rules/planted.ts', text: '/** Not N-009. */\nexport const a = 1;\n' },
      { path: 'shared/rules/planted.test.ts', text: "// N-009\ntest('nothing', () => {});\n" },
    ];
    expect(rowOf('N-009', ruleCoverage(planted))).toMatchObject({ files: [], tests: [], state: 'guideOnly' });
  });
});

describe('the coverage page', () => {
  test.each([
    { name: 'rule-coverage.html', made: coverageHtml(rows) },
    { name: 'rule-coverage.json', made: coverageJson(rows) },
  ])('docs/$name is current; `npm run coverage:rules` makes it', ({ name, made }) => {
    expect(kept(name)).toBe(made);
  });
});
