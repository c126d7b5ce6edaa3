/**
 * What is charged on top where a payment was evaded unlawfully (割増金): twice the evaded net amount, and the tax on that.
 *
 * Source: N 第26条, 第29条, 第32条 · N-065, N-073, N-077, D-N16
 */
import type { CivilDate } from '../../../core/time.ts';
import { flooredShare, type Yen, yen } from '../../../core/yen.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { type Taxed, taxedOn } from '../../../rates/taxed.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { EVASION_NEEDS_FINDING, EVASION_SURCHARGE_WORDS, evasionWorking } from './evasion-surcharge-words.ts';

const RULE = 'evasion-surcharge/1';

const INPUTS = {
  evaded: { kind: 'yen' },
  untaxed: { kind: 'yesNo', optional: true },
} as const;

export const evasionSurcharge = defineLookup({
  question: 'evasionSurcharge',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: EVASION_SURCHARGE_WORDS,
  answer: answerEvasionSurcharge,
});

/** Twice the evaded net amount, with the tax of the day; without tax where the fee itself bears none. Source: N 第26条 · N-065, D-N16 */
export function surchargeOn(evadedNet: Yen, { taxed, on }: { readonly taxed: boolean; readonly on: CivilDate }): Taxed {
  const twice = flooredShare(evadedNet, 2, 1);
  return taxed ? taxedOn(twice, on) : { net: twice, tax: yen(0), gross: twice, percent: 0 };
}

/**
 * Always `needsApproval`: that a payment was evaded unlawfully is for a supervisor to find. The arithmetic is shown in the working and in
 * no words.
 *
 * Source: N 第26条 · N-065, D-N16
 */
function answerEvasionSurcharge({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const surcharge = surchargeOn(inputs.evaded, { taxed: inputs.untaxed !== true, on: today });
  return plainAnswer(facts, tables, {
    rule: RULE,
    state: 'needsApproval',
    outcome: { type: 'surchargeNeedsFinding', evaded: inputs.evaded, surcharge: surcharge.gross, tax: surcharge.tax },
    words: EVASION_NEEDS_FINDING,
    citations: [citeArticle('N-065')],
    alsoRead: ['N-073', 'N-077'],
    defectIds: ['D-N16'],
    working: evasionWorking(inputs.evaded, surcharge),
    tablesRead: { tax: CONSUMPTION_TAX_VERSION },
  });
}
