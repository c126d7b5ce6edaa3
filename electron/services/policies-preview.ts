/**
 * What a change of a policy would do, before it is signed: which open promises it would touch, and which decisions of the last 90 days would have
 * come out otherwise. Each answer is worked out twice, with the tables it read and with the one value changed, so that nothing but the
 * change shows. It goes in portions, and leaves the thread free between a few answers, because a call may be under way.
 */
import { setImmediate } from 'node:timers/promises';
import { BrokenInvariant } from '../../shared/core/assert.ts';
import { err, ok } from '../../shared/core/result.ts';
import { formatIsoDate, hours, instant } from '../../shared/core/time.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import { effectOf } from '../../shared/decisions/replay-verdict.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { PreviewPortion } from '../../shared/desk/policy-views.ts';
import type { Policy, PolicyId } from '../../shared/policies/policy.ts';
import { withPolicy } from '../../shared/policies/policy-records.ts';
import { readPolicyValue } from '../../shared/policies/policy-shapes.ts';
import { replay } from '../../shared/rules/answer-question.ts';
import { type WalkedDecision, walkDecisions, walkLengths, walkOpenPromises } from '../store/replay-repository.ts';
import type { DeskWork, Outcome } from './desk-work.ts';

const LOOK_BACK = hours(90 * 24);
const PORTION = 200;
/** Answers between two turns of the event loop: a few milliseconds of work. */
const AT_ONCE = 10;

/** The portion after the cursor. Errors: `policyRefused` for a value the rules cannot follow. */
export async function previewPolicy(
  work: DeskWork,
  { policyId, value: text, cursor }: Parsed<'policies:preview'>,
): Outcome<Value<'policies:preview'>> {
  const value = readPolicyValue(policyId, text);
  if (value === null) return err({ type: 'policyRefused', reason: 'unusableValue' });
  const since = instant(Math.max(0, work.clock.now() - LOOK_BACK));
  const { read } = work.store;
  const lengths = walkLengths(read, since);
  const preview = new Preview(work, { policyId, value }, lengths.promises + lengths.decisions);
  const walk = { limit: PORTION, policyId };
  if (cursor === null || cursor.part === 'promises') {
    const promises = walkOpenPromises(read, { ...walk, after: cursor?.after ?? null });
    for (const promise of promises) {
      const pair = await preview.workOut(promise);
      if (pair === null) continue;
      preview.portion.promisesChecked += 1;
      if (effectOf(pair.before, pair.after) !== 'outcome') continue;
      const { promiseId, kind, due } = promise;
      const newDue = pair.after.promise?.due ?? null;
      preview.portion.promises.push({ promiseId, kind, due: formatIsoDate(due), newDue, ...changed(promise, pair) });
    }
    const last = promises.length < PORTION ? undefined : promises.at(-1);
    const next =
      last === undefined
        ? ({ part: 'decisions', at: since - 1, after: '\uffff' } as const)
        : ({ part: 'promises', after: last.promiseId } as const);
    return ok(preview.ending(promises.length, next));
  }
  const after = { at: cursor.at, id: cursor.after };
  const decisions = walkDecisions(read, { ...walk, since, after });
  for (const decision of decisions) {
    const pair = await preview.workOut(decision);
    if (pair === null) continue;
    preview.portion.decisionsChecked += 1;
    const effect = effectOf(pair.before, pair.after);
    if (effect === 'words') preview.portion.wordsOnly += 1;
    if (effect === 'outcome') {
      preview.portion.decisions.push({ acceptedAt: decision.acceptedAt, ...changed(decision, pair) });
    }
  }
  const last = decisions.length < PORTION ? undefined : decisions.at(-1);
  const next = last && ({ part: 'decisions', at: last.acceptedAt, after: last.decisionId } as const);
  return ok(preview.ending(decisions.length, next ?? null));
}

/** What an answer was with the tables it read, and what it would have been; and the headline that was told. */
interface Pair {
  readonly told: string;
  readonly before: Answer;
  readonly after: Answer;
}

const changed = ({ caseId, caseNumber, decisionId }: WalkedDecision, { told, after }: Pair) => ({
  caseId,
  caseNumber,
  decisionId,
  before: told,
  after: after.headline,
});

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

class Preview {
  readonly portion: Writable<PreviewPortion>;
  readonly #work: DeskWork;
  readonly #change: Pick<Policy<PolicyId>, 'value'> & { readonly policyId: PolicyId };
  #worked = 0;

  constructor(
    work: DeskWork,
    change: Pick<Policy<PolicyId>, 'value'> & { readonly policyId: PolicyId },
    total: number,
  ) {
    this.#work = work;
    this.#change = change;
    const nothing = { promisesChecked: 0, decisionsChecked: 0, wordsOnly: 0, unchecked: 0 };
    this.portion = { cursor: null, walked: 0, total, promises: [], decisions: [], ...nothing };
  }

  /** Null for an answer that did not read the policy, and for one that cannot be worked out again, which is counted. */
  async workOut({ text, acceptedAt }: WalkedDecision): Promise<Pair | null> {
    if (text === null) return null;
    this.#worked += 1;
    if (this.#worked % AT_ONCE === 0) await setImmediate();
    const pair = await this.#pairOf(JSON.parse(text) as Answer, acceptedAt);
    if (pair === null) this.portion.unchecked += 1;
    return pair;
  }

  async #pairOf(stored: Answer, acceptedAt: WalkedDecision['acceptedAt']): Promise<Pair | null> {
    const { policyId, value } = this.#change;
    const tables = await this.#work.pastTables.of(stored.versions, acceptedAt);
    if (!tables.ok) return null;
    const { policies } = tables.value;
    // Under the number it had, so that the number itself makes no difference.
    const supposed = withPolicy(policies, { ...policies[policyId], value });
    try {
      const before = replay(stored, tables.value);
      const after = replay(stored, { ...tables.value, policies: supposed });
      return before.ok && after.ok ? { told: stored.headline, before: before.value, after: after.value } : null;
    } catch (thrown) {
      if (thrown instanceof BrokenInvariant) return null;
      throw thrown;
    }
  }

  ending(walked: number, cursor: PreviewPortion['cursor']): PreviewPortion {
    return { ...this.portion, walked, cursor };
  }
}
