/** What calls are about: the pieces that the note of such a call is put together from, and how such a call may end. */
import type { Category, Disposition } from '../../../shared/cases/case-words.ts';
import type { Service } from '../../../shared/terms/service.ts';
import type { RiskLevel } from '../../../shared/verification/items.ts';

export interface Ending {
  readonly disposition: Disposition;
  readonly weight: number;
  /** What was done, one of them. */
  readonly did: readonly string[];
  /** How it stood at the end of the call, one of them. */
  readonly result: readonly string[];
  /** What was found instead of what the matter says; null where the matter says it. */
  readonly found: readonly string[] | null;
  /** Why the request was declined; null where it was not. */
  readonly reason: string | null;
}

/** Texts hold slots such as `{share}`, see note-slots.ts. */
export interface Matter {
  readonly service: Service;
  readonly category: Category;
  readonly weight: number;
  /** The verification that the matter needs; null where anybody may ask. */
  readonly level: RiskLevel | null;
  /** Which stamp of the operator such a call bears. */
  readonly stamp: 'notice' | 'request' | null;
  /** The first line, one of them. */
  readonly said: readonly string[];
  /** What else the caller said, some of them. */
  readonly details: readonly string[];
  /** What the operator found, some of them, in any order. */
  readonly found: readonly string[];
  readonly endings: readonly Ending[];
  readonly tags: readonly string[];
}

export const ending = (
  disposition: Disposition,
  weight: number,
  texts: Pick<Ending, 'did' | 'result'> & Partial<Ending>,
): Ending => ({ disposition, weight, found: null, reason: null, ...texts });
