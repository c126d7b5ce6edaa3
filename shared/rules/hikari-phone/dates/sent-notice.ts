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
import {
  givenWords,
  NO_TIME_FOR_OTHERS,
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
 * The time of sending for mail and web page: `decided`, also where the mail came back. `notProvided` for every other means, of which no time
 * is said.
 *
 * Source: B 第3条2項 · B-006
 */
function answerSentNotice({ facts, inputs, today }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { means, sentOn, returned } = inputs;
  const rule = 'phone-sent-notice/1';
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
  return plainAnswer(facts, tables, {
    rule,
    state: 'decided',
    outcome: { type: 'noticeGiven', on: formatIsoDate(sentOn), returned: returned === true },
    words: givenWords(means, sentOn, today),
    citations: [citeArticle('B-006')],
    alsoRead: ['B-003', ...(returned === true ? (['B-086'] as const) : [])],
    defectIds: ['D-B11'],
    working,
    warnings: [...(returned === true ? [RETURNED_MAIL] : []), ONE_WAY_ONLY, PART_OF_THE_TERMS],
  });
}
