/**
 * Reads a list of networks as a person pastes it (ネットワークの一覧): one to a line or many, in full width or half, with labels and comments.
 * What cannot be read is named by its line, and the rest is read all the same.
 *
 * A word is taken for a label only where it cannot change what an address means: before the first address of its line, or in brackets.
 *
 * Source: N 別紙1 3.2.2 · N-126
 */
import { DASHES, withoutIgnorable } from '../../../core/japanese-text.ts';
import { type NamedRange, type NetworkEntry, readEntry, withMasks } from './network-entry.ts';
import { RANGE_FROM, RANGE_TO } from './network-list-words.ts';

export interface ListedRange extends NamedRange {
  /** Counted from 1. */
  readonly line: number;
}

export interface NetworkList {
  readonly ranges: readonly ListedRange[];
  /** How many entries are of IPv6. */
  readonly ipv6: number;
  /** How many comments were passed over. */
  readonly comments: number;
  /** Lines of which something could not be read, in half width. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** Prefixes, masks and addresses alone, as most lists are: nothing has to be rewritten in such a line. */
const PLAIN = /^\d+\.[\d.]+\d(?:\/\d+)?(?:[ ,;\t]+\d+\.[\d.]+\d(?:\/\d+)?)*$/u;
const COMMENT = /(?:#|\/\/|※).*$/u;
const BULLET = /^(?:[\s\-*・•●○■□◆◇>]+|\(?\d{1,3}[.)]\s+)+/u;
const LABEL_IN_BRACKETS = /\([^()\d:]*\)|「[^「」\d:]*」|【[^【】\d:]*】/gu;
const DASH = new RegExp(`[${DASHES}]|${RANGE_FROM}`, 'gu');
const SPACE = new RegExp(`${RANGE_TO}|\\s+`, 'gu');
/** What an address can be written with, or any other word. */
const PIECE = /[\w.:%/-]+|[^\w.:%/\-\s,;|"'()[\]<>{}「」【】]+/gu;
/** A word that stands for addresses itself. */
const STANDS_FOR_ADDRESSES = /\d|^(?:any|all)$/iu;

/** Every entry of the list, in its order. */
export function readNetworkList(text: string): NetworkList {
  const ranges: ListedRange[] = [];
  const unread: { readonly line: number; readonly text: string }[] = [];
  let [ipv6, comments, line] = [0, 0, 0];
  for (const pasted of toHalfWidth(text).split(LINE_END)) {
    line += 1;
    const said = pasted.replace(COMMENT, '');
    if (said !== pasted) comments += 1;
    const { entries, complete } = readLine(said.trim());
    for (const entry of entries) {
      if (entry === 'ipv6') ipv6 += 1;
      else ranges.push({ ...entry, line });
    }
    if (!complete) unread.push({ line, text: pasted.trim() });
  }
  return { ranges, ipv6, comments, unread };
}

/** Not NFKC, which would turn a circled number into a digit of the address behind it. */
function toHalfWidth(text: string): string {
  return withoutIgnorable(text)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/gu, '.')
    .replace(/[、､]/gu, ',');
}

function readLine(said: string): { readonly entries: readonly NetworkEntry[]; readonly complete: boolean } {
  const pieces = withMasks(PLAIN.test(said) ? said.split(/[ ,;\t]+/u) : piecesOf(said));
  const entries: NetworkEntry[] = [];
  let complete = true;
  let labels = 0;
  for (const piece of pieces) {
    const entry = readEntry(piece);
    if (entry !== null) entries.push(entry);
    else if (entries.length === 0 && !STANDS_FOR_ADDRESSES.test(piece)) labels += 1;
    else complete = false;
  }
  return { entries, complete: complete && (labels === 0 || entries.length > 0) };
}

function piecesOf(said: string): readonly string[] {
  const bare = said
    .replace(LABEL_IN_BRACKETS, ' ')
    .replace(DASH, '-')
    .replace(BULLET, '')
    .replace(SPACE, ' ')
    .replace(/ ?([-/]) ?/gu, '$1');
  return (bare.match(PIECE) ?? []).map(withoutPunctuation).filter((piece) => piece !== '');
}

const withoutPunctuation = (piece: string): string => piece.replace(/^(?:\.+|:(?!:))|(?<!\.)\.+$|(?<!:):$/gu, '');
