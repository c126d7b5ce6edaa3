import { describe, expect, test } from 'vitest';
import { isOurPage } from './our-page.ts';
import { OURS, STRANGE } from './testing.ts';

describe('isOurPage', () => {
  test.each(OURS)('knows %s', (url) => expect(isOurPage(url)).toBe(true));
  test.each(STRANGE)('does not know %s', (url) => expect(isOurPage(url)).toBe(false));
});
