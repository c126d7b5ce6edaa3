/**
 * Whether the notice before a suspension, or before a termination by us, is complete and in time (停止・解約の事前通知).
 *
 * Source: N 第15条2項, 第18条2項, 第22条 · N-047, N-053, N-033, D-N07
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  EMERGENCY_RECORDED_WORDS,
  type EmergencyNeed,
  emergencyIncompleteWords,
  emergencySteps,
  NO_EMERGENCY_ROUTE_WORDS,
  NOTICE_BOUNCED_WORDS,
  NOTICE_RETURNED_WORDS,
  type NoticeContent,
  noticeCompleteWords,
  noticeIncompleteWords,
  noticeLateWords,
  noticeSameDayWords,
  noticeSteps,
  RETURN_NOT_CHECKED,
  SUSPENSION_NOTICE_WORDS,
  sameDayReading,
} from './suspension-notice-words.ts';

/** Source: N 第18条2項 · N-047 */
const CONTENTS = ['reason', 'startDay', 'period'] as const satisfies readonly NoticeContent[];
const EMERGENCY_RECORD = ['reason', 'approver'] as const satisfies readonly EmergencyNeed[];

const INPUTS = {
  matter: { kind: 'choice', options: ['suspension', 'termination'] },
  startOn: { kind: 'date' },
  contents: { kind: 'ticks', options: CONTENTS },
  sentOn: { kind: 'date', optional: true },
  delivery: { kind: 'choice', options: ['arrived', 'returnedUnfiled', 'returnedOther', 'bounced'], optional: true },
  emergency: { kind: 'yesNo', optional: true },
  emergencyRecord: { kind: 'ticks', options: EMERGENCY_RECORD },
} as const;

export const suspensionNotice = defineLookup({
  question: 'suspensionNotice',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: SUSPENSION_NOTICE_WORDS,
  answer: answerSuspensionNotice,
});

type AskedNotice = Asked<typeof INPUTS>;
type NoticeFinding = Pick<CheckDraft, 'state' | 'outcome' | 'words'> & Partial<CheckDraft>;

/**
 * `decided` where the notice is complete and sent before the day, or why it is not; `twoReadings` for a notice of the same day, whose
 * default is that it came too late; `needsApproval` for mail that came back without reason, and for an emergency not fully recorded.
 *
 * Source: N 第15条2項, 第18条2項, 第22条 · N-047, N-053, N-033, D-N07
 */
function answerSuspensionNotice(asked: AskedNotice, tables: RuleTables): Answer {
  const { facts, today, inputs } = asked;
  const days = { ...inputs, today };
  return checkAnswer(facts, tables, {
    rule: 'suspension-notice/1',
    cites: [inputs.matter === 'suspension' ? 'N-047' : 'N-053'],
    ...(inputs.emergency === true
      ? { working: emergencySteps(inputs.emergencyRecord, days), ...findEmergency(inputs) }
      : { working: noticeSteps(neededBy(inputs), inputs.contents, days), ...findNotice(asked) }),
  });
}

const neededBy = ({ matter }: AskedNotice['inputs']): readonly NoticeContent[] =>
  matter === 'suspension' ? CONTENTS : [];

function findEmergency({ matter, emergencyRecord }: AskedNotice['inputs']): NoticeFinding {
  if (matter === 'termination') {
    const outcome = { type: 'noEmergencyRoute' };
    return {
      state: 'needsApproval',
      outcome,
      words: NO_EMERGENCY_ROUTE_WORDS,
      alsoRead: ['N-058'],
      defectIds: ['D-N11'],
    };
  }
  const missing = EMERGENCY_RECORD.filter((need) => !emergencyRecord.includes(need));
  return missing.length > 0
    ? {
        state: 'needsApproval',
        outcome: { type: 'emergencyIncomplete', missing },
        words: emergencyIncompleteWords(missing),
      }
    : { state: 'decided', outcome: { type: 'emergencyRecorded' }, words: EMERGENCY_RECORDED_WORDS };
}

/** A notice that is dated after today has not been sent. */
function findNotice({ today, inputs }: AskedNotice): NoticeFinding {
  const { matter, contents, sentOn, startOn, delivery } = inputs;
  const lacking = neededBy(inputs).filter((content) => !contents.includes(content));
  if (sentOn === null || sentOn > today || lacking.length > 0) {
    const missing = sentOn === null || sentOn > today ? ([...lacking, 'sent'] as const) : lacking;
    return {
      state: 'decided',
      outcome: { type: 'noticeIncomplete', matter, missing },
      words: noticeIncompleteWords(matter, missing),
    };
  }
  if (sentOn > startOn) {
    return { state: 'decided', outcome: { type: 'noticeLate', matter }, words: noticeLateWords(matter) };
  }
  if (sentOn === startOn) {
    const alternatives = [sameDayReading(matter, startOn, today)];
    return {
      state: 'twoReadings',
      outcome: { type: 'noticeSameDay', matter },
      words: noticeSameDayWords(matter),
      alternatives,
    };
  }
  if (delivery === 'bounced') {
    const outcome = { type: 'noticeBounced', matter };
    return { state: 'decided', outcome, words: NOTICE_BOUNCED_WORDS, alsoRead: ['N-033'], defectIds: ['D-N07'] };
  }
  if (delivery === 'returnedOther') {
    const outcome = { type: 'noticeReturned', matter };
    return { state: 'needsApproval', outcome, words: NOTICE_RETURNED_WORDS, alsoRead: ['N-033'], defectIds: ['D-N07'] };
  }
  const deemed = delivery === 'returnedUnfiled';
  return {
    state: 'decided',
    outcome: { type: 'noticeComplete', matter, deemed },
    words: noticeCompleteWords(matter, deemed),
    alsoRead: deemed ? ['N-033'] : [],
    defectIds: deemed ? ['D-N07'] : [],
    warnings: delivery === null ? [RETURN_NOT_CHECKED] : [],
  };
}
