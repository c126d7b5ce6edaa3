/** That a note of the telephone is warned of what it holds, and told what to do (B-057). */
import { expect, test } from 'vitest';
import { secrecyWarning } from './secrecy.ts';

test.each([
  ['090-9876-5432 へ発信', [], '電話番号があります'],
  ['通話内容は商談', [], '通話の相手や内容の言葉があります'],
  ['通話内容は090-9876-5432の件', [], '電話番号と通話の相手や内容の言葉があります'],
  ['発信音がしない', [], null],
  ['折り返しは090-9876-5432', ['09098765432'], null],
])('%s (own: %o): %s', (note, own, said) => {
  const warning = secrecyWarning(note, own);
  if (said === null) expect(warning).toBeNull();
  else expect(warning).toMatch(new RegExp(`^通信の秘密：${said}。.*残してください。$`, 'u'));
});
