/**
 * Why the service cannot be used (使えない理由): discontinued 中止, suspended 停止, restricted 制限 and ended 終了 are four things with four
 * articles; whatever is none of them is a fault and is taken as one.
 *
 * Source: N 第17条, 第18条, 第19条, 第20条, 第35条9項 · N-036, N-037, N-038, N-049, N-050, N-092, D-N08
 */
import { addDays, type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { composeSaying, type Saying } from '../../saying.ts';
import {
  ANNOUNCED_LATE,
  ANNOUNCEMENT_UNCHECKED,
  discontinuedWords,
  END_UNANNOUNCED,
  END_WITHOUT_DAY,
  endedWords,
  endPromise,
  NOT_A_HALT,
  RESTRICTED,
  SERVICE_HALT_WORDS,
  SUSPENDED,
  UNANNOUNCED,
} from './service-halt-words.ts';

const RULE = 'service-halt/1';

export const HALTS = ['discontinued', 'suspended', 'restricted', 'ended', 'unknown'] as const;

/** Whether the web page told it: before it began, after, or not. */
export const ANNOUNCEMENTS = ['before', 'after', 'none'] as const;
export type Announcement = (typeof ANNOUNCEMENTS)[number];

const INPUTS = {
  halt: { kind: 'choice', options: HALTS },
  announced: { kind: 'choice', options: ANNOUNCEMENTS, optional: true },
  endsOn: { kind: 'date', optional: true },
} as const;
type HaltInputs = Asked<typeof INPUTS>['inputs'];

export const serviceHalt = defineLookup({
  question: 'serviceHalt',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: SERVICE_HALT_WORDS,
  answer: answerServiceHalt,
});

type Told = Omit<Saying, 'rule'>;

function answerServiceHalt({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return composeSaying(facts, tables, { rule: RULE, ...toldOf(inputs, today) });
}

function toldOf(inputs: HaltInputs, today: CivilDate): Told {
  switch (inputs.halt) {
    case 'discontinued':
      return discontinued(inputs);
    case 'ended':
      return ended(inputs, today);
    case 'suspended':
      return {
        outcome: { type: 'suspended' },
        standing: { state: 'needsApproval', cites: ['N-047', 'N-039'], alsoRead: ['N-092'] },
        words: SUSPENDED,
      };
    case 'restricted':
      return {
        outcome: { type: 'restricted' },
        standing: { state: 'external', cites: ['N-049'], alsoRead: ['N-092'] },
        words: RESTRICTED,
      };
    case 'unknown':
      return {
        outcome: { type: 'takenAsFault' },
        standing: { state: 'decided', cites: ['N-118'], alsoRead: ['N-036', 'N-039', 'N-049', 'N-050'] },
        words: NOT_A_HALT,
      };
  }
}

/**
 * `decided`, with the reason told; `needsApproval` where nothing was announced, which only an emergency excuses.
 *
 * Source: N 第17条 · N-036, N-037, N-038
 */
function discontinued({ announced }: HaltInputs): Told {
  const unannounced = announced === 'none';
  return {
    outcome: { type: 'discontinued', announced },
    standing: {
      state: unannounced ? 'needsApproval' : 'decided',
      cites: unannounced ? ['N-037', 'N-036'] : ['N-036', 'N-037'],
      alsoRead: ['N-038', 'N-092'],
      defectIds: ['D-N08'],
    },
    words: discontinuedWords(announced),
    warnings: announcementWarnings(announced),
  };
}

/**
 * `decided`: the contract is cancelled on the day the service ends, and the fee runs to the day before. `needsApproval` where nobody was told.
 *
 * Source: N 第20条 · N-050
 */
function ended({ announced, endsOn }: HaltInputs, today: CivilDate): Told {
  if (announced === 'none') {
    return {
      outcome: { type: 'endUnannounced' },
      standing: { state: 'needsApproval', cites: ['N-050'], alsoRead: ['N-092'] },
      words: END_UNANNOUNCED,
      warnings: announcementWarnings(announced),
    };
  }
  if (endsOn === null) {
    return {
      outcome: { type: 'ended', cancelledOn: null, lastBilledOn: null },
      standing: { state: 'decided', cites: ['N-050'], alsoRead: ['N-092'] },
      words: END_WITHOUT_DAY,
      warnings: announcementWarnings(announced),
    };
  }
  const lastBilled = addDays(endsOn, -1);
  return {
    outcome: { type: 'ended', cancelledOn: formatIsoDate(endsOn), lastBilledOn: formatIsoDate(lastBilled) },
    standing: { state: 'decided', cites: ['N-050'], alsoRead: ['N-063', 'N-092'] },
    words: endedWords({ endsOn, lastBilled, today }),
    warnings: announcementWarnings(announced),
    promise: endsOn < today ? null : endPromise(endsOn),
  };
}

function announcementWarnings(announced: Announcement | null): readonly string[] {
  if (announced === null) return [ANNOUNCEMENT_UNCHECKED];
  if (announced === 'before') return [];
  return [announced === 'after' ? ANNOUNCED_LATE : UNANNOUNCED];
}
