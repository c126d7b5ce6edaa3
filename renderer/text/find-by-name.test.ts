/** Finding a thing by every way a person may write its name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByName, foldText, spellOut } from './find-by-name.ts';

const commands = [
  { label: '案件', aliases: ['あんけん', 'いちらん'] },
  { label: '画面をロックする', aliases: ['ろっく', 'りせき'] },
  { label: '休業日', aliases: ['きゅうぎょうび', 'カレンダー'] },
  { label: '後処理へ', aliases: ['あとしょり'] },
  { label: '自分のパスワードを変える', aliases: ['ぱすわーど'] },
] as const;
const labels = (query: string): readonly string[] => findByName(commands, query).map(({ label }) => label);

describe('findByName', () => {
  test.each([
    { query: '案件', label: '案件' },
    { query: 'あんけん', label: '案件' },
    { query: 'アンケン', label: '案件' },
    { query: 'ｱﾝｹﾝ', label: '案件' },
    { query: 'anken', label: '案件' },
    { query: 'ＡＮＫＥＮ', label: '案件' },
    { query: 'annkenn', label: '案件' },
    { query: 'あんk', label: '案件' },
    { query: 'rokku', label: '画面をロックする' },
    { query: 'ロック', label: '画面をロックする' },
    { query: 'kyuugyoubi', label: '休業日' },
    { query: 'karenda', label: '休業日' },
    { query: 'atoshori', label: '後処理へ' },
    { query: 'atosyori', label: '後処理へ' },
    { query: 'pasuwa-do', label: '自分のパスワードを変える' },
    { query: 'kgyb', label: '休業日' },
  ])('finds $label by $query', ({ query, label }) => {
    expect(labels(query)[0]).toBe(label);
  });

  test('wants every word, each in any of the names', () => {
    expect(labels('けん いちらん')).toEqual(['案件']);
    expect(labels('あんけん ろっく')).toEqual([]);
  });

  test('shows everything for an empty query', () => {
    expect(labels(' 　')).toHaveLength(commands.length);
  });

  test('finds nothing for what is in no name', () => {
    expect(labels('契約者')).toEqual([]);
  });

  test('puts a name that begins with the query before one that contains it', () => {
    const two = [{ label: '表示を変える' }, { label: '変える' }] as const;
    expect(findByName(two, '変える').map(({ label }) => label)).toEqual(['変える', '表示を変える']);
  });

  test('finds every command by its own label, whatever text it is', () => {
    const anything = fc.string({ unit: 'grapheme', minLength: 1 }).filter((label) => foldText(label) !== '');
    fc.assert(
      fc.property(anything, (label) => {
        expect(findByName([{ label }], label)).toHaveLength(1);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('spellOut', () => {
  test.each([
    { kana: 'しょうにん', spelled: 'syounin' },
    { kana: 'きって', spelled: 'kitte' },
    { kana: 'ちゅうい', spelled: 'tyuui' },
    { kana: 'じゅんび', spelled: 'zyunbi' },
    { kana: 'ふつう', spelled: 'hutuu' },
  ])('spells $kana as $spelled', ({ kana, spelled }) => {
    expect(spellOut(kana)).toBe(spelled);
  });
});
