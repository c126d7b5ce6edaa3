/**
 * Works a stored decision out again (再計算) with the tables it read, and says what came of it: the same bytes, another release, or an answer
 * that is not what its rule said. Beside it stands whether the audit chain recorded these bytes when the decision was accepted.
 * Source: terms.md 5.6, property 9
 */
import { hash } from 'node:crypto';
import { BrokenInvariant } from '../../shared/core/assert.ts';
import { err, ok } from '../../shared/core/result.ts';
import type { Answer } from '../../shared/decisions/answer.ts';
import { replayVerdict } from '../../shared/decisions/replay-verdict.ts';
import type { Parsed, Value } from '../../shared/desk/contract.ts';
import type { ReplayView } from '../../shared/desk/policy-views.ts';
import { replay } from '../../shared/rules/answer-question.ts';
import { findStoredAnswer, type StoredAnswer, sealedDigest } from '../store/replay-repository.ts';
import type { DeskWork, Outcome } from './desk-work.ts';

/** Errors: `notFound`. */
export async function replayDecision(
  work: DeskWork,
  { decisionId }: Parsed<'decision:replay'>,
): Outcome<Value<'decision:replay'>> {
  const stored = await findStoredAnswer(work.store.read, decisionId);
  if (stored === null) return err({ type: 'notFound', what: 'decision' });
  const digest = sealedDigest(work.store.read, stored);
  const sealed = digest === null ? null : digest === hash('sha256', stored.text);
  const answer = JSON.parse(stored.text) as Answer;
  const verdict = await verdictOn(work, stored, answer);
  return ok({ versions: verdict.type === 'unreadable' ? {} : answer.versions, sealed, verdict });
}

async function verdictOn(work: DeskWork, stored: StoredAnswer, answer: Answer): Promise<ReplayView['verdict']> {
  try {
    const tables = await work.pastTables.of(answer.versions, stored.acceptedAt);
    if (!tables.ok) return { type: 'tablesMissing', versions: [...tables.error.versions] };
    const replayed = replay(answer, tables.value);
    if (!replayed.ok) return { type: 'unreadable' };
    const verdict = replayVerdict(stored.text, answer, replayed.value);
    switch (verdict.type) {
      case 'same':
        return verdict;
      case 'otherVersions':
        return { ...verdict, versions: [...verdict.versions] };
      case 'different':
        return {
          type: 'different',
          fields: [...verdict.fields],
          stored: answer.headline,
          replayed: replayed.value.headline,
        };
    }
  } catch (thrown) {
    // A table has only constraints on what lies in it; an answer that breaks the rulebook's own was put there by no rule.
    if (thrown instanceof BrokenInvariant || thrown instanceof TypeError) return { type: 'unreadable' };
    throw thrown;
  }
}
