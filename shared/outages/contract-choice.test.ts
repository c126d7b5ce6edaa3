import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberBeginning, plainArea, readHandles } from './contract-choice.ts';

describe('readHandles', () => {
  test.each([
    ['lines', 'K-10001\nK-10002', ['K-10001', 'K-10002']],
    ['a spreadsheet column with quotes', '"K-10001"\r\n"K-10002"\r\n', ['K-10001', 'K-10002']],
    ['signs between', 'K-10001、K-10002，K-10003; K-10004', ['K-10001', 'K-10002', 'K-10003', 'K-10004']],
    ['full width, small letters and other hyphens', 'Ｋ－１０００１ k–10002', ['K-10001', 'K-10002']],
    ['a sign that nobody sees', 'K-10001\u0000K-10002\u001f', ['K-10001', 'K-10002']],
    ['the same one twice', 'K-10001 K-10001', ['K-10001']],
    ['nothing', ' \n ', []],
  ])('reads %s', (_, pasted, handles) => {
    expect(readHandles(pasted)).toEqual(handles);
  });

  test('reads its own handles back, however they are set apart', () => {
    const handle = fc.integer({ min: 10_000, max: 99_999 }).map((n) => `K-${n}`);
    fc.assert(
      fc.property(fc.uniqueArray(handle), fc.constantFrom('\n', ', ', '、', '\t', '\r\n'), (handles, between) => {
        expect(readHandles(handles.join(between))).toEqual(handles);
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });
});

describe('numberBeginning', () => {
  test.each([
    ['0742', '0742'],
    ['０７４２－５５', '074255'],
    ['(0742)', '0742'],
    ['奈良県', null],
    ['7', null],
  ])('%s → %s', (area, digits) => {
    expect(numberBeginning(area)).toBe(digits);
  });
});

test('an address is compared without blanks and widths', () => {
  expect(plainArea('奈良県 奈良市　三条１丁目')).toBe('奈良県奈良市三条1丁目');
});
