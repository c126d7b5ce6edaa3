/**
 * A state machine of a procedure, as data: its stages, and for every step between two of them what it takes, who may take it, whose approval
 * and which notice it needs, and the rules it rests on. `advance.ts` reads it; nothing about a single kind of procedure is written in code.
 */
import type { ContractState } from '../contractors/contract.ts';
import type { DefectId, RuleId } from '../terms/citation.ts';
import type { Role } from '../users/user.ts';
import type { ProcedureItem } from './items.ts';
import type { ProcedureKind, ProcedureStage, ProcedureStep } from './procedure.ts';

/** An item, or any one of several. */
export type Need = ProcedureItem | readonly ProcedureItem[];

/** True while the item holds one of these values; `set` of an item that holds any at all. */
export interface Condition {
  readonly item: ProcedureItem;
  readonly is: readonly string[] | 'set' | 'unset';
}

/** What a date has to do with the day of the step. */
export type DateNeed =
  /** The step is taken before that day. */
  | { readonly type: 'before'; readonly item: ProcedureItem }
  /** On that day or later. */
  | { readonly type: 'from'; readonly item: ProcedureItem }
  /** The day has passed. */
  | { readonly type: 'after'; readonly item: ProcedureItem }
  /** The last day is not before the first, and within the longest suspension. */
  | { readonly type: 'suspension'; readonly first: ProcedureItem; readonly last: ProcedureItem };

export interface Edge {
  readonly step: ProcedureStep;
  readonly from: ProcedureStage;
  readonly to: ProcedureStage;
  readonly by: readonly Role[];
  readonly needs?: readonly Need[];
  /** Which of the edges of this step is meant: all of these hold. */
  readonly when?: readonly Condition[];
  /** At least one of these must hold. */
  readonly oneOf?: readonly Condition[];
  /** Never while all of these hold. */
  readonly never?: readonly Condition[];
  readonly dates?: readonly DateNeed[];
  /** Taken by somebody who has had no hand in the file: four eyes. */
  readonly approves?: true;
  /** Approved by somebody else than the one who approved before: two approvers. */
  readonly second?: true;
  /** Taken about the work of others: leaves no hand in it. */
  readonly judges?: true;
  /** Why must be written down. */
  readonly reason?: true;
  /** The notice leaves with this step. */
  readonly notice?: true;
  /** The notice must have left: before the day of this item, or at all. */
  readonly noticed?: ProcedureItem | 'atAll';
  /** A date worked out at this step, kept under this item. */
  readonly computes?: 'cancelOn';
  /** A date that the contractor is told with this step: what the desk is held to. */
  readonly tells?: ProcedureItem;
  /** What the contract becomes. */
  readonly contractState?: ContractState;
  /** Decision and notice stand no longer. */
  readonly clears?: true;
  readonly rules: readonly [RuleId, ...RuleId[]];
  readonly defects?: readonly DefectId[];
}

export interface Stage {
  /** What may be filled in here. */
  readonly items?: readonly ProcedureItem[];
  /** Nothing follows. */
  readonly final?: true;
  /** It waits for somebody else's decision. */
  readonly waiting?: true;
}

export interface Machine {
  readonly kind: ProcedureKind;
  readonly stages: { readonly [S in ProcedureStage]?: Stage };
  readonly edges: readonly Edge[];
}

export const FLOOR = ['operator', 'supervisor'] as const satisfies readonly Role[];
export const DECIDERS = ['supervisor'] as const satisfies readonly Role[];

type Rules = Edge['rules'];
type Way = Pick<Edge, 'from' | 'to'>;

/** The decision of somebody else, with its reason. */
export const approval = (way: Way, rules: Rules, more: Partial<Edge> = {}): Edge => ({
  ...way,
  step: 'approve',
  by: DECIDERS,
  approves: true,
  judges: true,
  reason: true,
  rules,
  ...more,
});

/** Back to those who prepared it, with the reason; whatever was decided stands no longer. */
export const returned = (way: Way, rules: Rules, more: Partial<Edge> = {}): Edge => ({
  ...way,
  step: 'return',
  by: DECIDERS,
  judges: true,
  reason: true,
  clears: true,
  rules,
  ...more,
});

/** The file is put away without result. */
export const dropped = (from: ProcedureStage, rules: Rules, more: Partial<Edge> = {}): Edge => ({
  step: 'drop',
  from,
  to: 'dropped',
  by: FLOOR,
  reason: true,
  rules,
  ...more,
});
