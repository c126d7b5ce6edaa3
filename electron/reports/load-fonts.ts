/** Reads the two faces of the report: Noto Sans JP, which has every character of JIS X 0208 and the hard ones of names (髙 﨑 𠮷 ㈱). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ReportFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** As the build lays them side by side, or as the font package has them when the desk runs from its sources. */
const FACES = {
  regular: ['NotoSansJP_400Regular.ttf', '400Regular/NotoSansJP_400Regular.ttf'],
  bold: ['NotoSansJP_700Bold.ttf', '700Bold/NotoSansJP_700Bold.ttf'],
} as const;

/** Throws when the folder lacks a face: an installation without its fonts is broken. */
export function loadFonts(folder: string): ReportFonts {
  return { regular: readFace(folder, FACES.regular), bold: readFace(folder, FACES.bold) };
}

function readFace(folder: string, names: readonly string[]): Uint8Array {
  for (const name of names) {
    try {
      return readFileSync(join(folder, name));
    } catch {
      // The other layout may have it.
    }
  }
  throw new Error('a report font is missing from the installation');
}
