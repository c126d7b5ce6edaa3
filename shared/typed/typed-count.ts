/** The one reader of counts as people write them (数の読み取り): 3, ３, 三か月, 12台. */
import { plainTyping } from './plain-typing.ts';

export type TypedCount =
  | { readonly type: 'empty' }
  | { readonly type: 'count'; readonly count: number }
  | { readonly type: 'unreadable' }
  | { readonly type: 'outOfRange' };

const COUNT = /^(-?\d{1,15})(?:[かカヶケ箇個]月間?|ヵ月間?|月|日間?|年間?|週間?|台|回|件|個|人|名|本|契約|%)?$/u;

export function readTypedCount(text: string, { min, max }: { readonly min: number; readonly max: number }): TypedCount {
  const typed = plainTyping(text);
  if (typed === '') return { type: 'empty' };
  const found = COUNT.exec(typed);
  if (found === null) return { type: 'unreadable' };
  const count = Number(found[1]);
  return count < min || count > max ? { type: 'outOfRange' } : { type: 'count', count };
}
