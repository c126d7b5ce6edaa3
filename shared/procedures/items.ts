/**
 * What a procedure asks for (手続きの項目): documents that are ticked, facts that are chosen, dates, and reasons in writing. No name, number or
 * address is among them: those stay in the documents themselves.
 *
 * Source: N 第7条, 第9条〜第11条, 第13条, 第15条, 第18条, 第21条, 第22条
 */
import { parseIsoDate } from '../core/time.ts';
import type { RuleId } from '../terms/citation.ts';
import { PHONE_ITEMS } from './phone-items.ts';

interface Common {
  readonly rules: readonly [RuleId, ...RuleId[]];
  /** Never taken from the contact in which the procedure came up. */
  readonly otherContact?: true;
  /** Only while the contractor on the line is identified at level C. */
  readonly levelC?: true;
}
export type ItemSpec =
  | (Common & { readonly kind: 'tick' })
  | (Common & { readonly kind: 'date' })
  | (Common & { readonly kind: 'text' })
  | (Common & { readonly kind: 'choice'; readonly options: readonly string[] })
  | (Common & { readonly kind: 'ticks'; readonly options: readonly string[] });

/** A tick is `true`, a date `YYYY-MM-DD`, a choice one of its options, ticks at least one of theirs. */
export type ItemValue = true | string | readonly string[];

export const ITEM_TEXT_LIMIT = 500;

/** The grounds on which an application may be refused. Source: N 9(3) · N-020 */
const REFUSAL_GROUNDS = [
  'technical',
  'notReal',
  'arrears',
  'notLineContractor',
  'falseStatement',
  'hindrance',
] as const;

/**
 * The grounds of a suspension but 18(1)(5): too frequent contact is judged from a file of its own.
 *
 * Source: N 18(1) · N-040..N-045
 */
const SUSPENSION_GROUNDS = ['unpaid', 'unpaidElsewhere', 'creditDamaged', 'breach', 'obstruction', 'damage'] as const;

