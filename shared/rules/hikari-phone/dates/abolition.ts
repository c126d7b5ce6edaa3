/**
 * When the end of the service must be told (廃止), and what is said where it ends by itself.
 *
 * Source: B 第19条 · B-029, B-030, B-031, B-032, D-B18, D-B28
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import type { PolicyValues } from '../../../policies/policy.ts';
import { citeArticle, citePolicy } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { noticeLimits, noticeStanding } from './abolition-notice.ts';
import {
  ABOLITION_WORDS,
  AUTOMATIC_END,
  DISPUTED_NOTICE,
  inTimeWords,
  LATE_NOTICE,
  limitAlternative,
  limitSteps,
  limitWords,
  NO_LIABILITY,
  NOTIFY_AT_ONCE,
  OVERDUE_NOTICE,
} from './abolition-words.ts';

const INPUTS = {
  abolishedOn: { kind: 'date' },
  notifiedOn: { kind: 'date', optional: true },
  carrierEnded: { kind: 'yesNo', optional: true },
} as const;

export const phoneAbolition = defineLookup({
  question: 'phoneAbolition',
  service: 'hikariPhone',
  group: 'contract',
  verification: null,
  inputs: INPUTS,
  words: ABOLITION_WORDS,
  answer: answerAbolition,
});

/**
 * The last day for the notice, or whether one was in time: `decided`; `twoReadings` for a notice that only the more generous count lets pass;
 * `needsApproval` for a late one, and once the last day is past without any, of which a supervisor says whether it could not be helped. Where the contract with NTT ends, the service
 * ends by itself, so that it is told at once.
 *
 * Source: B 第19条 · B-030, B-031, D-B18, D-B28
 */
function answerAbolition({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { abolishedOn, notifiedOn, carrierEnded } = inputs;
  const policy = tables.policies['P-PHONE-ABOLITION'];
  const frame = {
    rule: 'phone-abolition/1',
    citations: [citeArticle('B-031'), citePolicy(policy)],
    alsoRead: ['B-029', 'B-032'],
    policiesRead: ['P-PHONE-ABOLITION'],
    defectIds: ['D-B18'],
    working: limitSteps(inputs, noticeLimits(abolishedOn), today),
    warnings: [NO_LIABILITY],
  } as const;
  if (carrierEnded === true) {
    return plainAnswer(facts, tables, {
      ...frame,
      state: 'decided',
      outcome: { type: 'endsByItself', on: formatIsoDate(abolishedOn) },
      words: AUTOMATIC_END,
      citations: [citeArticle('B-030'), ...frame.citations],
      defectIds: ['D-B28', 'D-B18'],
      warnings: [NOTIFY_AT_ONCE, NO_LIABILITY],
    });
  }
  return plainAnswer(facts, tables, { ...frame, ...told({ abolishedOn, notifiedOn, today }, policy.value) });
}

interface Told {
  readonly abolishedOn: CivilDate;
  readonly notifiedOn: CivilDate | null;
  readonly today: CivilDate;
}

function told(
  { abolishedOn, notifiedOn, today }: Told,
  count: PolicyValues['P-PHONE-ABOLITION'],
): Omit<PlainDraft, 'citations'> {
  const limits = noticeLimits(abolishedOn);
  const outcome = {
    last: formatIsoDate(limits[count]),
    clearDays: formatIsoDate(limits.clearDays),
    thirtyDaysBefore: formatIsoDate(limits.thirtyDaysBefore),
  };
  const alternatives = [limitAlternative(limits, count, today)];
  if (notifiedOn === null) {
    return limits[count] < today
      ? {
          state: 'needsApproval',
          outcome: { type: 'noticeOverdue', ...outcome },
          words: OVERDUE_NOTICE,
          alternatives,
          warnings: [NOTIFY_AT_ONCE, NO_LIABILITY],
        }
      : {
          state: 'decided',
          outcome: { type: 'noticeLimit', ...outcome },
          words: limitWords(limits[count], today),
          alternatives,
        };
  }
  const standing = noticeStanding(notifiedOn, abolishedOn, count);
  if (standing === 'late') {
    return { state: 'needsApproval', outcome: { type: 'noticeLate', ...outcome }, words: LATE_NOTICE };
  }
  if (standing === 'disputed') {
    return {
      state: 'twoReadings',
      outcome: { type: 'noticeDisputed', ...outcome },
      words: DISPUTED_NOTICE,
      alternatives,
    };
  }
  return { state: 'decided', outcome: { type: 'noticeInTime', ...outcome }, words: inTimeWords(notifiedOn, today) };
}
