/**
 * How the contracts that an outage touches are chosen: by plan, by kind of line, by area, or by a pasted list of their handles. Source: B-083
 */
import type { PhonePlan } from '../contractors/contract.ts';

export type ContractChoice =
  | { readonly by: 'plan'; readonly plans: readonly PhonePlan[] }
  | { readonly by: 'lineKind'; readonly kind: string }
  /** The beginning of the address, or of a number where it is made of digits alone. */
  | { readonly by: 'area'; readonly area: string }
  | { readonly by: 'handles'; readonly handles: string };

const HYPHENS = /[‐‑‒–—―−ー－]/gu;

/** The handles of a pasted list, each once, in their order: in any width, with any sign between, and with whatever hyphen was copied. */
export function readHandles(pasted: string): readonly string[] {
  const plain = pasted.replace(HYPHENS, '-').normalize('NFKC').toUpperCase();
  return [...new Set(plain.split(/[\s\p{Cc},、，;；"'「」]+/u).filter((handle) => handle !== ''))];
}

/** The digits of an area that is the beginning of a number, or null where it is a place. */
export function numberBeginning(area: string): string | null {
  const plain = area
    .replace(HYPHENS, '-')
    .normalize('NFKC')
    .replace(/[-()\s]/gu, '');
  return /^\d{2,}$/.test(plain) ? plain : null;
}

/** A place without blanks and differences of width. */
export const plainArea = (area: string): string => area.normalize('NFKC').replace(/\s/gu, '');
