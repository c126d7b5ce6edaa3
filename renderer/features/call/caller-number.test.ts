/** What counts as a pasted telephone number. */
import { describe, expect, test } from 'vitest';
import { pastedNumber } from './caller-number.ts';

describe('pastedNumber', () => {
  const cases = [
    { pasted: ' 0742-55-0193\n', number: '0742-55-0193' },
    { pasted: '０７４２－５５－０１９３', number: '0742-55-0193' },
    { pasted: '0742ー55ー0193', number: '0742-55-0193' },
    { pasted: 'tel:+81742550193', number: '+81742550193' },
    { pasted: '(0742) 55-0193', number: '(0742) 55-0193' },
    { pasted: '0742-55-0193\n0742-55-0194', number: null },
    { pasted: '12345', number: null },
    { pasted: '1234567890123456', number: null },
    { pasted: 'call me', number: null },
    { pasted: '<b>0742550193</b>', number: null },
    { pasted: '', number: null },
  ];
  test.each(cases)('reads "$pasted" as $number', ({ pasted, number }) => expect(pastedNumber(pasted)).toBe(number));
});
