/**
 * An answer made of words alone (お伝えすること): what may be said in a situation, what never, and the rules behind it. It names no amount, and
 * no date that the operator did not put in.
 */
import type { Json } from '../core/canonical-json.ts';
import type { Answer, AnswerState, PromiseDraft } from '../decisions/answer.ts';
import type { LookupFacts } from '../decisions/question-facts.ts';
import { type CitedRuleId, citeArticle } from '../terms/articles.ts';
import type { ShownDefectId } from '../terms/defects.ts';
import { type AnswerWords, composeAnswer } from './answer-draft.ts';
import type { RuleTables } from './rule-tables.ts';
import { neverSaid, OFFER } from './saying-words.ts';

/** What the terms make of a situation. */
export interface Standing {
  readonly state: AnswerState;
  /** The rules the words rest on, most important first. */
  readonly cites: readonly CitedRuleId[];
  readonly alsoRead?: readonly CitedRuleId[];
  readonly defectIds?: readonly ShownDefectId[];
}

export interface SayingWords extends AnswerWords {
  /** What the operator can offer instead. */
  readonly offer: string;
  /** What must not be said, word for word as it would slip out. */
  readonly never: readonly string[];
}

export interface Saying {
  readonly rule: string;
  readonly outcome: { readonly type: string; readonly [fact: string]: Json };
  readonly standing: Standing;
  readonly words: SayingWords;
  readonly warnings?: readonly string[];
  readonly promise?: PromiseDraft | null;
}

/** The answer to a situation: the offer is its working, what must not be said its first warning. */
export function composeSaying(facts: LookupFacts, tables: RuleTables, saying: Saying): Answer {
  const { rule, outcome, standing, words, warnings = [], promise = null } = saying;
  const { offer, never, headline, reason, readAloud } = words;
  return composeAnswer(facts, tables, {
    rule,
    state: standing.state,
    outcome,
    words: { headline, reason, readAloud },
    citations: standing.cites.map(citeArticle),
    alsoRead: standing.alsoRead ?? [],
    defectIds: standing.defectIds ?? [],
    working: [{ label: OFFER, text: offer, predicted: false }],
    alternatives: [],
    warnings: [neverSaid(never), ...warnings],
    promise,
    policiesRead: [],
    withoutCalendar: true,
  });
}
