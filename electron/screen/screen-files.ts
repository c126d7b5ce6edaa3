/**
 * The built screen, read once when the host starts and served from memory afterwards. A request names a file of this list exactly or
 * gets nothing: no path is ever joined from what was asked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface ScreenFile {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** By the path a page asks for: `/`, `/assets/index-a1b2c3.js`. */
export type ScreenFiles = ReadonlyMap<string, ScreenFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Every file below the folder with an ending we serve; `index.html` answers for `/` too. None where the folder is not there. */
export function readScreenFiles(folder: string): ScreenFiles {
  const files = new Map<string, ScreenFile>();
  if (!existsSync(folder)) return files;
  for (const path of pathsBelow(folder, '')) {
    const contentType = CONTENT_TYPES[extname(path)];
    if (contentType === undefined) continue;
    files.set(path, { contentType, bytes: new Uint8Array(readFileSync(join(folder, path))) });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

function pathsBelow(folder: string, prefix: string): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}/${entry.name}`;
    return entry.isDirectory() ? pathsBelow(folder, path) : [path];
  });
}
