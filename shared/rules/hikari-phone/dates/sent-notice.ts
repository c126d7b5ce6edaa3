/**
 * When a notice of ours counts as given (通知の時点): mail and web page when they are entered and sent out, whether they arrive or not.
 *
 * Source: B 第3条 · B-003, B-006, D-B11
 */
import { formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { isTextHeld, textNotHeld } from '../terms-date.ts';
import {
  givenWords,
  NO_TIME_FOR_OTHERS,
  NOT_SENT_OUT_YET,
  ONE_WAY_ONLY,
  PART_OF_THE_TERMS,
  RETURNED_MAIL,
  SENT_NOTICE_WORDS,
  sentSteps,
} from './sent-notice-words.ts';

const NOTICE_MEANS = ['mail', 'web', 'other'] as const;
export type NoticeMeans = (typeof NOTICE_MEANS)[number];

const INPUTS = {
  means: { kind: 'choice', options: NOTICE_MEANS },
  sentOn: { kind: 'date' },
  sentAt: { kind: 'time', optional: true },
  returned: { kind: 'yesNo', optional: true },
} as const;

export const phoneSentNotice = defineLookup({
  question: 'phoneSentNotice',
  service: 'hikariPhone',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: SENT_NOTICE_WORDS,
  answer: answerSentNotice,
});

/**
 * The time of sending for mail and web page: `decided`, also where the mail came back, and that it is not given while it is still to be sent.
 * `notProvided` for every other means, of which no time is said; `external` before the text that is held.
 *
 * Source: B 第3条2項 · B-006
 */
function answerSentNotice({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { means, sentOn } = inputs;
  const rule = 'phone-sent-notice/1';
  if (!isTextHeld(sentOn)) return textNotHeld(facts, tables, { rule, on: sentOn });
  const working = sentSteps(inputs, today);
  if (means === 'other') {
    return plainAnswer(facts, tables, {
      rule,
      state: 'notProvided',
      outcome: { type: 'timeNotSaid' },
      words: NO_TIME_FOR_OTHERS,
      citations: [citeArticle('B-006')],
      working,
      warnings: [ONE_WAY_ONLY],
    });
  }
  const given = sentOn <= today;
  const returned = given && means === 'mail' && inputs.returned === true;
  return plainAnswer(facts, tables, {
    rule,
    state: 'decided',
    outcome: { type: given ? 'noticeGiven' : 'noticeToCome', on: formatIsoDate(sentOn), returned },
    words: given ? givenWords(means, sentOn, today) : NOT_SENT_OUT_YET,
    citations: [citeArticle('B-006')],
    alsoRead: ['B-003', ...(returned ? (['B-086'] as const) : [])],
    defectIds: ['D-B11'],
    working,
    warnings: [...(returned ? [RETURNED_MAIL] : []), ONE_WAY_ONLY, PART_OF_THE_TERMS],
  });
}
