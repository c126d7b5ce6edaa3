/**
 * Which new passwords are taken. Length decides, composition does not: any characters, no forced mixture, no expiry. What is refused is
 * what an attacker tries first: a common password with something around it, a walk over the keyboard, or a name from this very desk.
 */
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { DESK_WORDS, KEYBOARD_WALKS } from './desk-words.ts';
import { fromBase64, type HeaderBody, toBase64 } from './header.ts';
import { foldPassword } from './password-key.ts';
import { digestName, foldName } from './user-name.ts';
import type { WeakPassword } from './vault-errors.ts';

/** With a device secret a stolen file alone cannot be guessed at, so less is asked of the password. */
const MINIMUM = { withDeviceSecret: 12, withoutDeviceSecret: 15 } as const;
const MAXIMUM = 128;
/** A name of one character, or of three Latin letters, is part of too many words to refuse it. */
const SHORTEST_NAME = 2;
const SHORTEST_LATIN_NAME = 4;
const LONGEST_NAME = 40;

const KNOWN_WORDS: ReadonlySet<string> = new Set([...COMMON_PASSWORDS, ...DESK_WORDS.map(foldName)]);
const LONGEST_WORD = Math.max(...[...KNOWN_WORDS].map((word) => word.length));

const WALKS = KEYBOARD_WALKS.flatMap((walk) => [walk.repeat(3), [...walk].reverse().join('').repeat(3)]);

/** Letters that people write as figures or signs, once the padding at both ends is gone. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

export interface PasswordSituation {
  readonly hasDeviceSecret: boolean;
  /** Whether this piece of the password is, folded, the name of somebody at this desk. */
  readonly isName: (piece: string) => boolean;
}

/** As `weaknessOf`, for a vault with these users; `name` is null where the vault knows it by its digest only. */
export function weaknessOfPassword(
  input: { readonly name: string | null; readonly password: string },
  header: Pick<HeaderBody, 'nameSalt' | 'users'>,
  device: { readonly deviceSecret: Uint8Array | null },
): WeakPassword | null {
  const nameSalt = fromBase64(header.nameSalt);
  const digests = new Set(header.users.map((user) => user.nameDigest));
  const parts = new Set((input.name ?? '').split(/\s+/u).map(foldName));
  parts.add(foldName(input.name ?? ''));
  return weaknessOf(input.password, {
    hasDeviceSecret: device.deviceSecret !== null,
    isName: (piece) => parts.has(piece) || digests.has(toBase64(digestName(nameSalt, piece))),
  });
}

/** Null when the password may be taken. Lengths count characters of the folded form, as a person sees them typed. */
export function weaknessOf(password: string, situation: PasswordSituation): WeakPassword | null {
  const minimum = situation.hasDeviceSecret ? MINIMUM.withDeviceSecret : MINIMUM.withoutDeviceSecret;
  const weak = (reason: WeakPassword['reason']): WeakPassword => ({ type: 'weakPassword', reason, minimum });
  const length = [...foldPassword(password)].length;
  if (length < minimum) return weak('tooShort');
  if (length > MAXIMUM) return weak('tooLong');
  if (containsName(password, situation.isName)) return weak('containsName');
  return isCommon(password) ? weak('common') : null;
}

const LATIN = /^[\x21-\x7e]*$/;

function containsName(password: string, isName: PasswordSituation['isName']): boolean {
  const characters = [...foldName(password)];
  for (let start = 0; start < characters.length; start++) {
    const longest = Math.min(characters.length, start + LONGEST_NAME);
    for (let end = start + SHORTEST_NAME; end <= longest; end++) {
      const piece = characters.slice(start, end).join('');
      if ((end - start >= SHORTEST_LATIN_NAME || !LATIN.test(piece)) && isName(piece)) return true;
    }
  }
  return false;
}

/** Whether nothing is left of the password once the padding, the repetitions and at most two known words are taken away. */
function isCommon(password: string): boolean {
  const folded = foldName(password);
  if (isWalk(repeatedUnit(folded))) return true;
  const core = folded.replaceAll(/^\P{L}+|\P{L}+$/gu, '');
  const plain = [...core].map((character) => LOOKALIKES[character] ?? character).join('');
  return [core, plain].some((text) => {
    const letters = repeatedUnit(text.replaceAll(/\P{L}/gu, ''));
    return letters.length > 0 && (isWalk(letters) || isMadeOfKnownWords(letters, 2));
  });
}

/** The shortest piece whose repetition, the last one perhaps cut short, is the text: `abcabcab` gives `abc`. */
function repeatedUnit(text: string): string {
  for (let length = 1; length < text.length; length++) {
    if (text.startsWith(text.slice(length))) return text.slice(0, length);
  }
  return text;
}

const isWalk = (text: string): boolean => text.length <= 1 || WALKS.some((walk) => walk.includes(text));

function isMadeOfKnownWords(letters: string, most: number): boolean {
  if (letters === '') return true;
  if (most === 0) return false;
  for (let length = Math.min(letters.length, LONGEST_WORD); length > 0; length--) {
    if (KNOWN_WORDS.has(letters.slice(0, length)) && isMadeOfKnownWords(letters.slice(length), most - 1)) return true;
  }
  return false;
}
