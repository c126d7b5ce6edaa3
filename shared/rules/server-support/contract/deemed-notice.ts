/**
 * The answer to "does a notice count that never arrived?" (通知のみなし): after a change that was not filed, a notice posted to the details on
 * file does; one by phone or e-mail does not.
 *
 * Source: N 第15条1項, 第15条2項, 第15条3項, 第2条, 第35条11項 · N-033, N-032, N-034, N-002, N-097, D-N07, D-N36
 */
import { type CivilDate, formatIsoDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import {
  DEEMED_DAY_UNSAID,
  DEEMED_NOTICE_WORDS,
  deemedWords,
  FILE_THE_CHANGE,
  literalDeeming,
  notDeemedWords,
  noticeSteps,
  OTHER_NOTICES,
} from './deemed-notice-words.ts';
import { isTextHeld } from './terms-in-force.ts';
import { textNotHeld } from './text-not-held.ts';

const RULE = 'deemed-notice/1';
const CHANNELS = ['mail', 'email', 'phone'] as const;
export type NoticeChannel = (typeof CHANNELS)[number];
const ITEMS = ['name', 'address', 'billAddress', 'phone', 'email', 'none'] as const;
export type UnfiledItem = (typeof ITEMS)[number];
/** To these a notice is posted, so only their change makes it miss. Source: N 第15条2項 · N-033 */
const LISTED: readonly UnfiledItem[] = ['name', 'address', 'billAddress'];
const INPUTS = {
  channel: { kind: 'choice', options: CHANNELS },
  unfiled: { kind: 'choice', options: ITEMS },
  sentOn: { kind: 'date' },
  changedOn: { kind: 'date', optional: true },
} as const;

export const deemedNotice = defineLookup({
  question: 'deemedNotice',
  service: 'serverSupport',
  group: 'contract',
  verification: 'A',
  inputs: INPUTS,
  words: DEEMED_NOTICE_WORDS,
  answer: answerDeemedNotice,
});

/** Why a notice does not count by N 15(2). */
export type NotDeemed = 'filed' | 'changedLater' | 'channel' | 'item';

/**
 * Whether the notice counts, and from when. `decided` where it does, where everything was filed and where the change came on the day of the
 * notice or later, when nothing was left unfiled; `notProvided` for a notice by phone or e-mail; `twoReadings` for a posted one when only a
 * phone number or an e-mail address was not filed.
 *
 * Source: N 第15条2項 · N-033, D-N07
 */
function answerDeemedNotice({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { sentOn } = inputs;
  if (!isTextHeld(sentOn)) return textNotHeld(facts, tables, { rule: RULE, on: sentOn });
  const cause = whyNotDeemed(inputs);
  return plainAnswer(facts, tables, {
    rule: RULE,
    ...(cause === null ? deemedDraft(sentOn, today) : notDeemedDraft(cause, sentOn, today)),
    citations: [citeArticle('N-033'), citeArticle('N-032')],
    alsoRead: ['N-034', 'N-002', 'N-097'],
    working: noticeSteps(inputs, today),
  });
}

function whyNotDeemed({ channel, unfiled, sentOn, changedOn }: Asked<typeof INPUTS>['inputs']): NotDeemed | null {
  if (unfiled === 'none') return 'filed';
  if (changedOn !== null && changedOn >= sentOn) return 'changedLater';
  if (channel !== 'mail') return 'channel';
  return LISTED.includes(unfiled) ? null : 'item';
}

const deemedDraft = (sentOn: CivilDate, today: CivilDate): PlainDraft => ({
  state: 'decided',
  outcome: { type: 'deemed', on: formatIsoDate(sentOn) },
  words: deemedWords(sentOn, today),
  citations: [],
  warnings: [DEEMED_DAY_UNSAID, FILE_THE_CHANGE],
});

const STATES = {
  filed: 'decided',
  changedLater: 'decided',
  channel: 'notProvided',
  item: 'twoReadings',
} as const satisfies { readonly [Cause in NotDeemed]: Answer['state'] };

const notDeemedDraft = (cause: NotDeemed, sentOn: CivilDate, today: CivilDate): PlainDraft => ({
  state: STATES[cause],
  outcome: { type: 'notDeemed', cause },
  words: notDeemedWords(cause),
  citations: [],
  defectIds: cause === 'channel' || cause === 'item' ? ['D-N07'] : [],
  alternatives: cause === 'item' ? [literalDeeming(sentOn, today)] : [],
  warnings: [OTHER_NOTICES, ...(cause === 'filed' ? [] : [FILE_THE_CHANGE])],
});
