import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDeskLink } from './desk-link-reading.ts';

describe('readDeskLink', () => {
  test.each([
    { name: 'a number', link: 'madoguchi:call?phone=0742550193', phone: '0742550193', search: null },
    {
      name: 'a number in full width with hyphens',
      link: 'madoguchi:call?phone=０７４２－５５－０１９３',
      phone: '0742550193',
      search: null,
    },
    {
      name: 'an international number',
      link: 'madoguchi://call?phone=%2B81-742-55-0193',
      phone: '+81742550193',
      search: null,
    },
    { name: 'a text', link: 'madoguchi:search?text=%E3%81%BF%E3%81%A9%E3%82%8A', phone: null, search: 'みどり' },
    { name: 'a text with a line break', link: 'madoguchi:search?text=a%0Ab', phone: null, search: 'ab' },
    {
      name: 'the whole characters of a text that is too long',
      link: `madoguchi:search?text=${'a'.repeat(99)}${encodeURIComponent('\u{20B9F}')}`,
      phone: null,
      search: 'a'.repeat(99),
    },
  ])('reads $name', ({ link, phone, search }) => {
    expect(readDeskLink(link)).toEqual({ phone, search });
  });

  test.each(['https://example.jp/?phone=1', 'madoguchi:call', 'madoguchi:call?phone=abc', '', 'javascript:alert(1)'])(
    'refuses %j',
    (link) => {
      expect(readDeskLink(link)).toBeNull();
    },
  );

  test('keeps nothing but digits and a plus of a number, whatever a link holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readDeskLink(`madoguchi:call?phone=${encodeURIComponent(text)}`);
        return read === null || read.phone === null || /^[\d+]{1,20}$/.test(read.phone);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
