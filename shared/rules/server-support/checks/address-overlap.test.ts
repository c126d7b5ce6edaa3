/** Which networks of a customer meet the range of the maintenance VPN, whatever way they are pasted. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../decisions/answer.ts';
import { ask } from '../../testing.ts';
import { addressOverlap } from './address-overlap.ts';
import { linesText } from './address-overlap-words.ts';

const asked = (networks: string): Answer => ask(addressOverlap, { networks });
const entriesOf = ({ outcome }: Answer) =>
  outcome['entries'] as readonly { readonly line: number; readonly text: string }[];

describe('addressOverlap: networks that meet 172.19.0.0/16 (N-126)', () => {
  test.each([
    ['172.19.0.0/16', 'そのものです'],
    ['172.16.0.0/12', 'すべて含みます'],
    ['172.18.0.0/15', 'すべて含みます'],
    ['0.0.0.0/0', 'すべて含みます'],
    ['128.0.0.0/1', 'すべて含みます'],
    ['172.0.0.0/8', 'すべて含みます'],
    ['172.19.0.0/17', '中です'],
    ['172.19.128.0/17', '中です'],
    ['172.19.255.255/32', '中です'],
    ['172.19.0.0', '中です'],
    ['172.19.255.255', '中です'],
    ['172.19.5.1/16', 'そのものです'],
    ['172.17.3.4/12', 'すべて含みます'],
    ['172.19.0.0/255.255.0.0', 'そのものです'],
    ['172.18.0.0/255.254.0.0', 'すべて含みます'],
    ['172.19.0.0/0.0.255.255', 'そのものです'],
    ['172.18.0.0 255.254.0.0', 'すべて含みます'],
    ['172.18.0.0,255.254.0.0', 'すべて含みます'],
    ['172.18.0.0\t255.254.0.0', 'すべて含みます'],
    ['172.18.0.0 0.1.255.255', 'すべて含みます'],
    ['0.0.0.0 0.0.0.0', 'すべて含みます'],
    ['172.18.255.255-172.19.0.0', '一部が重なります'],
    ['172.19.255.255-172.20.0.0', '一部が重なります'],
    ['172.19.0.0-172.19.255.255', 'そのものです'],
    ['172.18.0.0-172.20.0.0', 'すべて含みます'],
    ['172.19.4.10-20', '中です'],
    ['172.18.0.0 - 172.20.0.0', 'すべて含みます'],
    ['172.18.0.0 から 172.20.0.0 まで', 'すべて含みます'],
    ['172.18.0.0〜172.20.0.0', 'すべて含みます'],
    ['172.18.0.0~172.20.0.0', 'すべて含みます'],
    ['172.18.0.0 ー 172.20.0.0', 'すべて含みます'],
    ['172.19.0.0 /16', 'そのものです'],
    ['１７２．１９．０．０／１６', 'そのものです'],
    ['172。19。0。0/16', 'そのものです'],
    ['172.19.0.0/16。', 'そのものです'],
    ['\ufeff172.19.0.0/16', 'そのものです'],
    ['172.19.\u200b0.0/16', 'そのものです'],
    ['- 172.19.0.0/16', 'そのものです'],
    ['・172.19.0.0/16', 'そのものです'],
    ['1. 172.19.0.0/16', 'そのものです'],
    ['(2) 172.19.0.0/16', 'そのものです'],
    ['> 172.19.0.0/16', 'そのものです'],
    ['"172.19.0.0/16"', 'そのものです'],
    ['（172.19.0.0/16）', 'そのものです'],
    ['①172.19.0.0/16', 'そのものです'],
    ['本社 172.19.0.0/16', 'そのものです'],
    ['本社：172.19.0.0/16', 'そのものです'],
    ['172.19.0.0/16（本社）', 'そのものです'],
    ['172.19.0.0/16 # 本社', 'そのものです'],
    ['172.19.0.0/16 // 本社', 'そのものです'],
    ['::ffff:172.19.0.1', '中です'],
    ['::ffff:172.18.0.0/111', 'すべて含みます'],
  ])('%s', (networks, relation) => {
    const answer = asked(networks);
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'overlap', unread: [] } });
    expect(entriesOf(answer)).toHaveLength(1);
    expect(answer.working[0]?.text).toContain(relation);
    expect(answer.citations.map(({ ruleId }) => ruleId)).toEqual(['N-126']);
    expect(answer.ruleIds).toContain('N-125');
  });
});

describe('addressOverlap: what an operator has to know besides (N-125, N-126)', () => {
  test.each([
    ['0.0.0.0/0', true],
    ['0.0.0.0 0.0.0.0', true],
    ['10.0.0.0/8, 0.0.0.0/0', true],
    ['128.0.0.0/1', false],
    ['172.19.0.0/16', false],
  ])('%s may be a default route: %s', (networks, isRoute) => {
    expect(asked(networks).warnings.some((warning) => warning.includes('経路'))).toBe(isRoute);
  });

  test('names the entry and its line in the reason', () => {
    expect(asked('10.0.0.0/8\n172.16.0.0/12').reason).toContain('2行目（172.16.0.0/12）が、');
  });
});

describe('addressOverlap: networks that do not meet it (N-126)', () => {
  test.each([
    '172.20.0.0/16',
    '172.18.0.0/16',
    '172.16.0.0/15',
    '172.20.0.0/14',
    '172.18.255.255',
    '172.20.0.0',
    '172.18.0.0-172.18.255.255',
    '172.20.0.0-172.31.255.255',
    '192.168.1.0/24',
    '10.0.0.0/8',
    '0.0.0.0/1',
    '255.0.0.0/8',
    '192.168.1.0 255.255.255.0',
    '192.168.1.1-254',
    'LAN 192.168.1.0/24、10.0.0.0/8',
    '①10.0.0.0/8',
    '172.20.0.0/16 ※172.19は使わない',
  ])('%s', (networks) => {
    expect(asked(networks)).toMatchObject({ state: 'decided', outcome: { type: 'noOverlap', ipv6: 0 } });
  });

  test.each(['fe80::1', '2001:db8::/32', '::/0', 'fd00::1-fd00::ff', 'fe80::1%eth0', '::ffff:0:0/95'])(
    'IPv6 is not affected: %s',
    (networks) => {
      const answer = asked(networks);
      expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'noOverlap', checked: 0, ipv6: 1 } });
      expect(answer.reason).toContain('影響しません');
    },
  );

  test('says that the address issued at the application is checked elsewhere, and stays when the unit is replaced (N-125)', () => {
    const { warnings } = asked('10.0.0.0/8');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('機器を交換しても変わりません');
  });

  test('shows which network an address with host bits was taken for (N-126)', () => {
    const { working } = asked('192.168.7.9/16');
    expect(working[0]?.text).toBe('192.168.7.9/16 は 192.168.0.0〜192.168.255.255 の範囲として確認しました');
  });
});

describe('addressOverlap: a long list (N-126)', () => {
  const lines = (count: number, line: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');

  test('names every overlapping entry as data, ten of them one by one, and the others by their lines', () => {
    const answer = asked(lines(200, (at) => `172.19.${at}.0/24`));
    expect(entriesOf(answer)).toHaveLength(200);
    expect(answer.reason).toContain('1〜200行目（172.19.0.0/24、172.19.1.0/24 ほか198点）が');
    expect(answer.working.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `${at + 1}行目`),
      'ほか 190件',
      '確認した数',
    ]);
    expect(answer.working[10]?.text).toBe('11〜200行目も同じです');
  });

  test.each([
    ['lines that follow one another as one span', [1, 2, 3, 5, 9, 10], '1〜3、5、9〜10行目'],
    ['a line that holds several entries once', [4, 4, 4], '4行目'],
    ['five spans and no more', [1, 3, 5, 7, 9, 11], '1、3、5、7、9行目ほか'],
  ])('tells %s', (_, at, said) => {
    expect(linesText(at)).toBe(said);
  });

  test('tells ten lines that cannot be read, and how many more there are', () => {
    const { working, outcome } = asked(lines(30, () => '不明'));
    expect(outcome['unread']).toHaveLength(30);
    expect(working.map(({ label }) => label)).toEqual(expect.arrayContaining(['10行目', 'ほか 20件']));
    expect(working).toHaveLength(12);
  });

  test('takes some three hundred networks, and no more text than that', () => {
    const { limit } = addressOverlap.inputs.networks;
    expect(lines(280, (at) => `10.${at % 250}.0.0/24`).length).toBeLessThanOrEqual(limit);
    expect(() => asked(' '.repeat(limit).concat('1'))).toThrow();
  });
});

describe('addressOverlap: what cannot be read (N-126)', () => {
  test.each([
    ['a word', '社内LAN'],
    ['any', 'any'],
    ['any before an address', 'permit ip any 10.0.0.0/8'],
    ['three parts', '172.19.0/24'],
    ['a part over 255', '172.19.256.0/24'],
    ['a prefix over 32', '172.19.0.0/33'],
    ['an empty prefix', '172.19.0.0/'],
    ['two prefixes', '172.19.0.0/16/24'],
    ['leading zeros', '172.019.000.001'],
    ['octal and hexadecimal', '0xac.19.0.1'],
    ['one number', '2886926336'],
    ['a wildcard star', '172.19.*.*'],
    ['a placeholder', '172.19.x.x'],
    ['a mask with holes', '172.19.0.0/255.0.255.0'],
    ['a range the wrong way round', '172.20.0.0-172.18.0.0'],
    ['a short range the wrong way round', '172.19.0.20-10'],
    ['a range of networks', '172.18.0.0/16-172.20.0.0/16'],
    ['three ends', '172.18.0.0-172.19.0.0-172.20.0.0'],
    ['an address with a port', '172.19.0.1:443'],
    ['a mask alone', '255.255.0.0'],
    ['a mask of another line', '10.0.0.0/8\n255.254.0.0'],
    ['0.0.0.0 without a prefix', '0.0.0.0'],
    ['0.0.0.0 as the mask of an address', '10.1.2.3/0.0.0.0'],
    ['a word between two addresses', '172.18.0.0 to 172.20.0.0'],
    ['a word behind an address', '172.18.0.0 以降'],
    ['IPv6 with a prefix over 128', '2001:db8::/129'],
    ['half a sentence', '172から始まるもの'],
  ])('%s is named by its line, and nobody is told that there is no overlap', (_, networks) => {
    const answer = asked(networks);
    expect(answer.state).toBe('external');
    expect(answer.outcome['unread']).toEqual([networks.split('\n').length]);
    expect(answer.readAloud).not.toMatch(/\d/u);
  });

  test.each([
    ['comments alone', '# 172.19.0.0/16\n※ 予備'],
    ['bullets alone', '・\n---'],
  ])('%s: there is nothing to check', (_, networks) => {
    expect(asked(networks)).toMatchObject({ state: 'external', outcome: { type: 'listUnread', unread: [] } });
  });

  test('reads the rest of the list, in whatever line ends and separators, and loses nothing', () => {
    const answer = asked(
      '# 本社\r\n10.0.0.0/8, 172.19.3.0/24\r\n\r\n不明\n１７２．１６．０．０／１２　fe80::1\r192.168.0.0/16;172.19.0.1',
    );
    expect(answer).toMatchObject({ state: 'decided', outcome: { type: 'overlap', unread: [4] } });
    expect(entriesOf(answer)).toEqual([
      { line: 2, text: '172.19.3.0/24' },
      { line: 5, text: '172.16.0.0/12' },
      { line: 6, text: '172.19.0.1' },
    ]);
    expect(answer.warnings).toEqual(['4行目は読めていません。書き直すと確認できます。']);
    expect(answer.working.map(({ text }) => text)).toContain('読めません：不明');
    expect(answer.working.map(({ text }) => text)).toContain('IPv4 5件・IPv6 1件');
    expect(answer.working.map(({ label }) => label)).toContain('コメント');
  });

  test('lists every overlapping entry, the same one twice (N-126)', () => {
    expect(entriesOf(asked('172.19.0.1\n172.19.0.1 172.19.0.2'))).toHaveLength(3);
  });
});
