/** The keys that answer a line of a checklist. */
import { expect, test } from 'vitest';
import { answerForKey } from './check-line.tsx';

test.each([
  { key: 'y', canRefuse: true, answer: 'yes' },
  { key: 'Y', canRefuse: true, answer: 'yes' },
  { key: 'n', canRefuse: true, answer: 'no' },
  { key: 'n', canRefuse: false, answer: undefined },
  { key: 'Backspace', canRefuse: true, answer: null },
  { key: 'x', canRefuse: true, answer: undefined },
])('$key answers $answer (may be refused: $canRefuse)', ({ key, canRefuse, answer }) => {
  expect(answerForKey(key, canRefuse)).toBe(answer);
});
