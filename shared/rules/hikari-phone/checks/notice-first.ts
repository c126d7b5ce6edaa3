/**
 * Whether the contractor was told first (事前の通知): the reason before a suspension, the discontinuation before it begins, a notice or a demand
 * before a termination. Without one only where it can't be helped, with the reason and another person's approval on record.
 *
 * Source: B 第3条, 第15条3項, 第33条2項, 第35条2項 · B-025, B-069, B-073, B-006, D-B06
 */
import type { CivilDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { type CitedRuleId, citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  BOUNCED_WORDS,
  EXCEPTION_RECORDED_WORDS,
  exceptionIncompleteWords,
  NOTICE_FIRST_WORDS,
  NOTICE_NEEDS,
  noticeCompleteWords,
  noticeIncompleteWords,
  noticeLateWords,
  SAME_DAY_READING,
  sameDayWords,
} from './notice-first-words.ts';

export const NOTICE_MATTERS = ['suspension', 'discontinuation', 'termination'] as const;
export type NoticeMatter = (typeof NOTICE_MATTERS)[number];
const EXCEPTION_RECORD = ['reason', 'approver'] as const;
export type ExceptionNeed = (typeof EXCEPTION_RECORD)[number];
export type NoticeNeed = 'reason' | 'sent';

const INPUTS = {
  matter: { kind: 'choice', options: NOTICE_MATTERS },
  startOn: { kind: 'date' },
  sentOn: { kind: 'date', optional: true },
  reasonTold: { kind: 'yesNo', optional: true },
  returned: { kind: 'yesNo', optional: true },
  unavoidable: { kind: 'yesNo', optional: true },
  record: { kind: 'ticks', options: EXCEPTION_RECORD },
} as const;

export const phoneNoticeFirst = defineLookup({
  question: 'phoneNoticeFirst',
  service: 'hikariPhone',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: NOTICE_FIRST_WORDS,
  answer: answerNoticeFirst,
});

type Finding = Pick<PlainDraft, 'state' | 'outcome' | 'words'> & Partial<PlainDraft>;
type Inputs = Asked<typeof INPUTS>['inputs'];

const CITES = { suspension: 'B-073', discontinuation: 'B-069', termination: 'B-025' } as const satisfies {
  readonly [M in NoticeMatter]: CitedRuleId;
};

/**
 * `decided` where the notice is complete and earlier than the day, or what it lacks; `twoReadings` on the same day, by default too late;
 * `needsApproval` for one that came back, and for an exception whose record is not complete.
 *
 * Source: B 第15条3項, 第33条2項, 第35条2項 · B-025, B-069, B-073, D-B06
 */
function answerNoticeFirst({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { matter, unavoidable } = inputs;
  return plainAnswer(facts, tables, {
    rule: 'phone-notice-first/1',
    citations: [citeArticle(CITES[matter])],
    defectIds: matter === 'suspension' ? ['D-B06'] : [],
    ...(unavoidable === true ? findException(inputs) : findNotice(inputs, today)),
  });
}

function findException({ record }: Inputs): Finding {
  const missing = EXCEPTION_RECORD.filter((need) => !record.includes(need));
  return missing.length > 0
    ? {
        state: 'needsApproval',
        outcome: { type: 'exceptionIncomplete', missing },
        words: exceptionIncompleteWords(missing),
      }
    : { state: 'decided', outcome: { type: 'exceptionRecorded' }, words: EXCEPTION_RECORDED_WORDS };
}

/** A notice dated after today has not left. Only a suspension must say why; the others must say that. */
function findNotice({ matter, startOn, sentOn, reasonTold, returned }: Inputs, today: CivilDate): Finding {
  const sent = sentOn !== null && sentOn <= today ? sentOn : null;
  const missing: readonly NoticeNeed[] = [
    ...(matter === 'suspension' && reasonTold !== true ? (['reason'] as const) : []),
    ...(sent === null ? (['sent'] as const) : []),
  ];
  const working = NOTICE_NEEDS[matter].map(({ need, label, yes, no }) =>
    step(label, missing.includes(need) ? no : yes),
  );
  if (sent === null || missing.length > 0) {
    const words = noticeIncompleteWords(matter, missing);
    return { state: 'decided', outcome: { type: 'noticeIncomplete', matter, missing }, words, working };
  }
  if (sent > startOn) {
    return { state: 'decided', outcome: { type: 'noticeLate', matter }, words: noticeLateWords(matter), working };
  }
  if (returned === true) {
    const more = { alsoRead: ['B-006', 'B-086'], working } as const;
    return { state: 'needsApproval', outcome: { type: 'noticeReturned', matter }, words: BOUNCED_WORDS, ...more };
  }
  if (sent === startOn) {
    const more = { alternatives: [SAME_DAY_READING], alsoRead: ['B-006'], working } as const;
    return { state: 'twoReadings', outcome: { type: 'noticeSameDay', matter }, words: sameDayWords(matter), ...more };
  }
  const words = noticeCompleteWords(matter);
  return { state: 'decided', outcome: { type: 'noticeComplete', matter }, words, alsoRead: ['B-006'], working };
}
