/** The dates that a file of a procedure shows while it is filled in, and the two that its machine asks for. */
import { describe, expect, test } from 'vitest';
import type { UserId } from '../../../core/ids.ts';
import { civilDate, formatIsoDate } from '../../../core/time.ts';
import type { ItemValue, ProcedureItem } from '../../../procedures/items.ts';
import { openFile, type ProcedureKind } from '../../../procedures/procedure.ts';
import { datesOfFile, PROCEDURE_DATES } from './procedure-dates.ts';
import { toldText } from './procedure-dates-words.ts';

const TODAY = civilDate(2026, 11, 21);
const lines = (kind: ProcedureKind, values: { readonly [Item in ProcedureItem]?: ItemValue }): readonly string[] =>
  datesOfFile({ ...openFile(kind, 'u' as UserId, null), values }, TODAY).map(({ label, text }) => `${label}: ${text}`);

describe('datesOfFile', () => {
  test('a wish to cancel shows the day it would be today, and says that it is not told yet (N-052, N-063)', () => {
    expect(lines('cancellation', { desiredOn: '2026-11-20' })).toEqual([
      '希望日: 11月20日（金）',
      '今日確認が完了すれば: 11月21日（土） ・ 希望日が確認の完了より前のため、完了の日（まだ案内できません）',
      '料金の最終日: 11月20日（金） ・ 解約日の前日',
    ]);
  });

  test('a confirmed cancellation shows its day, whatever day it is looked at (N-052)', () => {
    expect(lines('cancellation', { desiredOn: '2026-11-10', cancelOn: '2026-11-12' })).toContain(
      '解約日: 11月12日（木） ・ 希望日が確認の完了より前のため、完了の日',
    );
  });

  test('a suspension shows its limit and the last day for the notice (N-039, N-047)', () => {
    expect(lines('suspension', { startOn: '2026-11-24', lastOn: '2027-05-24' })).toEqual([
      '開始日: 11月24日（火）',
      '最終日: 2027年5月24日（月） ・ 182日間（6か月を超える）',
      '最も長くて: 2027年5月23日（日） ・ 開始日を1日目として6か月',
      '通知の期限: 11月23日（月） ・ 開始日の前日まで',
    ]);
  });

  test('an application shows how long it may run (N-017)', () => {
    expect(lines('application', { workCompletedOn: '2026-11-21' }).at(-1)).toBe(
      '最長利用期間: 2031年11月20日（木）まで ・ 利用開始日から5年',
    );
  });

  test.each<readonly [ProcedureKind]>([['cancellation'], ['suspension'], ['application'], ['transfer']])(
    'an empty %s shows none',
    (kind) => expect(lines(kind, {})).toEqual([]),
  );
});

describe('PROCEDURE_DATES', () => {
  test.each([
    { first: civilDate(2026, 11, 24), last: '2027-05-23' },
    { first: civilDate(2026, 8, 31), last: '2027-02-28' },
    { first: civilDate(2027, 8, 31), last: '2028-02-29' },
    { first: civilDate(2026, 12, 1), last: '2027-05-31' },
  ])('six months from $first end on $last (N-039, D-N10)', ({ first, last }) => {
    expect(formatIsoDate(PROCEDURE_DATES.longestSuspension(first))).toBe(last);
  });

  test('what was told is named (N-132)', () => {
    expect(toldText('cancelOn', civilDate(2026, 12, 1), TODAY)).toBe('解約日を 12月1日（火）とお伝え');
    expect(toldText('startOn', civilDate(2027, 1, 5), TODAY)).toBe('利用停止の開始日を 2027年1月5日（火）とお伝え');
  });
});
