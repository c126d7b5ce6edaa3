/** A look-up question of B that asks for one situation and answers it in words alone: what may be said, what never, on which articles. */
import { assert } from '../../../core/assert.ts';
import type { ChoiceInput } from '../../../decisions/question-inputs.ts';
import type { LookupQuestion } from '../../../decisions/questions.ts';
import { defineLookup, type Lookup, type LookupWords } from '../../lookup.ts';
import { composeSaying, type SayingWords, type Standing } from '../../saying.ts';

/** The one input of such a question. */
type Situation = { readonly about: ChoiceInput };

export interface ChoiceSaying<Option extends string = string> {
  readonly question: LookupQuestion;
  /** Name and version of the rule. */
  readonly rule: string;
  /** The type of every outcome; the situation stands beside it. */
  readonly outcome: string;
  readonly situations: { readonly [O in Option]: Standing };
  readonly words: LookupWords<Situation>;
  readonly answers: { readonly [O in Option]: SayingWords };
}

/** The look-up question; it asks for the situation alone, under the name `about`. */
export function choiceSaying<Option extends string>(saying: ChoiceSaying<Option>): Lookup<Situation> {
  const { question, rule, outcome, words } = saying;
  const situations: { readonly [about: string]: Standing } = saying.situations;
  const answers: { readonly [about: string]: SayingWords } = saying.answers;
  return defineLookup<Situation>({
    question,
    service: 'hikariPhone',
    group: 'checks',
    verification: null,
    inputs: { about: { kind: 'choice', options: Object.keys(situations) } },
    words,
    answer: ({ facts, inputs: { about } }, tables) => {
      const standing = situations[about];
      const said = answers[about];
      assert(standing !== undefined && said !== undefined, 'a situation was chosen from those that are described');
      return composeSaying(facts, tables, { rule, outcome: { type: outcome, about }, standing, words: said });
    },
  });
}
