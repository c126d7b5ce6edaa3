/** `npm run coverage:rules`: writes the coverage page into docs/ and what the article guide takes from it, and fails when a rule of priority 0 or 1 is without a file or a test. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKUP_SOURCES_FILE, lookupSourcesModule } from '../../shared/rules/testing/lookup-citations.ts';
import { ROOT } from '../house/source-files.ts';
import { coverageHtml, coverageJson } from './coverage-page.ts';
import { GUIDE_ONLY_FILE, guideOnlyModule, guideOnlyRules } from './guide-only.ts';
import { ruleCoverage, ruleSources, uncovered } from './rule-coverage.ts';

const sources = ruleSources();
const rows = ruleCoverage(sources);
writeFileSync(join(ROOT, 'docs', 'rule-coverage.html'), coverageHtml(rows));
writeFileSync(join(ROOT, 'docs', 'rule-coverage.json'), coverageJson(rows));
writeFileSync(join(ROOT, GUIDE_ONLY_FILE), guideOnlyModule(guideOnlyRules(sources)));
writeFileSync(join(ROOT, LOOKUP_SOURCES_FILE), lookupSourcesModule());
const open = uncovered(rows);
for (const { id, place, files, tests } of open) {
  process.stdout.write(
    `${id} ${place}: ${files.length === 0 ? 'no file' : 'no test'}${tests.length + files.length === 0 ? ' and no test' : ''}\n`,
  );
}
process.stdout.write(`${rows.length} rules and defects, ${open.length} uncovered: docs/rule-coverage.html\n`);
process.exitCode = open.length === 0 ? 0 : 1;
