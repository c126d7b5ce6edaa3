/** Where a statement comes from: the rule's id, the layer it belongs to and the place in the text that carries it. */
import type { Service } from './service.ts';

/** 規約 (the terms) · 法令等 (law, as of a date) · 運用 (signed desk policy). */
export const LAYERS = ['terms', 'law', 'policy'] as const;
export type Layer = (typeof LAYERS)[number];

/** Ids of terms.md: rules of N and of B, defects of their texts, and the desk's own policies. */
export type RuleId = `N-${number}` | `B-${number}` | `P-${string}`;
export type DefectId = `D-N${string}` | `D-B${string}`;

export type Citation = {
  readonly layer: Layer;
  /** Null for a law or a desk policy, which belongs to no single contract. */
  readonly service: Service | null;
  readonly ruleId: RuleId;
  /** The place as a person would look it up, such as `別紙1 3.1.1(1)`; no sentence of the text. */
  readonly place: string;
};
