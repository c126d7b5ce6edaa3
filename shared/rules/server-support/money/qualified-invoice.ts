/**
 * What a qualified invoice (適格請求書) on request costs.
 *
 * Source: N 別紙4-4 · N-083, D-N35; 消費税法57条の4
 */
import { civilDate } from '../../../core/time.ts';
import type { Answer } from '../../../decisions/answer.ts';
import { citeArticle } from '../../../terms/articles.ts';
import { type Asked, defineLookup } from '../../lookup.ts';
import { type PlainDraft, plainAnswer } from '../../plain-answer.ts';
import type { RuleTables } from '../../rule-tables.ts';
import { DOCUMENT_INPUTS, feeOfRequest, requesterNeedsRuling } from './document-fee.ts';
import { BEFORE_QUALIFIED_INVOICES, QUALIFIED_INVOICE_WORDS } from './document-fee-words.ts';
import { QUALIFIED_INVOICE_FEE } from './fee-table.ts';

const RULE = 'qualified-invoice/1';

/** The first day of the system. Source: 消費税法57条の4 · N-083 */
const QUALIFIED_INVOICES_FROM = civilDate(2023, 10, 1);

const INPUTS = { billedOn: { kind: 'date', from: 'today' }, ...DOCUMENT_INPUTS } as const;

export const qualifiedInvoice = defineLookup({
  question: 'qualifiedInvoice',
  service: 'serverSupport',
  group: 'money',
  verification: 'A',
  inputs: INPUTS,
  words: QUALIFIED_INVOICE_WORDS,
  answer: answerQualifiedInvoice,
});

/**
 * The fee of the invoices: as `feeOfRequest` says; `notProvided` for a bill before the system, `needsApproval` where someone else than the
 * contractor asks.
 *
 * Source: N 別紙4-4 · N-083, D-N35
 */
function answerQualifiedInvoice({ facts, today, inputs }: Asked<typeof INPUTS>, tables: RuleTables): Answer {
  const { billedOn, requester, copies, issued } = inputs;
  const outcome =
    billedOn < QUALIFIED_INVOICES_FROM
      ? BEFORE_SYSTEM
      : requester === 'other'
        ? requesterNeedsRuling('qualifiedInvoice')
        : feeOfRequest({ document: 'qualifiedInvoice', fee: QUALIFIED_INVOICE_FEE, copies, issued, today });
  return plainAnswer(facts, tables, {
    rule: RULE,
    ...outcome,
    citations: [citeArticle('N-083')],
    defectIds: requester === 'other' ? ['D-N35'] : [],
  });
}

const BEFORE_SYSTEM: Pick<PlainDraft, 'state' | 'outcome' | 'words'> = {
  state: 'notProvided',
  outcome: { type: 'beforeQualifiedInvoices' },
  words: BEFORE_QUALIFIED_INVOICES,
};
