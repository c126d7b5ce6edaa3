/** That the table of rules in shared/README.md is true: each file and test it names exists and carries the id. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sharedFile = (path: string): string =>
  readFileSync(new URL(`../${path.replace(/^support\//u, 'rules/server-support/')}`, import.meta.url), 'utf8');

const rows = [...sharedFile('README.md').matchAll(/^\| ((?:D-)?[NB]-?\d.*) \|$/gmu)].map(([, row = '']) => {
  const [ids = '', , file = '', testFile = ''] = row.split(' | ');
  return { ids, file, testFile };
});

describe('the map of the rules', () => {
  test('has its rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(16);
  });

  test.each(rows)('$ids in $file, tested in $testFile', ({ ids, file, testFile }) => {
    for (const id of ids.split(' ')) {
      expect(sharedFile(file)).toContain(id);
      expect(sharedFile(testFile)).toContain(id);
    }
  });
});
