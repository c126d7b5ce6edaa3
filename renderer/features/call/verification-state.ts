/**
 * The blind verification (本人確認) as the screen sees it: which level is asked for, whether an answer is awaited, and what came
 * back. What the caller said is never in here: the fields hold it until it is sent, and it is wiped after the answer.
 *
 * Source: N 35(12) · N-094, P-VERIFY
 */
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { RISK_LEVELS, type RiskLevel, type VerificationResult } from '../../../shared/verification/items.ts';

interface Asked {
  readonly level: RiskLevel;
  /** Rises when what the caller said has to be wiped: fields of another round are other fields. */
  readonly round: number;
}

export type VerificationState =
  | (Asked & {
      readonly step: 'asking';
      /** Null before the first try at this level. */
      readonly result: Exclude<VerificationResult, 'confirmed'> | null;
      readonly problem: DeskError | null;
    })
  | (Asked & { readonly step: 'checking' })
  | (Asked & { readonly step: 'confirmed' });

export type VerificationEvent =
  | { readonly type: 'verification/levelChosen'; readonly level: RiskLevel }
  | { readonly type: 'verification/reopened' }
  /** Leaves a higher level unasked; `confirmed` is what holds. */
  | { readonly type: 'verification/settled'; readonly confirmed: RiskLevel }
  | { readonly type: 'verification/sent' }
  /** `reached` is what a confirmation confirms: the items of a caller reach B at most, C needs its own step. */
  | { readonly type: 'verification/told'; readonly result: VerificationResult; readonly reached: RiskLevel }
  | { readonly type: 'verification/refused'; readonly error: DeskError };

/** A fault call needs B, so the fields for B stand open without a key. */
export const USUAL_LEVEL: RiskLevel = 'B';

const rank = (level: RiskLevel | null): number => (level === null ? -1 : RISK_LEVELS.indexOf(level));

export const isLevelReached = (confirmed: RiskLevel | null, needed: RiskLevel): boolean =>
  rank(confirmed) >= rank(needed);

export function openVerification(verification: CallView['verification']): VerificationState {
  const { confirmed, lastResult } = verification;
  if (confirmed !== null) return { step: 'confirmed', level: confirmed, round: 0 };
  const result = lastResult === 'confirmed' ? null : lastResult;
  return { step: 'asking', level: USUAL_LEVEL, round: 0, result, problem: null };
}

export function reduceVerification(state: VerificationState, event: VerificationEvent): VerificationState {
  const { level, round } = state;
  switch (event.type) {
    case 'verification/levelChosen':
      return state.step === 'checking' ? state : asking(event.level, round);
    case 'verification/reopened':
      return state.step === 'confirmed' ? asking(above(level), round + 1) : state;
    case 'verification/settled':
      return { step: 'confirmed', level: event.confirmed, round: round + 1 };
    case 'verification/sent':
      return { step: 'checking', level, round };
    case 'verification/told':
      return told(state, event);
    case 'verification/refused':
      return { ...asking(level, round), problem: event.error };
  }
}

const asking = (level: RiskLevel, round: number) =>
  ({ step: 'asking', level, round, result: null, problem: null }) as const;

type Told = Extract<VerificationEvent, { readonly type: 'verification/told' }>;

/** What was typed stays only where one more item is all that is missing. */
function told({ level, round }: VerificationState, { result, reached }: Told): VerificationState {
  if (result === 'oneMore') return { ...asking(level, round), result };
  if (result === 'cannotConfirm') return { ...asking(level, round + 1), result };
  if (!isLevelReached(reached, level)) return asking(level, round + 1);
  return { step: 'confirmed', level: reached, round: round + 1 };
}

/** What the panel offers: fields to fill, or, for C after B, a call-back or a second person. */
export function verificationStep(
  state: VerificationState,
  confirmed: RiskLevel | null,
): 'items' | 'stepUp' | 'settled' {
  if (state.step === 'confirmed') return 'settled';
  return state.level === 'C' && isLevelReached(confirmed, 'B') ? 'stepUp' : 'items';
}

function above(level: RiskLevel): RiskLevel {
  return RISK_LEVELS[rank(level) + 1] ?? level;
}
