/**
 * The walk through the checklists (確認事項) of a call by single keys: which lists a matter has, where the walk begins, and
 * where it goes after an answer. The lists belong to the server-support contract alone; a matter of the other has none.
 *
 * Source: N 37(1), 35(2)(4)(6)(7), 38(1)-(3), 36(6) · N-105, N-086, N-088, N-090, N-108, N-104
 */
import {
  type CheckAnswer,
  type CheckItem,
  CONDITIONS,
  CONSENTS,
  COOPERATION,
  MUST_READ,
} from '../../../shared/cases/case-words.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { Service } from '../../../shared/terms/service.ts';

export type Checks = CallView['case']['checks'];

/** The two lists of the screen: what is asked about use, and what is said or agreed. */
export const CHECK_LISTS = {
  conditions: CONDITIONS,
  sayings: [...MUST_READ, ...COOPERATION, ...CONSENTS],
} as const satisfies Record<string, readonly CheckItem[]>;
export type CheckList = keyof typeof CHECK_LISTS;

const WALK: readonly CheckItem[] = [...CHECK_LISTS.conditions, ...CHECK_LISTS.sayings];

/** The items of a matter in the order of the walk; none while the service is not chosen. */
export const walkOf = (service: Service | null): readonly CheckItem[] => (service === 'serverSupport' ? WALK : []);

export const answerOf = (checks: Checks, item: CheckItem): CheckAnswer | null => checks[item]?.answer ?? null;

/** The first item without an answer, the first item where all have one, null where the matter has no list. */
export function walkStart(service: Service | null, checks: Checks): CheckItem | null {
  const walk = walkOf(service);
  return walk.find((item) => answerOf(checks, item) === null) ?? walk[0] ?? null;
}

/** Where the walk goes after `item` was answered: the next item without an answer, from the front again at the end; null when none is left. */
export function walkNext(service: Service | null, checks: Checks, item: CheckItem): CheckItem | null {
  const walk = walkOf(service);
  const here = walk.indexOf(item);
  const ahead = [...walk.slice(here + 1), ...walk.slice(0, Math.max(here, 0))];
  return ahead.find((candidate) => answerOf(checks, candidate) === null) ?? null;
}

/** The neighbour `by` steps away; the ends hold. */
export function walkStep(service: Service | null, item: CheckItem, by: number): CheckItem {
  const walk = walkOf(service);
  const index = Math.min(Math.max(walk.indexOf(item) + by, 0), walk.length - 1);
  return walk[index] ?? item;
}

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly all: number;
}

export function tally(list: CheckList, checks: Checks): Tally {
  const items: readonly CheckItem[] = CHECK_LISTS[list];
  const count = (answer: CheckAnswer) => items.filter((item) => answerOf(checks, item) === answer).length;
  return { yes: count('yes'), no: count('no'), all: items.length };
}
