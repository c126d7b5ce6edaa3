/**
 * What is not warranted, and who settles disputes with others (保証・他者との紛争).
 *
 * Source: B 第37条2項, 3項 · B-082
 */
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import { NOTHING_WARRANTED, OTHERS_SETTLE, WARRANTY_WORDS } from './warranty-words.ts';

const INPUTS = { about: { kind: 'choice', options: ['service', 'others'] } } as const;

/** `decided`: neither the service's completeness nor the outcome of a dispute with others is ours. Source: B 第37条 · B-082 */
export const phoneWarranty = defineLookup({
  question: 'phoneWarranty',
  service: 'hikariPhone',
  group: 'money',
  verification: null,
  inputs: INPUTS,
  words: WARRANTY_WORDS,
  answer: ({ facts, inputs }: Asked<typeof INPUTS>, tables) =>
    plainAnswer(facts, tables, {
      rule: 'phone-warranty/1',
      state: 'decided',
      outcome: { type: 'notWarranted', about: inputs.about },
      words: inputs.about === 'service' ? NOTHING_WARRANTED : OTHERS_SETTLE,
      citations: [citeArticle('B-082')],
    }),
});
