/** Extraordinary closures of the desk (臨時休業): days on which it does not open although the terms make them business days. */
import { canonicalJson } from '../core/canonical-json.ts';
import { type CivilDate, formatIsoDate } from '../core/time.ts';

/** An extraordinary closure of the desk (臨時休業), effective-dated. */
export interface Closure {
  readonly date: CivilDate;
  readonly reason: string;
}

/** The reason of each closed day, oldest first. Where a day was closed for several reasons they stand together, in code unit order. */
export function closureReasonsByDate(closures: readonly Closure[]): ReadonlyMap<CivilDate, string> {
  const reasonsByDate = new Map<CivilDate, Set<string>>();
  for (const { date, reason } of closures.toSorted((a, b) => a.date - b.date)) {
    reasonsByDate.set(date, (reasonsByDate.get(date) ?? new Set()).add(reason));
  }
  return new Map([...reasonsByDate].map(([date, reasons]) => [date, [...reasons].toSorted().join(' / ')]));
}

/** Names a set of closures: equal for equal closures in any order, and changed by any change of a day or a reason. */
export function closuresVersion(reasonsByDate: ReadonlyMap<CivilDate, string>): string {
  if (reasonsByDate.size === 0) return 'no-closures';
  const facts = canonicalJson([...reasonsByDate].map(([date, reason]) => [formatIsoDate(date), reason]));
  return `closures-${reasonsByDate.size}-${fnv1a64(facts)}`;
}

/** FNV-1a, 64 bit, over UTF-16 code units: tells tables apart, and is no protection against somebody who wants two to look alike. */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
