/** Which characters a TrueType font can draw, read from its `cmap` table, so that a report never leaves a character out unseen. */
import { assert } from '../../shared/core/assert.ts';

export interface FontCoverage {
  has(codePoint: number): boolean;
  /** Whether the font knows this character in this variant (異体字セレクタ). */
  hasVariant(codePoint: number, selector: number): boolean;
}

/** Source: OpenType 1.9, `cmap`, formats 12 and 14. Throws `BrokenInvariant` for a font without them; ours are known files. */
export function readCoverage(font: Uint8Array): FontCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    return { at, format: view.getUint16(at) };
  });
  const groups = subtables.find(({ format }) => format === 12);
  assert(groups !== undefined, 'the report font maps all of Unicode');
  const has = segments(view, groups.at);
  const variants = subtables.find(({ format }) => format === 14);
  let known: ReadonlySet<string> | null = null;
  return {
    has,
    hasVariant(codePoint, selector) {
      known ??= variants === undefined ? new Set() : variations(view, variants.at);
      return known.has(`${codePoint} ${selector}`);
    },
  };
}

function tableAt(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  assert(false, `the report font has a ${tag} table`);
}

/** Format 12: sorted runs of characters. */
function segments(view: DataView, at: number): (codePoint: number) => boolean {
  const count = view.getUint32(at + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + middle * 12;
      if (codePoint < view.getUint32(group)) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + (codePoint - view.getUint32(group)) !== 0;
    }
    return false;
  };
}

const uint24 = (view: DataView, at: number): number => (view.getUint16(at) << 8) | view.getUint8(at + 2);

/** Format 14: for each selector the characters it applies to, those that keep their usual glyph and those that get another. */
function variations(view: DataView, at: number): ReadonlySet<string> {
  const known = new Set<string>();
  for (let index = 0; index < view.getUint32(at + 6); index++) {
    const record = at + 10 + index * 11;
    const selector = uint24(view, record);
    const usual = view.getUint32(record + 3);
    const other = view.getUint32(record + 7);
    for (let range = 0; usual !== 0 && range < view.getUint32(at + usual); range++) {
      const start = uint24(view, at + usual + 4 + range * 4);
      const additional = view.getUint8(at + usual + 4 + range * 4 + 3);
      for (let codePoint = start; codePoint <= start + additional; codePoint++) known.add(`${codePoint} ${selector}`);
    }
    for (let mapping = 0; other !== 0 && mapping < view.getUint32(at + other); mapping++) {
      known.add(`${uint24(view, at + other + 4 + mapping * 5)} ${selector}`);
    }
  }
  return known;
}
