/** What happened, in words: the codes, dates and counts that a timeline entry carries beside its text. */

import { formatClockTime, instant } from '../../shared/core/time.ts';
import type { TimelineEntry } from '../../shared/desk/views.ts';
import { checkWords } from '../../shared/words/check-words.ts';
import {
  answerStateWords,
  caseStateWords,
  categoryWords,
  dispositionWords,
  NOTHING,
  promiseStateWords,
  riskLevelWords,
  serviceWords,
  stampWords,
  verificationItemWords,
  verificationMethodWords,
  verificationResultWords,
} from '../../shared/words/domain-words.ts';
import { procedureLine } from '../../shared/words/procedure-line.ts';
import { questionWords } from '../../shared/words/question-words.ts';
import {
  checkAnswerWords,
  disclosureWords,
  factWords,
  flagWords,
  formatWords,
  purposeWords,
  revealPurposeWords,
  sourceWords,
} from './report-words.ts';

type Words = Readonly<Record<string, string>>;
type Facts = TimelineEntry['facts'];

const CHECK_LABELS: Words = Object.fromEntries(Object.entries(checkWords).map(([item, { label }]) => [item, label]));

/** Every code of the domain by the name of the fact that carries it. */
const WORDS_BY_FACT: Readonly<Record<string, Words>> = {
  stamp: stampWords,
  service: serviceWords,
  category: categoryWords,
  disposition: dispositionWords,
  caseState: caseStateWords,
  item: CHECK_LABELS,
  answer: checkAnswerWords,
  level: riskLevelWords,
  result: verificationResultWords,
  method: verificationMethodWords,
  items: verificationItemWords,
  field: verificationItemWords,
  question: questionWords,
  source: sourceWords,
  purpose: revealPurposeWords,
};

/** Facts of an export. */
const EXPORT_WORDS: Readonly<Record<string, Words>> = {
  format: formatWords,
  disclosure: disclosureWords,
  purpose: purposeWords,
};

/** Some names mean different sets in different entries. */
const STATES_BY_KIND: Readonly<Partial<Record<TimelineEntry['kind'], Words>>> = {
  decision: answerStateWords,
  promise: promiseStateWords,
  stateChanged: caseStateWords,
  wrapUp: caseStateWords,
};

/** Handles and counters of the store, which say nothing to a reader. */
const isHandle = (fact: string): boolean => fact.endsWith('Id') || fact === 'revision';

/** One line, empty where the entry carries nothing to read. A fact without a word is printed as it is rather than left out. */
export function factText({ kind, facts }: Pick<TimelineEntry, 'kind' | 'facts'>): string {
  if (kind === 'procedure') return procedureLine(facts);
  const { from, to, ...others } = facts;
  const parts = Object.entries(others)
    .filter(([fact, value]) => !isHandle(fact) && value !== null)
    .map(([fact, value]) => wordOf(kind, fact, value ?? null));
  if (from !== undefined || to !== undefined)
    parts.push(`${wordOf(kind, 'from', from ?? null)} → ${wordOf(kind, 'to', to ?? null)}`);
  return parts.filter((part) => part !== '').join(' ・ ');
}

function wordOf(kind: TimelineEntry['kind'], fact: string, value: Facts[string]): string {
  if (value === null) return NOTHING;
  if (typeof value === 'boolean') return value ? (flagWords[fact] ?? fact) : '';
  if (typeof value === 'number') return isInstant(fact) ? formatClockTime(instant(value)) : `${fact} ${value}`;
  const words = wordsFor(kind, fact);
  if (words !== undefined)
    return value
      .split(' ')
      .map((code) => words[code] ?? code)
      .join('、');
  return fact === 'due' ? `${factWords.due} ${value}` : value;
}

function wordsFor(kind: TimelineEntry['kind'], fact: string): Words | undefined {
  if (kind === 'exported') return EXPORT_WORDS[fact];
  return STATES_BY_KIND[kind] !== undefined && isState(fact) ? STATES_BY_KIND[kind] : WORDS_BY_FACT[fact];
}

const isState = (fact: string): boolean => fact === 'state' || fact === 'from' || fact === 'to';
const isInstant = (fact: string): boolean => fact === 'from' || fact === 'to' || fact === 'at';
