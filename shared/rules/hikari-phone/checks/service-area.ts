/**
 * Whether a place lies in the area of the service (提供区域): where NTT offers the voice network, within the company's own range. The list is not
 * held, so only a recorded check answers. The annex names Art. 14; the area is Art. 18.
 *
 * Source: B 第18条, 別紙3 · B-028, D-B02
 */
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { AREA_ANSWERS, AREA_ARTICLE_NOTE, AREA_WORDS } from './service-area-words.ts';

/** What a check of the area found; `ntt` is inside NTT's area while the company's own range is not checked. */
export const AREA_CHECKS = ['inside', 'outside', 'nttOnly', 'unchecked'] as const;
export type AreaCheck = (typeof AREA_CHECKS)[number];

const INPUTS = { area: { kind: 'choice', options: AREA_CHECKS } } as const;

export const phoneServiceArea = defineLookup({
  question: 'phoneServiceArea',
  service: 'hikariPhone',
  group: 'contract',
  verification: null,
  inputs: INPUTS,
  words: AREA_WORDS,
  answer: answerServiceArea,
});

/** `decided` on a check that was made of both; else `external`. Source: B 第18条, 別紙3 · B-028, D-B02 */
function answerServiceArea({ facts, inputs: { area } }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  return plainAnswer(facts, tables, {
    rule: 'phone-service-area/1',
    state: area === 'inside' || area === 'outside' ? 'decided' : 'external',
    outcome: { type: 'serviceArea', area },
    words: AREA_ANSWERS[area],
    citations: [citeArticle('B-028')],
    defectIds: ['D-B02'],
    warnings: [AREA_ARTICLE_NOTE],
  });
}
