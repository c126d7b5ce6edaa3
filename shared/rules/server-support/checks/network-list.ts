/**
 * Reads a list of networks as a person pastes it (ネットワークの一覧): prefixes, masks, single addresses and ranges, in full width or half, one
 * to a line or many, with labels and comments. What cannot be read is named by its line, and the rest is read all the same.
 *
 * A word is taken for a label only where it cannot change what an address means: before the first address of its line, or in brackets.
 *
 * Source: N 別紙1 3.2.2 · N-126
 */
import ipaddr from 'ipaddr.js';
import { DASHES, withoutIgnorable } from '../../../core/japanese-text.ts';

/** Addresses of IPv4 as numbers from 0 to 2^32 - 1, both ends included. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

export interface ListedRange extends AddressRange {
  /** Counted from 1. */
  readonly line: number;
  /** As it was read: half width, without spaces. */
  readonly text: string;
  /** Whether it was written with an address inside the network instead of the network's own. */
  readonly hostBits: boolean;
}

export interface NetworkList {
  readonly ranges: readonly ListedRange[];
  /** How many entries are of IPv6. */
  readonly ipv6: number;
  /** How many comments were passed over. */
  readonly comments: number;
  /** Lines of which something could not be read, as they were pasted. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

type Entry = 'ipv6' | Omit<ListedRange, 'line'>;

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const COMMENT = /(?:#|\/\/|※).*$/u;
const BULLET = /^(?:[\s\-*・•●○■□◆◇>]+|\(?\d{1,3}[.)]\s+)+/u;
const LABEL_IN_BRACKETS = /\([^()\d:]*\)|「[^「」\d:]*」|【[^【】\d:]*】/gu;
const DASH = new RegExp(`[${DASHES}]|から`, 'gu');
/** What an address can be written with, or any other word. */
const PIECE = /[\w.:%/-]+|[^\w.:%/\-\s,;|"'()[\]<>{}「」【】]+/gu;
/** A quick look before the library's, which throws for what is none. */
const DOTTED = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
/** A word that stands for addresses itself. */
const STANDS_FOR_ADDRESSES = /\d|^(?:any|all)$/iu;

/** Every entry of the list, in its order. */
export function readNetworkList(text: string): NetworkList {
  const lines = text.split(LINE_END).map((pasted, index) => {
    const whole = toHalfWidth(pasted);
    const said = whole.replace(COMMENT, '');
    const found = readLine(said);
    return { ...found, line: index + 1, pasted: pasted.trim(), commented: /\S/u.test(whole.slice(said.length)) };
  });
  return {
    ranges: lines.flatMap(({ entries, line }) =>
      entries.flatMap((entry) => (entry === 'ipv6' ? [] : [{ line, ...entry }])),
    ),
    ipv6: lines.flatMap(({ entries }) => entries).filter((entry) => entry === 'ipv6').length,
    comments: lines.filter(({ commented }) => commented).length,
    unread: lines.flatMap(({ complete, line, pasted }) => (complete ? [] : [{ line, text: pasted }])),
  };
}

/** `172.19.0.0` */
export const addressText = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');

/** Not NFKC, which would turn a circled number into a digit of the address behind it. */
function toHalfWidth(text: string): string {
  return withoutIgnorable(text)
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/gu, '.')
    .replace(/[、､]/gu, ',');
}

function readLine(said: string): { readonly entries: readonly Entry[]; readonly complete: boolean } {
  const bare = said
    .replace(LABEL_IN_BRACKETS, ' ')
    .replace(DASH, '-')
    .replace(BULLET, '')
    .replace(/まで/gu, ' ')
    .replace(/\s*([-/])\s*/gu, '$1');
  const pieces = withMasks((bare.match(PIECE) ?? []).map(withoutPunctuation).filter((piece) => piece !== ''));
  const read = pieces.map((piece) => ({ piece, entry: readEntry(piece) }));
  const first = read.findIndex(({ entry }) => entry !== null);
  const isLabel = (piece: string, at: number): boolean => at < first && !STANDS_FOR_ADDRESSES.test(piece);
  return {
    entries: read.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    complete: read.every(({ piece, entry }, at) => entry !== null || isLabel(piece, at)),
  };
}

const withoutPunctuation = (piece: string): string => piece.replace(/^(?:\.+|:(?!:))|\.+$|(?<!:):$/gu, '');

/** An address and the mask that stands beside it, as routers print them, in one piece. */
function withMasks(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1) ?? '';
    const isMaskOf = isFourPart(before) && isMask(piece) && (piece !== '0.0.0.0' || before === '0.0.0.0');
    if (isMaskOf) joined[joined.length - 1] = `${before}/${piece}`;
    else joined.push(piece);
  }
  return joined;
}

