/** The questions that are offered: those a call answers, and those of the rulebook, found by the words an operator types. */
import {
  CALL_QUESTIONS,
  type CallQuestion,
  LOOKUP_QUESTIONS,
  type Question,
} from '../../../shared/decisions/questions.ts';
import { QUESTION_GROUPS, type QuestionGroup } from '../../../shared/rules/lookup.ts';
import { LOOKUPS } from '../../../shared/rules/lookups.ts';
import type { Service } from '../../../shared/terms/service.ts';
import { serviceWords } from '../../../shared/words/domain-words.ts';
import { questionWords } from '../../../shared/words/question-words.ts';
import { findByName } from '../../text/find-by-name.ts';
import { callQuestionWords } from '../../text/lookup.ts';

export type ListGroup = 'recent' | 'call' | QuestionGroup;

export interface ListedQuestion {
  readonly question: Question;
  /** As a caller would ask it. */
  readonly label: string;
  readonly aliases: readonly string[];
  readonly group: Exclude<ListGroup, 'recent'>;
  /** Whose terms answer it; null where the matter of the call decides. */
  readonly service: Service | null;
}

const ofCall = (question: CallQuestion): ListedQuestion => ({
  question,
  label: callQuestionWords[question].ask,
  aliases: [...callQuestionWords[question].aliases, questionWords[question]],
  group: 'call',
  service: null,
});

/** What can be asked now. The questions of a call need one; those of the other terms are not offered in its matter (N-001). */
export function offeredQuestions(inCall: boolean, service: Service | null): readonly ListedQuestion[] {
  const lookups = LOOKUP_QUESTIONS.map((id) => LOOKUPS[id])
    .filter((lookup) => !inCall || service === null || lookup.service === service)
    .toSorted((a, b) => QUESTION_GROUPS.indexOf(a.group) - QUESTION_GROUPS.indexOf(b.group))
    .map(
      ({ question, group, service: ofTerms, words }): ListedQuestion => ({
        question,
        label: words.ask,
        aliases: [...words.aliases, questionWords[question], serviceWords[ofTerms]],
        group,
        service: ofTerms,
      }),
    );
  return [...(inCall ? CALL_QUESTIONS.map(ofCall) : []), ...lookups];
}

export interface ListedGroup {
  /** Null for what was found by typing, which stands in the order of how well it fits. */
  readonly group: ListGroup | null;
  readonly questions: readonly ListedQuestion[];
}

/** The questions in groups, those used last first; what is typed makes one list of what fits. */
export function listQuestions(
  offered: readonly ListedQuestion[],
  query: string,
  recent: readonly Question[],
): readonly ListedGroup[] {
  if (query.trim() !== '') return [{ group: null, questions: findByName(offered, query) }];
  const used = recent.flatMap((question) => offered.filter((each) => each.question === question));
  const groups = (['call', ...QUESTION_GROUPS] as const).map((group) => ({
    group,
    questions: offered.filter((each) => each.group === group && !used.includes(each)),
  }));
  return [{ group: 'recent' as const, questions: used }, ...groups].filter(({ questions }) => questions.length > 0);
}
