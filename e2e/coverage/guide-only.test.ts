/** That the article guide promises nothing the desk does not do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../house/source-files.ts';
import { GUIDE_ONLY_FILE, guideOnlyModule, guideOnlyRules } from './guide-only.ts';
import { ruleSources } from './rule-coverage.ts';

test('the list of rules that are only explained is the one of these sources (npm run coverage:rules)', () => {
  expect(readFileSync(join(ROOT, GUIDE_ONLY_FILE), 'utf8')).toBe(guideOnlyModule(guideOnlyRules(ruleSources())));
});

test('a rule stands in it until a file carries it, by its own line or within a range', () => {
  const path = 'shared/rules/planted.ts';
  expect(guideOnlyRules([])).toEqual(expect.arrayContaining(['N-039', 'N-115', 'B-027']));
  const carried = guideOnlyRules([{ path, text: '/** Source: N 18 · N-039, N-114..N-116; B 17 · B-027 */' }]);
  for (const id of ['N-039', 'N-115', 'B-027']) expect(carried).not.toContain(id);
});

test('a test that names a rule carries nothing', () => {
  const text = '/** Source: N 18 · N-039 */';
  expect(guideOnlyRules([{ path: 'shared/rules/planted.test.ts', text }])).toContain('N-039');
});
