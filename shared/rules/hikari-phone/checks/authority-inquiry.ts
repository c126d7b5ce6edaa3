/**
 * What is done when somebody asks as an authority (公的機関からの照会): an operator never answers, whoever calls and whatever is shown. The caller is
 * called back at the number of the public directory, the legal department reads the basis, and two people approve.
 *
 * Source: B 第30条2項, 第31条2項〜4項 · B-058, B-062, B-063
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer, step } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { neverSaid } from '../../saying-words.ts';
import {
  AUTHORITY_WORDS,
  authorityWords,
  CALL_BACK_STEPS,
  IN_AN_EMERGENCY,
  NEITHER_YES_NOR_NO,
  NO_AUTHORITY_WORDS,
} from './authority-inquiry-words.ts';

/** Those whom the article names, and those whom it does not. Source: B 第31条4項 · B-063 */
const NAMED = ['police', 'prosecutor', 'tax', 'narcotics', 'barAssociation', 'court'] as const;
const NOT_NAMED = ['lawyer', 'employer', 'detective', 'familyMember'] as const;
export const REQUESTERS = [...NAMED, 'otherAuthority', ...NOT_NAMED] as const;
export type Requester = (typeof REQUESTERS)[number];

export const INQUIRY_MEANS = ['phone', 'letter', 'visit', 'warrant'] as const;
export type InquiryMeans = (typeof INQUIRY_MEANS)[number];

const INPUTS = {
  requester: { kind: 'choice', options: REQUESTERS },
  means: { kind: 'choice', options: INQUIRY_MEANS },
} as const;

export const phoneAuthorityInquiry = defineLookup({
  question: 'phoneAuthorityInquiry',
  service: 'hikariPhone',
  group: 'procedures',
  verification: null,
  inputs: INPUTS,
  words: AUTHORITY_WORDS,
  answer: answerAuthorityInquiry,
});

/**
 * `needsApproval` for every authority, and for whoever brings an order of a court: compulsion is read in its scope by the legal department.
 * `decided`, and refused, for those whom no article lets ask and who bring none. In neither is it said whether there is a contract.
 *
 * Source: B 第30条2項, 第31条2項〜4項 · B-058, B-062, B-063
 */
function answerAuthorityInquiry({ facts, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { requester, means } = inputs;
  const warnings = [neverSaid(NEITHER_YES_NOR_NO), IN_AN_EMERGENCY];
  if ((NOT_NAMED as readonly Requester[]).includes(requester) && means !== 'warrant') {
    return plainAnswer(facts, tables, {
      rule: 'phone-authority-inquiry/1',
      state: 'decided',
      outcome: { type: 'notAnswered', requester },
      words: NO_AUTHORITY_WORDS,
      citations: [citeArticle('B-062')],
      alsoRead: ['B-063'],
      warnings,
    });
  }
  return plainAnswer(facts, tables, {
    rule: 'phone-authority-inquiry/1',
    state: 'needsApproval',
    outcome: { type: means === 'warrant' ? 'compulsion' : 'inquiry', requester, means },
    words: authorityWords(means),
    citations: means === 'warrant' ? [citeArticle('B-058'), citeArticle('B-063')] : [citeArticle('B-063')],
    alsoRead: means === 'warrant' ? ['B-057'] : ['B-057', 'B-058'],
    working: CALL_BACK_STEPS.map(({ label, text }) => step(label, text)),
    warnings,
  });
}
