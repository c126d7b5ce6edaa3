/**
 * The answer to "how long can the service be suspended?" (利用停止の期間): six months at most, the first day counted.
 *
 * Source: N 第18条1項, 第18条2項 · N-039, N-047, D-N10; Civil Code 140, 143 · P-SUSPENSION-COUNT
 */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { lastDayOfMonths } from './month-count.ts';
import {
  countSteps,
  END_BEFORE_START,
  EXTENSION,
  limitWords,
  NOTICE_FIRST,
  overLimitWords,
  SUSPENSION_PERIOD_WORDS,
  suspensionPromise,
  withinLimitWords,
  withoutFirstDay,
} from './suspension-period-words.ts';
import { isTextHeld } from './terms-in-force.ts';
import { textNotHeld } from './text-not-held.ts';

const RULE = 'suspension-period/1';
const MONTHS = 6;
const INPUTS = {
  from: { kind: 'date' },
  until: { kind: 'date', optional: true },
  startsMidDay: { kind: 'yesNo', optional: true },
  extends: { kind: 'yesNo', optional: true },
} as const;

export const suspensionPeriod = defineLookup({
  question: 'suspensionPeriod',
  service: 'serverSupport',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: SUSPENSION_PERIOD_WORDS,
  answer: answerSuspensionPeriod,
});

/** The last day a suspension may reach, its first day counted. Source: N 第18条1項 · N-039, D-N10 · P-SUSPENSION-COUNT */
export const lastDayOfSuspension = (from: CivilDate): CivilDate => lastDayOfMonths(from, MONTHS);

/**
 * The limit of a suspension, or whether a period lies within it. A suspension from 00:00 counts its first day by law, so it is `decided`; one
 * that starts in the day is `twoReadings` where leaving that day out would give another answer, and the shorter count holds. An extension
 * is a new suspension, which a supervisor decides: `needsApproval`. Days in the wrong order are for the notice to tell: `external`.
 *
 * Source: N 第18条1項 · N-039, D-N10
 */
function answerSuspensionPeriod({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { from, until } = inputs;
  if (!isTextHeld(from)) return textNotHeld(facts, tables, { rule: RULE, on: from });
  const limit = lastDayOfSuspension(from);
  const draft: PlainDraft =
    inputs.extends === true
      ? { state: 'needsApproval', outcome: { type: 'extension' }, words: EXTENSION, citations: [] }
      : periodDraft({ from, until, limit, startsMidDay: inputs.startsMidDay === true }, today);
  return plainAnswer(facts, tables, {
    rule: RULE,
    policiesRead: ['P-SUSPENSION-COUNT'],
    ...draft,
    citations: [citeArticle('N-039'), citePolicy(tables.policies['P-SUSPENSION-COUNT'])],
    alsoRead: ['N-047'],
    defectIds: ['D-N10'],
    working: countSteps({ from, limit, until }, today),
    warnings: [NOTICE_FIRST],
  });
}

interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly limit: CivilDate;
  readonly startsMidDay: boolean;
}

function periodDraft({ from, until, limit, startsMidDay }: Period, today: CivilDate): PlainDraft {
  const otherLimit = startsMidDay ? lastDayOfSuspension(addDays(from, 1)) : limit;
  const differ = otherLimit !== limit && (until === null || (until > limit && until <= otherLimit));
  const reading = {
    state: differ ? 'twoReadings' : 'decided',
    citations: [],
    alternatives: differ ? [withoutFirstDay(limit, otherLimit, today)] : [],
  } as const;
  const facts = { from: formatIsoDate(from), limit: formatIsoDate(limit), days: limit - from + 1 };
  if (until === null) {
    return { ...reading, outcome: { type: 'suspensionLimit', ...facts }, words: limitWords(from, limit, today) };
  }
  if (until < from) {
    return { state: 'external', outcome: { type: 'endBeforeStart' }, words: END_BEFORE_START, citations: [] };
  }
  const asked = { ...facts, until: formatIsoDate(until) };
  if (until > limit) {
    return { ...reading, outcome: { type: 'overLimit', ...asked }, words: overLimitWords(limit, today) };
  }
  return {
    ...reading,
    outcome: { type: 'suspension', ...asked },
    words: withinLimitWords(until, limit, today),
    promise:
      until < today
        ? null
        : { kind: 'told', due: formatIsoDate(until), text: suspensionPromise(until, today), tentative: false },
  };
}
