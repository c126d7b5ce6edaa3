/** One rule of the terms as the register keeps it: where it stands, what it says in our own words, and what the desk does with it. */
import type { Service } from './service.ts';

/** C compute · K check or gate · R record · S say · P procedure with a supervisor. */
export const RULE_KINDS = ['C', 'K', 'R', 'S', 'P'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** 0: the desk cannot open without it · 1: needed for a complete answer · 2: reference. */
export type RulePriority = 0 | 1 | 2;

export type Article = {
  readonly service: Service;
  /** Where a person would look it up. */
  readonly place: string;
  readonly kinds: readonly RuleKind[];
  readonly priority: RulePriority;
  /** What the rule says, in our own words. */
  readonly summary: string;
};

type Rank = `${RuleKind}${RulePriority}` | `CP${RulePriority}`;

const article =
  (service: Service) =>
  (place: string, rank: Rank, summary: string): Article => ({
    service,
    place,
    kinds: RULE_KINDS.filter((kind) => rank.includes(kind)),
    priority: Number(rank.at(-1)) as RulePriority,
    summary,
  });

/** A rule of N (Serverサポート): `ofN('第24条', 'C0', …)` is computed and of priority 0. */
export const ofN = article('serverSupport');
/** A rule of B (BiZiMo 光電話). */
export const ofB = article('hikariPhone');
