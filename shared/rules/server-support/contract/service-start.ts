/**
 * The answer to "since when do I pay?" (利用開始): of the document's date, its issue and the completion of the initial work, the day from which
 * the fee runs. A contract already running is read by the text in force now, as N 2 says of changed terms; days before it are pointed out.
 *
 * Source: N 第9条1項, 第9条2項, 第25条1項 · N-018, N-019, N-063, D-N03, D-N36 · P-SERVICE-START
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import type { ShownDefectId } from '../../../terms/defects.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  COMPLETED_BEFORE_DOCUMENT,
  NOT_COMPLETED,
  NOT_DATED,
  OLDER_START,
  OTHER_DAYS_UNKNOWN,
  otherStart,
  SERVICE_START_WORDS,
  startPromise,
  startSteps,
  startWords,
} from './service-start-words.ts';
import { isTextHeld } from './terms-in-force.ts';

const RULE = 'service-start/1';
const INPUTS = {
  completedOn: { kind: 'date', optional: true, from: 'serviceStartOn' },
  documentOn: { kind: 'date', optional: true, from: 'effectiveOn' },
  issuedOn: { kind: 'date', optional: true },
  monitoredOn: { kind: 'date', optional: true },
} as const;

export type StartDays = Asked<typeof INPUTS>['inputs'];
/** The days that N 25(1) could mean by the start of service. */
export type StartBasis = 'serviceStart' | 'effective' | 'monitoring';

export const serviceStart = defineLookup({
  question: 'serviceStart',
  service: 'serverSupport',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: SERVICE_START_WORDS,
  answer: answerServiceStart,
});

/**
 * From which day the fee runs, on the basis of the desk's policy. `decided` where the known days agree, or only one is known; `twoReadings`
 * where another reading gives another day. Without the day itself the answer is the rule alone, with no date.
 *
 * Source: N 第9条, 第25条1項 · N-018, N-019, D-N03 · P-SERVICE-START
 */
function answerServiceStart({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const policy = tables.policies['P-SERVICE-START'];
  const days = daysByBasis(inputs);
  const basis = policy.value;
  const on = days[basis];
  const others = otherReadings(days, basis);
  const older = Object.values(inputs).some((day) => day !== null && !isTextHeld(day));
  const ahead = on !== null && on > today;
  return plainAnswer(facts, tables, {
    rule: RULE,
    policiesRead: ['P-SERVICE-START'],
    state: others.length === 0 ? 'decided' : 'twoReadings',
    outcome: {
      type: on === null ? 'startNotKnown' : 'serviceStart',
      basis,
      billedFrom: isoOrNull(on),
      formed: isoOrNull(inputs.issuedOn),
      effective: isoOrNull(inputs.documentOn),
      serviceStart: isoOrNull(inputs.completedOn),
    },
    words: on !== null ? startWords({ on, basis, today }) : basis === 'serviceStart' ? NOT_COMPLETED : NOT_DATED,
    citations: [
      citeArticle(basis === 'serviceStart' ? 'N-019' : 'N-018'),
      citeArticle('N-063'),
      ...(others.length === 0 ? [] : [citePolicy(policy)]),
    ],
    alsoRead: ['N-018', 'N-019'],
    defectIds: [...(others.length === 0 ? [] : DAYS_DIFFER), ...(older ? OLDER_TEXT : [])],
    working: startSteps(inputs, today),
    alternatives: others.map((other) => otherStart(other, on, today)),
    warnings: warningsOf(inputs, older),
    promise: ahead ? { kind: 'told', due: formatIsoDate(on), text: startPromise(on, today), tentative: true } : null,
  });
}

const DAYS_DIFFER: readonly ShownDefectId[] = ['D-N03'];
const OLDER_TEXT: readonly ShownDefectId[] = ['D-N36'];

type DaysByBasis = { readonly [Basis in StartBasis]: CivilDate | null };

const daysByBasis = ({ completedOn, documentOn, monitoredOn }: StartDays): DaysByBasis => ({
  serviceStart: completedOn,
  effective: documentOn,
  monitoring: monitoredOn,
});

/** The readings that give another day than the settled one; work that is not completed gives another day than any document. */
function otherReadings(days: DaysByBasis, settled: 'serviceStart' | 'effective') {
  const bases: readonly StartBasis[] = ['effective', 'monitoring', 'serviceStart'];
  return bases
    .filter((basis) => basis !== settled && days[basis] !== days[settled])
    .filter((basis) => days[basis] !== null || basis === 'serviceStart')
    .map((basis) => ({ basis, on: days[basis] }));
}

const warningsOf = ({ completedOn, documentOn }: StartDays, older: boolean): readonly string[] => [
  ...(documentOn === null ? [OTHER_DAYS_UNKNOWN] : []),
  ...(completedOn !== null && documentOn !== null && completedOn < documentOn ? [COMPLETED_BEFORE_DOCUMENT] : []),
  ...(older ? [OLDER_START] : []),
];

const isoOrNull = (date: CivilDate | null): string | null => (date === null ? null : formatIsoDate(date));
