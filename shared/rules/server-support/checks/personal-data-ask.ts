/**
 * What a caller may be asked (聞いてよい情報): the six fields of N 36(1) and the items that identify a contractor, and no more. What belongs to a
 * corporation is treated alike.
 *
 * Source: N 第7条2項, 第35条12項, 第36条1項, 4項 · N-014, N-098, N-102
 */
import type { Answer } from '../../../decisions/answer.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { type CheckDraft, checkAnswer } from './check-answer.ts';
import {
  type AskedItem,
  doNotAskWords,
  forIdentityWords,
  mayKnowWords,
  PERSONAL_DATA_ASK_WORDS,
  THIRD_PARTY_WORDS,
} from './personal-data-ask-words.ts';

/** Source: N 第36条1項 · N-098 */
const MAY_KNOW = [
  'name',
  'company',
  'department',
  'personInCharge',
  'phone',
  'email',
] as const satisfies readonly AskedItem[];
/** Of the items of identity, those that N 36(1) does not list. Source: N 第35条12項 · N-098 */
const IDENTITY_ONLY = ['address', 'applicationNumber'] as const satisfies readonly AskedItem[];
const NEVER = ['birthDate', 'paymentDetails', 'officialId'] as const satisfies readonly AskedItem[];

const INPUTS = {
  item: { kind: 'choice', options: [...MAY_KNOW, ...IDENTITY_ONLY, ...NEVER, 'thirdParty'] },
} as const;

export const personalDataAsk = defineLookup({
  question: 'personalDataAsk',
  service: 'serverSupport',
  group: 'checks',
  verification: null,
  inputs: INPUTS,
  words: PERSONAL_DATA_ASK_WORDS,
  answer: answerPersonalDataAsk,
});

/**
 * `decided`: ask, ask for identity alone, do not ask, or have the other person's consent first.
 *
 * Source: N 第7条2項, 第36条1項, 4項 · N-014, N-098, N-102
 */
function answerPersonalDataAsk({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { item } = inputs;
  const isOneOf = (items: readonly AskedItem[]): boolean => items.includes(item);
  const frame = {
    rule: 'personal-data-ask/1',
    state: 'decided',
    cites: ['N-098'],
    alsoRead: ['N-102'],
  } as const satisfies Partial<CheckDraft>;
  if (item === 'thirdParty') {
    const outcome = { type: 'consentOfThatPerson' };
    return checkAnswer(facts, tables, { ...frame, cites: ['N-014'], alsoRead: [], outcome, words: THIRD_PARTY_WORDS });
  }
  if (isOneOf(MAY_KNOW)) {
    return checkAnswer(facts, tables, { ...frame, outcome: { type: 'mayAsk', item }, words: mayKnowWords(item) });
  }
  if (isOneOf(IDENTITY_ONLY)) {
    const outcome = { type: 'mayAskForIdentity', item };
    return checkAnswer(facts, tables, {
      ...frame,
      cites: ['N-094', 'N-098'],
      outcome,
      words: forIdentityWords(item),
      alsoRead: item === 'address' ? ['N-032', 'N-120', 'N-102'] : ['N-102'],
    });
  }
  return checkAnswer(facts, tables, { ...frame, outcome: { type: 'doNotAsk', item }, words: doNotAskWords(item) });
}
