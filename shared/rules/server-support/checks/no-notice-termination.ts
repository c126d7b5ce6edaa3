/**
 * Whether a contract may be terminated by us without notice (通知なしの解約): never computed. The text speaks of an item 4 that does not
 * exist, so notice is the default; where it gives two routes, a supervisor and the legal department choose.
 *
 * Source: N 第20条, 第22条, 第23条2項 · N-054, N-056, N-057, N-058, N-060, D-N11, D-N12, D-N38
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  ITEM_FOUR_WORDS,
  NEVER_COMPUTED,
  NO_CURE_GROUND,
  NO_NOTICE_TERMINATION_WORDS,
  noticeFirstWords,
  ONE_OUTBURST,
  PROBABLE_HISTORY,
  SERVICE_END_WORDS,
  TERMINATION_ROUTES,
  UNDOCUMENTED_WORDS,
  UNLAWFUL_DEMAND_WORDS,
} from './no-notice-termination-words.ts';

const INPUTS = {
  situation: {
    kind: 'choice',
    options: [
      'suspendedNotCured',
      'paymentStopped',
      'clearingHouse',
      'attachment',
      'insolvency',
      'unlawfulDemand',
      'serviceEnd',
      'itemFour',
    ],
  },
  suspended: { kind: 'yesNo', optional: true },
  causeRemoved: { kind: 'yesNo', optional: true },
  documented: { kind: 'yesNo', optional: true },
} as const;

export const noNoticeTermination = defineLookup({
  question: 'noNoticeTermination',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: NO_NOTICE_TERMINATION_WORDS,
  answer: answerNoNoticeTermination,
});

type Inputs = Asked<typeof INPUTS>['inputs'];
type TerminationFinding = Pick<CheckDraft, 'state' | 'outcome' | 'words' | 'cites'> & Partial<CheckDraft>;

/**
 * `needsApproval` for every ground; `decided` only where N 22(1) is out of the question, for want of a suspension or because its cause is
 * gone.
 *
 * Source: N 第22条, 第23条2項 · N-054, N-056, N-057, N-058, N-060, D-N11, D-N12, D-N38
 */
function answerNoNoticeTermination({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return checkAnswer(facts, tables, { rule: 'no-notice-termination/1', warnings: [NEVER_COMPUTED], ...find(inputs) });
}

function find({ situation, suspended, causeRemoved, documented }: Inputs): TerminationFinding {
  const noticeFirst = {
    state: 'needsApproval',
    outcome: { type: 'noticeFirst', situation },
    words: noticeFirstWords(situation),
    alsoRead: ['N-053', 'N-058'],
  } as const;
  switch (situation) {
    case 'suspendedNotCured': {
      const type = suspended === false ? 'notSuspended' : causeRemoved === true ? 'causeRemoved' : null;
      if (type === null) return { ...noticeFirst, cites: ['N-054'] };
      return { state: 'decided', outcome: { type }, words: NO_CURE_GROUND[type], cites: ['N-054'], warnings: [] };
    }
    case 'paymentStopped':
    case 'clearingHouse':
    case 'attachment':
    case 'insolvency': {
      const defectIds = situation === 'clearingHouse' || situation === 'insolvency' ? (['D-N38'] as const) : [];
      if (documented !== false) return { ...noticeFirst, cites: ['N-056'], defectIds };
      const outcome = { type: 'undocumented', situation };
      return { ...noticeFirst, outcome, words: UNDOCUMENTED_WORDS, cites: ['N-056'], defectIds };
    }
    case 'unlawfulDemand':
      return {
        ...noticeFirst,
        outcome: { type: 'twoRoutes' },
        words: UNLAWFUL_DEMAND_WORDS,
        cites: ['N-057', 'N-060'],
        defectIds: ['D-N12'],
        alternatives: TERMINATION_ROUTES,
        warnings: [NEVER_COMPUTED, ONE_OUTBURST],
      };
    case 'serviceEnd':
      return {
        ...noticeFirst,
        outcome: { type: 'notAutomatic' },
        words: SERVICE_END_WORDS,
        cites: ['N-058', 'N-050'],
        alsoRead: ['N-055'],
        defectIds: ['D-N11'],
      };
    case 'itemFour':
      return {
        ...noticeFirst,
        outcome: { type: 'noItemFour' },
        words: ITEM_FOUR_WORDS,
        cites: ['N-058', 'N-053'],
        alsoRead: ['N-060'],
        defectIds: ['D-N11'],
        alternatives: [PROBABLE_HISTORY],
      };
  }
}
