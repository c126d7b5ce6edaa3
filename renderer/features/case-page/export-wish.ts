/** What a person asks of a case report, and what is sent for it. Pure. */
import type { CaseId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';

type Export = Input<'report:export'>;

export interface ExportWish {
  readonly format: Export['format'];
  readonly disclosure: Export['disclosure'];
  readonly purpose: Export['purpose'];
  readonly reason: string;
}

/** Masked unless a supervisor asks for more. */
export const FIRST_WISH: ExportWish = { format: 'pdf', disclosure: 'masked', purpose: 'service', reason: '' };

export const isReasonMissing = ({ disclosure, reason }: ExportWish): boolean =>
  disclosure === 'full' && reason.trim() === '';

/** A reason that was typed for a full report is not sent with a masked one. */
export function exportInput(caseId: CaseId, { reason, ...wish }: ExportWish): Export {
  return { caseId, ...wish, reason: wish.disclosure === 'full' ? reason.trim() : null };
}
