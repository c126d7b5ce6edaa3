/**
 * Answers to checks (確認事項) that are on their way to the store. They count on the screen at once: hands that are quicker than the disk would
 * else be sent back to lines they have just answered. The main process alone decides by what it has stored.
 */
import type { CheckAnswer, CheckItem } from '../../../shared/cases/case-words.ts';
import type { CallView } from '../../../shared/desk/views.ts';
import type { Checks } from './check-walk.ts';

/** Each is its own object, so that the same answer given twice is known apart. */
export interface SentCheck {
  readonly item: CheckItem;
  /** Null takes the answer back. */
  readonly answer: CheckAnswer | null;
}

/** The call as it will be once the store has these answers, the latest of an item counting. */
export function withSentChecks(call: CallView, sent: readonly SentCheck[]): CallView {
  if (sent.length === 0) return call;
  const checks = sent.reduce<Checks>(withSentCheck, call.case.checks);
  return { ...call, case: { ...call.case, checks } };
}

/** Its instant is the store's to tell; until then it is the beginning of time, which no screen shows. */
function withSentCheck(checks: Checks, { item, answer }: SentCheck): Checks {
  const { [item]: _before, ...others } = checks;
  return answer === null ? others : { ...others, [item]: { answer, at: 0 } };
}
