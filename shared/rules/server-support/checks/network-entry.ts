/**
 * Reads one entry of a list of networks (ネットワークの表記): a prefix, an address with its mask, a single address, or a range. What could mean
 * several things is no entry.
 *
 * Source: N 別紙1 3.2.2 · N-126
 */
import ipaddr from 'ipaddr.js';

/** Addresses of IPv4 as numbers from 0 to 2^32 - 1, both ends included. */
export interface AddressRange {
  readonly first: number;
  readonly last: number;
}

export interface NamedRange extends AddressRange {
  /** As it was read: half width, without spaces. */
  readonly text: string;
  /** Whether it was written with an address inside the network instead of the network's own. */
  readonly hostBits: boolean;
}

export type NetworkEntry = 'ipv6' | NamedRange;

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** Four decimal parts without leading zeros: the library would read `010` as 8, and a person as 10. */
const FOUR_PARTS = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`, 'u');

/** `172.19.0.0` */
export const addressText = (address: number): string =>
  [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');

/** An address and the mask that stands beside it, as routers print them, in one piece. */
export function withMasks(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1) ?? '';
    const isMaskOf = isMask(piece) && FOUR_PARTS.test(before) && (piece !== '0.0.0.0' || before === '0.0.0.0');
    if (isMaskOf) joined[joined.length - 1] = `${before}/${piece}`;
    else joined.push(piece);
  }
  return joined;
}

/** Null where it is no entry, or where it could mean several. */
export function readEntry(piece: string): NetworkEntry | null {
  if (piece.includes(':')) return readIpv6(piece);
  const [from = '', to, ...more] = piece.split('-');
  if (more.length > 0) return null;
  if (to !== undefined) return readSpan(from, to);
  const [address = '', suffix, ...rest] = piece.split('/');
  if (rest.length > 0) return null;
  if (suffix !== undefined) return readNetwork(address, suffix, piece);
  return isMask(address) ? null : readNetwork(address, '32', piece);
}

/** `text` is how the entry is shown. */
function readNetwork(address: string, suffix: string, text: string): NamedRange | null {
  const number = addressOf(address);
  if (number === null) return null;
  const length = /^\d{1,2}$/u.test(suffix) ? Number(suffix) : prefixLength(address, suffix);
  if (length === null || length > 32) return null;
  const size = 2 ** (32 - length);
  const first = number - (number % size);
  return { text, first, last: first + size - 1, hostBits: number !== first };
}

/** `172.18.0.0-172.20.255.255`, or `172.18.0.1-254` within the last part. */
function readSpan(from: string, to: string): NamedRange | null {
  const end = /^\d{1,3}$/u.test(to) ? from.replace(/\d+$/u, to) : to;
  const [first, last] = [addressOf(from), addressOf(end)];
  if (first === null || last === null || first > last) return null;
  return { text: `${from}-${end}`, first, last, hostBits: false };
}

/** An address of IPv4 in the notation of IPv6 is one of IPv4. */
function readIpv6(piece: string): NetworkEntry | null {
  const ends = piece.split('-');
  if (ends.length > 1) return ends.length === 2 && ends.every((end) => ipaddr.IPv6.isValid(end)) ? 'ipv6' : null;
  const [address = '', suffix = '128', ...rest] = piece.split('/');
  if (rest.length > 0 || !ipaddr.IPv6.isValidCIDR(`${address}/${suffix}`)) return null;
  if (Number(suffix) < 96 || !/ffff:/iu.test(address)) return 'ipv6';
  const parsed = ipaddr.IPv6.parse(address);
  if (!parsed.isIPv4MappedAddress()) return 'ipv6';
  return readNetwork(parsed.toIPv4Address().toString(), String(Number(suffix) - 96), piece);
}

/** Null for what is no address of four parts. */
const addressOf = (text: string): number | null => (FOUR_PARTS.test(text) ? numberOf(ipaddr.IPv4.parse(text)) : null);

const numberOf = ({ octets }: ipaddr.IPv4): number => octets.reduce((number, octet) => number * 256 + octet, 0);

/** A mask, straight or inverted, that is no address of a device. */
function isMask(text: string): boolean {
  if (!FOUR_PARTS.test(text)) return false;
  const head = Number.parseInt(text, 10);
  return (head >= 128 || head === 0) && maskLengths(text).length > 0;
}

/** Null for what is no mask, and for `0.0.0.0` behind an address, which one router reads as all and another as one. */
function prefixLength(address: string, mask: string): number | null {
  if (!FOUR_PARTS.test(mask) || (mask === '0.0.0.0' && address !== '0.0.0.0')) return null;
  return maskLengths(mask)[0] ?? null;
}

/** The length it has as a mask, then the one it has inverted. */
function maskLengths(mask: string): readonly number[] {
  const straight = ipaddr.IPv4.parse(mask);
  const inverted = new ipaddr.IPv4(straight.octets.map((octet) => 255 - octet));
  return [straight, inverted].flatMap((form) => form.prefixLengthFromSubnetMask() ?? []);
}
