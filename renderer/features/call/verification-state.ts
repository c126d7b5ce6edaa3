/**
 * The blind verification (本人確認) as the screen sees it: which level is asked for, whether an answer is awaited, and what came
 * back. What the caller said is never in here: the fields hold it until it is sent, and it is wiped after the answer.
 *
 * Source: N 35(12) · N-094, P-VERIFY
 */
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import { RISK_LEVELS, type RiskLevel, type VerificationResult } from '../../../shared/verification/items.ts';

export type VerificationState =
  | {
      readonly step: 'asking';
      readonly level: RiskLevel;
      /** 確認できません is said beside the emptied fields; `null` before the first try. */
      readonly result: Exclude<VerificationResult, 'confirmed'> | null;
      readonly problem: DeskError | null;
    }
  | { readonly step: 'checking'; readonly level: RiskLevel }
  | { readonly step: 'confirmed'; readonly level: RiskLevel };

export type VerificationEvent =
  | { readonly type: 'verification/levelChosen'; readonly level: RiskLevel }
  | { readonly type: 'verification/reopened' }
  | { readonly type: 'verification/sent' }
  | { readonly type: 'verification/told'; readonly result: VerificationResult }
  | { readonly type: 'verification/refused'; readonly error: DeskError };

/** A fault call needs B, so the fields for B stand open without a key. */
export const USUAL_LEVEL: RiskLevel = 'B';

const rank = (level: RiskLevel | null): number => (level === null ? -1 : RISK_LEVELS.indexOf(level));

export const isLevelReached = (confirmed: RiskLevel | null, needed: RiskLevel): boolean =>
  rank(confirmed) >= rank(needed);

export function openVerification(verification: CallView['verification']): VerificationState {
  const { confirmed, lastResult } = verification;
  if (confirmed !== null) return { step: 'confirmed', level: confirmed };
  const result = lastResult === 'confirmed' ? null : lastResult;
  return { step: 'asking', level: USUAL_LEVEL, result, problem: null };
}

export function reduceVerification(state: VerificationState, event: VerificationEvent): VerificationState {
  switch (event.type) {
    case 'verification/levelChosen':
      return state.step === 'checking' ? state : { step: 'asking', level: event.level, result: null, problem: null };
    case 'verification/reopened':
      return state.step === 'confirmed'
        ? { step: 'asking', level: above(state.level), result: null, problem: null }
        : state;
    case 'verification/sent':
      return { step: 'checking', level: state.level };
    case 'verification/told':
      return event.result === 'confirmed'
        ? { step: 'confirmed', level: state.level }
        : { step: 'asking', level: state.level, result: event.result, problem: null };
    case 'verification/refused':
      return { step: 'asking', level: state.level, result: null, problem: event.error };
  }
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
