/** Where a draft (下書き) belongs: the kind of field, and the id of the thing whose text it is to become. */

/**
 * `callNote`, `wrapUpReason` and `stampReason` belong to a contact; `caseNote`, `stateReason`, `unmaskReason` and `exportReason` to a case;
 * `settleReason` to a promise; the others to a procedure, notice, outage or policy, with the field after a slash where there are several.
 */
export const DRAFT_KINDS = [
  'callNote',
  'wrapUpReason',
  'stampReason',
  'caseNote',
  'stateReason',
  'unmaskReason',
  'exportReason',
  'settleReason',
  'procedureText',
  'procedureReason',
  'noticeText',
  'noticeReason',
  'outageText',
  'outageReason',
  'policyReason',
  'closureReason',
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export interface DraftPlace {
  readonly kind: DraftKind;
  readonly id: string;
}

/** Five notes of the greatest length: what is too long to be stored must not be lost for that. */
export const DRAFT_LIMIT = 100_000;

export const draftPlace = (kind: DraftKind, id: string, field: string | null = null): DraftPlace => ({
  kind,
  id: field === null ? id : `${id}/${field}`,
});

export const draftKey = ({ kind, id }: DraftPlace): string => `${kind} ${id}`;