export const ITEMS = {
  // Application
  party: { kind: 'choice', options: ['lineContractor', 'collaborationDesignee', 'other'], rules: ['N-012'] },
  lineNumberGiven: { kind: 'tick', rules: ['N-013'] },
  detailsGiven: { kind: 'tick', rules: ['N-013'] },
  dataConsent: { kind: 'tick', rules: ['N-014'] },
  deviceIntroducedOn: { kind: 'date', rules: ['N-016'] },
  documentOn: { kind: 'date', rules: ['N-018'] },
  issuedOn: { kind: 'date', rules: ['N-018'] },
  workCompletedOn: { kind: 'date', rules: ['N-019'] },
  refusalGround: { kind: 'choice', options: REFUSAL_GROUNDS, rules: ['N-020'] },
  refusalEvidence: { kind: 'tick', rules: ['N-020'] },
  groundFoundOn: { kind: 'date', rules: ['N-021'] },
  // Change of what was applied for
  changedItem: { kind: 'choice', options: ['detail', 'lineNumber'], rules: ['N-022'] },
  changeForm: { kind: 'tick', rules: ['N-022'] },
  // Transfer
  transferForm: { kind: 'tick', rules: ['N-023'] },
  jointSignature: { kind: 'tick', rules: ['N-023'] },
  proofOfTransfer: { kind: 'tick', rules: ['N-023'] },
  lineTransfer: { kind: 'choice', options: ['together', 'apart', 'collaboration'], rules: ['N-024'] },
  transferee: { kind: 'choice', options: ['lineContractor', 'other'], rules: ['N-024'] },
  transfereeArrears: { kind: 'choice', options: ['none', 'owed', 'feared'], rules: ['N-024'] },
  debtsTold: { kind: 'tick', rules: ['N-025'] },
  collaborationChecked: { kind: 'tick', rules: ['N-023', 'N-029'] },
  // Succession
  cause: { kind: 'choice', options: ['inheritance', 'merger', 'split'], rules: ['N-027'] },
  successionForm: { kind: 'tick', rules: ['N-027'] },
  proofOfSuccession: { kind: 'tick', rules: ['N-027'] },
  successors: { kind: 'choice', options: ['one', 'several'], rules: ['N-028'] },
  representative: { kind: 'choice', options: ['filed', 'treatedAsOne'], rules: ['N-028'] },
  lineKind: { kind: 'choice', options: ['ordinary', 'collaboration'], rules: ['N-029'] },
  lineFiledOn: { kind: 'date', rules: ['N-029'] },
  withholdingReason: { kind: 'text', rules: ['N-030'] },
  // Cancellation by the contractor
  desiredOn: { kind: 'date', rules: ['N-051', 'N-052'] },
  methodTold: { kind: 'tick', rules: ['N-051'] },
  requestReceived: { kind: 'tick', rules: ['N-051'], otherContact: true },
  cancelOn: { kind: 'date', rules: ['N-052'] },
  // Change of contact data
  changedData: {
    kind: 'ticks',
    options: ['name', 'tradeName', 'address', 'phone', 'email', 'billAddress'],
    rules: ['N-032'],
  },
  confirmedAtC: { kind: 'tick', rules: ['N-032'], levelC: true },
  otherEvidence: {
    kind: 'choice',
    options: ['proofDocument', 'callBackOnFile', 'letterFromContractor'],
    rules: ['N-032', 'N-034'],
    otherContact: true,
  },
  registryUpdated: { kind: 'tick', rules: ['N-032'] },
  // Suspension
  ground: {
    kind: 'choice',
    options: SUSPENSION_GROUNDS,
    rules: ['N-040', 'N-041', 'N-042', 'N-043', 'N-044', 'N-045'],
  },
  groundEvidence: { kind: 'tick', rules: ['N-040', 'N-042', 'N-043', 'N-044', 'N-045'] },
  dueOn: { kind: 'date', rules: ['N-040'] },
  startOn: { kind: 'date', rules: ['N-039', 'N-047'] },
  lastOn: { kind: 'date', rules: ['N-039', 'N-047'] },
  emergencyReason: { kind: 'text', rules: ['N-047'] },
  noticeMeans: { kind: 'choice', options: ['letter', 'email', 'phone'], rules: ['N-047', 'N-053'] },
  // Termination by the company
  route: {
    kind: 'choice',
    options: ['causeRemains', 'lineEnded', 'insolvency', 'violentDemand', 'antisocial'],
    rules: ['N-053', 'N-054', 'N-055', 'N-056', 'N-057', 'N-060'],
  },
  suspendedBefore: { kind: 'tick', rules: ['N-054'] },
  causeStands: { kind: 'tick', rules: ['N-054'] },
  lineEvent: { kind: 'choice', options: ['cancelled', 'moved', 'converted', 'operatorChanged'], rules: ['N-055'] },
  lineEndedOn: { kind: 'date', rules: ['N-055'] },
  sourceDocument: { kind: 'tick', rules: ['N-056'] },
  contactEvidence: { kind: 'tick', rules: ['N-057', 'N-060'] },
  legalReviewed: { kind: 'tick', rules: ['N-056', 'N-057'] },
  endOn: { kind: 'date', rules: ['N-053'] },
  ...PHONE_ITEMS,
} as const satisfies { readonly [item: string]: ItemSpec };

export type ProcedureItem = keyof typeof ITEMS;
export const PROCEDURE_ITEMS = Object.keys(ITEMS) as readonly ProcedureItem[];

/** Whether a value is one that this item can hold. */
export function isValueOf(item: ProcedureItem, value: ItemValue): boolean {
  const spec: ItemSpec = ITEMS[item];
  switch (spec.kind) {
    case 'tick':
      return value === true;
    case 'date':
      return typeof value === 'string' && parseIsoDate(value) !== null;
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= ITEM_TEXT_LIMIT;
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value);
    case 'ticks':
      return Array.isArray(value) && value.length > 0 && isSubset(value, spec.options);
  }
}

const isSubset = (values: readonly string[], of: readonly string[]): boolean =>
  new Set(values).size === values.length && values.every((value) => of.includes(value));
