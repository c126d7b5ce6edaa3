/** The sources of the house as the checks read them: every file of the three runtimes, with and without its comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files of these folders; tests, benchmarks and what only they use are left out. */
export const sourcesIn = (folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap((folder) => filesBelow(join(ROOT, folder)))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => /\.(ts|tsx)$/.test(path) && !isOfTests(path));

export const isOfTests = (path: string): boolean =>
  /\.(test|spec|probe)\.tsx?$|\/testing(\/|\.ts$)|\/test-[\w-]+\.ts$|^e2e\/|^electron\/(bench|torture)\//.test(path);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * The text without its comments, line for line. Strings and templates are kept; a regular expression that holds a quote ends with its
 * line at the latest, as only a template runs on.
 */
export function withoutComments(text: string): string {
  let code = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (quote !== '') {
      code += here;
      if (here === '\\') {
        at += 1;
        code += text.charAt(at);
      } else if (here === quote || (here === '\n' && quote !== '`')) quote = '';
    } else if (text.startsWith('//', at) && text.charAt(at - 1) !== ':') {
      const end = text.indexOf('\n', at);
      at = (end === -1 ? text.length : end) - 1;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      const comment = text.slice(at, end === -1 ? text.length : end + 2);
      code += comment.replace(/[^\n]/g, '');
      at += comment.length - 1;
    } else {
      code += here;
      if (here === "'" || here === '"' || here === '`') quote = here;
    }
  }
  return code;
}
