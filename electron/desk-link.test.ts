import { describe, expect, test, vi } from 'vitest';
import { isDeskLink, linkAmong, withLinks } from './desk-link.ts';
import type { Desk } from './ipc/host.ts';

describe('linkAmong', () => {
  test.each([
    { args: ['node', 'main.js'], link: null },
    { args: ['madoguchi:call?phone=0312345678'], link: 'madoguchi:call?phone=0312345678' },
    { args: ['--demo', 'madoguchi:call?phone=1', 'madoguchi:call?phone=2'], link: 'madoguchi:call?phone=2' },
    { args: ['https://madoguchi:x/', 'xmadoguchi:call', ' madoguchi:call'], link: null },
  ])('finds $link in $args', ({ args, link }) => expect(linkAmong(args)).toBe(link));

  test('takes no link that is endless or carries control characters', () => {
    expect(isDeskLink(`madoguchi:${'x'.repeat(2_038)}`)).toBe(true);
    expect(isDeskLink(`madoguchi:${'x'.repeat(2_039)}`)).toBe(false);
    expect(isDeskLink('madoguchi:call\r\n--remote-debugging-port=1')).toBe(false);
    expect(isDeskLink('madoguchi:call\u0000')).toBe(false);
  });
});

describe('withLinks', () => {
  const deskWith = (openLink: (url: string) => void) =>
    withLinks({ dispatch: async () => ({ ok: true, value: null }), openLink } as unknown as Desk);
  const ask = (linked: ReturnType<typeof deskWith>, trusted: boolean) =>
    linked.desk.dispatch({ trusted, connection: 'window-1' }, 'desk:status', {}, null);

  test('keeps the last link until a screen has asked for something, and so listens', async () => {
    const openLink = vi.fn();
    const linked = deskWith(openLink);
    linked.openLink('madoguchi:call?phone=1');
    linked.openLink('madoguchi:call?phone=2');
    linked.openLink('https://evil.test/');
    await ask(linked, false);
    expect(openLink).not.toHaveBeenCalled();
    await ask(linked, true);
    await ask(linked, true);
    expect(openLink.mock.calls).toEqual([['madoguchi:call?phone=2']]);
  });

  test('passes a later link on at once', async () => {
    const openLink = vi.fn();
    const linked = deskWith(openLink);
    await ask(linked, true);
    linked.openLink('madoguchi:call?phone=3');
    expect(openLink.mock.calls).toEqual([['madoguchi:call?phone=3']]);
  });
});
