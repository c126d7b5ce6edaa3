/**
 * What a paper on request costs (適格請求書, 支払証明書): a fee for each that is issued, and postage at cost, which is never quoted.
 *
 * Source: N 別紙4-4, 別紙4-5 · N-083, N-084, D-N35
 */
import type { CivilDate } from '../../../core/time.ts';
import { flooredShare, type Yen } from '../../../core/yen.ts';
import { CONSUMPTION_TAX_VERSION } from '../../../rates/consumption-tax.ts';
import { type Taxed, taxedOn } from '../../../rates/taxed.ts';
import type { PlainDraft } from '../../plain-answer.ts';
import {
  type DocumentName,
  documentFeeWords,
  documentFeeWorking,
  NOT_ISSUED,
  oncePerRequest,
  REQUESTER_NEEDS_RULING,
} from './document-fee-words.ts';
import { FEE_TABLE_VERSION } from './fee-table.ts';

export const REQUESTERS = ['contractor', 'other'] as const;

/** What both papers ask. */
export const DOCUMENT_INPUTS = {
  requester: { kind: 'choice', options: REQUESTERS },
  copies: { kind: 'count', min: 1, max: 99, optional: true },
  issued: { kind: 'yesNo', optional: true },
} as const;

export interface DocumentRequest {
  readonly document: DocumentName;
  readonly fee: Yen;
  /** Null where nobody has said: then one. */
  readonly copies: number | null;
  /** Null while it is not issued yet. */
  readonly issued: boolean | null;
  readonly today: CivilDate;
}

type DocumentOutcome = Pick<PlainDraft, 'state' | 'outcome' | 'words' | 'working' | 'alternatives' | 'tablesRead'>;

/** The fee of so many papers, with tax rounded once. Source: N 別紙4-4, 別紙4-5 · N-083, N-084 */
export const documentFee = (fee: Yen, copies: number, on: CivilDate): Taxed =>
  taxedOn(flooredShare(fee, copies, 1), on);

/**
 * The fee of papers that are or will be issued, 0 for a request that led to none: `decided`; `twoReadings` for several copies, because the
 * text does not say whether the fee is for each paper or for each request.
 *
 * Source: N 別紙4-4(2), 別紙4-5(2) · N-083, N-084
 */
export function feeOfRequest(request: DocumentRequest): DocumentOutcome {
  const { document, fee, issued, today } = request;
  const copies = request.copies ?? 1;
  if (issued === false) {
    return { state: 'decided', outcome: { type: 'notIssued', gross: 0 }, words: NOT_ISSUED[document] };
  }
  const taxed = documentFee(fee, copies, today);
  const once = documentFee(fee, 1, today);
  return {
    state: copies === 1 ? 'decided' : 'twoReadings',
    outcome: { type: 'documentFee', copies, net: taxed.net, tax: taxed.tax, gross: taxed.gross },
    words: documentFeeWords({ document, copies }, taxed),
    working: documentFeeWorking({ fee, copies }, taxed),
    alternatives: copies === 1 ? [] : [oncePerRequest(once.gross)],
    tablesRead: { fees: FEE_TABLE_VERSION, tax: CONSUMPTION_TAX_VERSION },
  };
}

/** For a request by someone else than the contractor: `needsApproval`. Source: N 別紙4-4, 別紙4-5 · D-N35 */
export const requesterNeedsRuling = (document: DocumentName): DocumentOutcome => ({
  state: 'needsApproval',
  outcome: { type: 'requesterNeedsRuling' },
  words: REQUESTER_NEEDS_RULING[document],
});
