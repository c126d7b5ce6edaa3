/**
 * The text in the bytes of an imported file: UTF-8 with or without its mark, else Shift_JIS. Nothing is read leniently: a byte that is in
 * neither encoding refuses the file and names its line.
 */
import { err, ok, type Result } from '../../shared/core/result.ts';
import { TERMS_ENCODINGS, TERMS_FILE_LIMIT, type TermsEncoding } from '../../shared/terms-text/terms-file.ts';

export interface DecodedTerms {
  readonly text: string;
  readonly encoding: TermsEncoding;
}

export interface UnreadableTerms {
  readonly type: 'termsUnreadable';
  readonly reason: 'empty' | 'tooLarge' | 'binary' | 'encoding' | 'noArticles';
  /** The first line that cannot be read, where there is one. */
  readonly line: number | null;
}

const LINE_FEED = 10;
/** What no text holds: control characters but for tab, line ends and form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/u;
/** Old systems end a file with it; decoders differ in what they make of it. */
const OLD_END_MARK = 0x1a;

/** Errors: `termsUnreadable` for a file without text, beyond the limit, with signs no text has, or in another encoding. */
export function decodeTerms(bytes: Uint8Array): Result<DecodedTerms, UnreadableTerms> {
  if (bytes.length > TERMS_FILE_LIMIT) return unreadable('tooLarge', null);
  const content = bytes.at(-1) === OLD_END_MARK ? bytes.subarray(0, -1) : bytes;
  const decoded = TERMS_ENCODINGS.map((encoding) => ({ encoding, text: decode(content, encoding) }));
  const found = decoded.find(({ text }) => text !== null);
  if (found === undefined || found.text === null) return unreadable(...whatElse(content));
  const { encoding, text } = found;
  const control = CONTROL.exec(text);
  if (control !== null) return unreadable('binary', lineAt(text, control.index));
  return text.trim() === '' ? unreadable('empty', null) : ok({ text, encoding });
}

function decode(bytes: Uint8Array, encoding: TermsEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const unreadable = (reason: UnreadableTerms['reason'], line: number | null): Result<never, UnreadableTerms> =>
  err({ type: 'termsUnreadable', reason, line });

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|[\r\n]/u).length;

/** A zero byte stands in no text of either encoding; otherwise the place is the first bad line of the encoding with fewer of them. */
function whatElse(bytes: Uint8Array): ['binary' | 'encoding', number | null] {
  const lines = linesIn(bytes);
  const zero = lines.findIndex((line) => line.includes(0));
  if (zero !== -1) return ['binary', zero + 1];
  const [nearest = []] = TERMS_ENCODINGS.map((encoding) =>
    lines.flatMap((line, index) => (decode(line, encoding) === null ? [index + 1] : [])),
  ).toSorted((a, b) => a.length - b.length);
  return ['encoding', nearest[0] ?? null];
}

/** Neither encoding has a line feed within a longer sign. */
function linesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
