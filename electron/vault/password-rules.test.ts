import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { commonPasswordsFile, commonWords } from './generate-common-passwords.ts';
import { weaknessOf } from './password-rules.ts';
import { samplePassword } from './vault-creation.ts';

const NAMES = ['佐藤花子', '佐藤', 'suzuki', '林', 'mai'];
const weakness = (password: string, hasDeviceSecret = true) =>
  weaknessOf(password, { hasDeviceSecret, isName: (piece) => NAMES.includes(piece) })?.reason ?? null;

describe('weaknessOf', () => {
  test.each([
    { password: '', reason: 'tooShort' },
    { password: 'k7#vQ2m!xZ9', reason: 'tooShort' },
    { password: 'k7#vQ2m!xZ9p', reason: null },
    { password: '𠮷'.repeat(11), reason: 'tooShort' },
    { password: 'あ'.repeat(129), reason: 'tooLong' },
    { password: '㍿'.repeat(33), reason: 'tooLong' },
  ])('measures $password.length code units as $reason', ({ password, reason }) => {
    expect(weakness(password)).toBe(reason);
  });

  test('asks for fifteen characters where no device secret stands behind the password', () => {
    expect(weakness('k7#vQ2m!xZ9p3s', false)).toBe('tooShort');
    expect(weakness('k7#vQ2m!xZ9p3s5', false)).toBeNull();
  });

  test.each([
    ['a common one', 'password1234567'],
    ['a common one in capitals and full width', 'ＰＡＳＳＷＯＲＤ１２３４５６７'],
    ['a common one spelled with figures and signs', '!!P@ssw0rd20261121'],
    ['a common one said twice', 'passwordpassword'],
    ['two common ones', 'sunshine-football-1'],
    ['one character over and over', 'aaaaaaaaaaaaaaaaaa'],
    ['one pair over and over', 'xyxyxyxyxyxyxyxyx'],
    ['figures in order', '123456789012345'],
    ['figures in reverse', '98765432109876'],
    ['the alphabet', 'abcdefghijklmnop'],
    ['a row of keys', 'qwertyuiopasdfg'],
    ['a row of keys with a year', 'qwertyuiop2026!!'],
    ['keys in columns', '1qaz2wsx3edc4rfv'],
    ['the syllables in order', 'あいうえおかきくけこさし'],
    ['the name of the product', 'madoguchi-2026-11'],
    ['words of this desk', 'NTTサポート2026-11-21'],
    ['another word of this desk', 'BizBox-Server-0001'],
  ])('refuses %s', (_, password) => {
    expect(weakness(password)).toBe('common');
  });

  test.each([
    ['a name at the desk', 'わたしは佐藤です、どうぞ'],
    ['it in the middle, spaced', 'これは 佐 藤 花 子 のもの'],
    ['a Latin one in capitals', '01-SUZUKI-zettai-himitsu'],
  ])('refuses %s', (_, password) => {
    expect(weakness(password)).toBe('containsName');
  });

  test.each([
    ['a sentence', '青い傘と三匹の猫がいる午後'],
    ['four words, common ones among them', 'correct horse battery staple'],
    ['a sentence that mentions the desk', '窓口の隣の席は朝だけ静か'],
    ['a name of one character inside a sentence', '竹林のなかに月がひとつ出た'],
    ['three Latin letters of a name inside a word', 'mainichi yoku nemuru'],
    ['random figures', '860417529338104'],
    ['a password from a manager', 'hK4%tQz8vWm2'],
  ])('takes %s', (_, password) => {
    expect(weakness(password)).toBeNull();
  });

  test('takes the password a sample store makes for itself', () => {
    expect(
      weakness(
        samplePassword((bytes) => new Uint8Array(bytes).map((_, index) => 41 * index)),
        false,
      ),
    ).toBeNull();
  });
});

describe('the list of common passwords', () => {
  test('is what its generator writes', () => {
    const file = readFileSync(new URL('./common-passwords.ts', import.meta.url), 'utf8');
    expect(file).toBe(commonPasswordsFile(commonWords()));
  });

  test('stays small and holds the words behind the first three thousand passwords', () => {
    expect(COMMON_PASSWORDS.size).toBe(5000);
    for (const word of ['password', 'qwerty', 'football', 'sunshine']) expect(COMMON_PASSWORDS).toContain(word);
  });
});
