/** Reads the two faces of the report: Noto Sans JP, which has every character of JIS X 0208 and the hard ones of names (髙 﨑 𠮷 ㈱). */
import { readFile } from 'node:fs/promises';
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

/** Rejects when the folder lacks a face: an installation without its fonts is broken. */
export async function loadFonts(folder: string): Promise<ReportFonts> {
  const [regular, bold] = await Promise.all([readFace(folder, FACES.regular), readFace(folder, FACES.bold)]);
  return { regular, bold };
}

async function readFace(folder: string, names: readonly string[]): Promise<Uint8Array> {
  for (const name of names) {
    try {
      return await readFile(join(folder, name));
    } catch {
      // The other layout may have it.
    }
  }
  throw new Error('a report font is missing from the installation');
}
