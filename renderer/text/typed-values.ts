/** What was read out of a typed day, amount or count, and what to do where nothing was. */
import type { TypedCount } from '../../shared/typed/typed-count.ts';
import type { TypedDate } from '../../shared/typed/typed-date.ts';
import type { TypedYen } from '../../shared/typed/typed-yen.ts';
import { count, longDay } from './dates.ts';

type ReadDate = Extract<TypedDate, { type: 'date' }>;

export const typedDateText = {
  /** `2026年12月1日（火）` */
  readAs: ({ date, assumed }: ReadDate): string =>
    assumed === null ? longDay(date) : `${longDay(date)} 日がないため1日とします`,
  /** Null where there is nothing to complain of. */
  problem(read: TypedDate): string | null {
    switch (read.type) {
      case 'empty':
      case 'date':
        return null;
      case 'ambiguous':
        return `${read.candidates.map(longDay).join('か')}か決められません。年や月をつけて入力してください。`;
      case 'impossible':
        return '暦にない日です。';
      case 'outsideEra':
        return `その元号にない日です。${longDay(read.date)}のことなら、西暦で入力してください。`;
      case 'otherWeekday':
        return `曜日が合いません。${longDay(read.date)}です。`;
      case 'unreadable':
        return '日付として読めません。「12/1」「令和8年12月1日」「来月末」のように入力してください。';
    }
  },
} as const;

export const typedTimeText = {
  unreadable: '時刻として読めません。「23:59」「午後3時15分」のように入力してください。',
} as const;

export const typedYenText = {
  readAs: (amount: number): string => `${count(amount)}円`,
  problem(read: TypedYen): string | null {
    switch (read.type) {
      case 'empty':
      case 'amount':
        return null;
      case 'unreadable':
        return '金額として読めません。「1,480」「1万5千」のように入力してください。';
      case 'negative':
        return '0円以上で入力してください。';
      case 'tooLarge':
        return '10億円までで入力してください。';
    }
  },
} as const;

export const typedCountText = {
  problem(read: TypedCount, { min, max }: { readonly min: number; readonly max: number }): string | null {
    switch (read.type) {
      case 'empty':
      case 'count':
        return null;
      case 'unreadable':
        return '数として読めません。数字で入力してください。';
      case 'outOfRange':
        return `${count(min)}から${count(max)}までで入力してください。`;
    }
  },
} as const;
