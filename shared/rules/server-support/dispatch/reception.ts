/**
 * The answer to "are you open?" (受付時間).
 *
 * Source: N 別紙1 注意1, 別紙2 · N-114, N-115, N-116, D-N28
 */
import { nextBusinessDay } from '../../../calendar/business-calendar.ts';
import { nextOpening } from '../../../calendar/business-hours.ts';
import { dateOf, instantAt, timeOfDay } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { ReceptionFacts } from '../../../decisions/question-facts.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { composeAnswer } from '../../answer-draft.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isReceptionOpen, RECEPTION } from './reception-hours.ts';
import { laterHandling, receptionAfterClosing, receptionWords, receptionWorking } from './reception-words.ts';

const RULE = 'reception/1';

/**
 * Whether the call arrived within reception, and when it opens next. It arrives when it is answered; a call in progress at 18:00 is
 * finished. Always `decided`.
 *
 * Source: N 別紙1 注意1, 別紙2 · N-115, N-116
 */
export function answerReception(facts: ReceptionFacts, tables: RuleTables): Answer {
  const { calendar } = tables;
  const at = facts.answeredAt;
  const callDate = dateOf(at);
  const open = isReceptionOpen(tables, at);
  const opensAt = nextOpening(calendar, RECEPTION, at);
  const nextDay = nextBusinessDay(calendar, callDate);
  return composeAnswer(facts, tables, {
    rule: RULE,
    policiesRead: ['P-RECEPTION-CLOSE'],
    state: 'decided',
    outcome: open
      ? { type: 'open', closesAt: instantAt(callDate, RECEPTION.closes), opensAt }
      : { type: 'closed', opensAt },
    words: receptionWords({ at, open, opensAt }),
    citations: [citeArticle('N-115'), citeArticle('N-114')],
    alsoRead: ['N-116'],
    defectIds: timeOfDay(at) === RECEPTION.closes ? ['D-N28'] : [],
    working: receptionWorking(at, { open, tables }),
    alternatives: [...(open ? [receptionAfterClosing(callDate, nextDay)] : []), laterHandling(callDate, nextDay)],
    warnings: [],
    promise: null,
  });
}