/** Null where it is no entry, or where it could mean several. */
function readEntry(piece: string): Entry | null {
  if (piece.includes(':')) return readIpv6(piece);
  const [from = '', to, ...more] = piece.split('-');
  if (more.length > 0) return null;
  if (to !== undefined) return readSpan(from, to);
  const [address = '', suffix, ...rest] = piece.split('/');
  if (rest.length > 0) return null;
  if (suffix !== undefined) return readNetwork(address, suffix);
  return isFourPart(address) && !isMask(address) ? readNetwork(address, '32', address) : null;
}

/** `text` is how the entry is shown. */
function readNetwork(address: string, suffix: string, text = `${address}/${suffix}`): Entry | null {
  if (!isFourPart(address)) return null;
  const length = /^\d{1,2}$/u.test(suffix) ? Number(suffix) : prefixLength(address, suffix);
  if (length === null || length > 32) return null;
  const number = numberOf(ipaddr.IPv4.parse(address));
  const size = 2 ** (32 - length);
  const first = number - (number % size);
  return { text, first, last: first + size - 1, hostBits: number !== first };
}

/** `172.18.0.0-172.20.255.255`, or `172.18.0.1-254` within the last part. */
function readSpan(from: string, to: string): Entry | null {
  if (!isFourPart(from)) return null;
  const end = /^\d{1,3}$/u.test(to) ? from.replace(/\d+$/u, to) : to;
  if (!isFourPart(end)) return null;
  const [first, last] = [from, end].map((address) => numberOf(ipaddr.IPv4.parse(address))) as [number, number];
  return first <= last ? { text: `${from}-${end}`, first, last, hostBits: false } : null;
}

/** An address of IPv4 in the notation of IPv6 is one of IPv4. */
function readIpv6(piece: string): Entry | null {
  const ends = piece.split('-');
  if (ends.length > 1) return ends.length === 2 && ends.every((end) => ipaddr.IPv6.isValid(end)) ? 'ipv6' : null;
  const [address = '', suffix = '128', ...rest] = piece.split('/');
  if (rest.length > 0 || !ipaddr.IPv6.isValidCIDR(`${address}/${suffix}`)) return null;
  const parsed = ipaddr.IPv6.parse(address);
  if (!parsed.isIPv4MappedAddress() || Number(suffix) < 96) return 'ipv6';
  return readNetwork(parsed.toIPv4Address().toString(), String(Number(suffix) - 96), piece);
}

/** Four decimal parts without leading zeros: the library would read `010` as 8, and a person as 10. */
const isFourPart = (text: string): boolean => DOTTED.test(text) && ipaddr.IPv4.isValidFourPartDecimal(text);

/** A mask, straight or inverted, that is no address of a device. */
function isMask(text: string): boolean {
  if (!isFourPart(text)) return false;
  const [head = 0] = ipaddr.IPv4.parse(text).octets;
  return (head >= 128 || head === 0) && maskLengths(text).length > 0;
}

/** Null for what is no mask, and for `0.0.0.0` behind an address, which one router reads as all and another as one. */
function prefixLength(address: string, mask: string): number | null {
  if (!isFourPart(mask) || (mask === '0.0.0.0' && address !== '0.0.0.0')) return null;
  return maskLengths(mask)[0] ?? null;
}

/** The length it has as a mask, then the one it has inverted. */
function maskLengths(mask: string): readonly number[] {
  const straight = ipaddr.IPv4.parse(mask);
  const inverted = new ipaddr.IPv4(straight.octets.map((octet) => 255 - octet));
  return [straight, inverted].flatMap((form) => form.prefixLengthFromSubnetMask() ?? []);
}

const numberOf = ({ octets }: ipaddr.IPv4): number => octets.reduce((number, octet) => number * 256 + octet, 0);
