/** The forms in which a text may lie in a file: each encoding a program of this PC may have written it in, and the escapes of JSON and of addresses. */

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'cp932',
  'json',
  'json upper case',
  'percent',
  'form',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Form {
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

/** Every form of the text that differs from those before it; none for an encoding that lacks one of its characters. */
export function formsOf(text: string): readonly Form[] {
  const seen = new Set<string>();
  const forms: Form[] = [];
  for (const encoding of ENCODINGS) {
    const bytes = inForm(text, encoding);
    const key = bytes?.toString('latin1');
    if (bytes === null || key === undefined || seen.has(key)) continue;
    seen.add(key);
    forms.push({ encoding, bytes });
  }
  return forms;
}

/** The bytes of the text in this form; null where it has none. */
export function inForm(text: string, encoding: Encoding): Buffer | null {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'cp932':
      return inCp932(text);
    case 'json':
      return Buffer.from(escaped(text));
    case 'json upper case':
      return Buffer.from(escaped(text).replaceAll(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`));
    case 'percent':
      return Buffer.from(encodeURIComponent(text));
    case 'form':
      return Buffer.from(new URLSearchParams({ '': text }).toString().slice(1));
  }
}

const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const LEADS: readonly (readonly [number, number])[] = [
  [0x81, 0x9f],
  [0xe0, 0xfc],
];
/** NEC's own copies of characters that Windows writes with IBM's codes. */
const NEC_COPIES = [0xed, 0xee];

/** What Node's decoder knows, turned around: it has no encoder. */
function cp932Table(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, Buffer>();
  const add = (...code: readonly number[]): void => {
    const bytes = Buffer.from(code);
    const sign = decoder.decode(bytes);
    if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let single = 0; single <= 0x7f; single += 1) add(single);
  for (let kana = 0xa1; kana <= 0xdf; kana += 1) add(kana);
  for (const [first, last] of LEADS) {
    for (let lead = first; lead <= last; lead += 1) {
      if (NEC_COPIES.includes(lead)) continue;
      for (let trail = 0x40; trail <= 0xfc; trail += 1) add(lead, trail);
    }
  }
  return table;
}

let table: ReadonlyMap<string, Buffer> | null = null;

function inCp932(text: string): Buffer | null {
  table ??= cp932Table();
  const signs: Buffer[] = [];
  for (const sign of text) {
    const bytes = table.get(sign);
    if (bytes === undefined) return null;
    signs.push(bytes);
  }
  return Buffer.concat(signs);
}
