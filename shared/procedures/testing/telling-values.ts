/** The values that tell the guards of the machines something, for each item: what the exploration fills in. */
import { addDays, civilDate, formatIsoDate } from '../../core/time.ts';
import { ITEMS, type ItemSpec, type ItemValue, type ProcedureItem } from '../items.ts';

export const FIRST_DAY = civilDate(2026, 11, 24);

/** May be written after the decision without changing what was decided. */
export const AFTER_DECISION: readonly ProcedureItem[] = [
  'noticeMeans',
  'registryUpdated',
  'documentOn',
  'issuedOn',
  'workCompletedOn',
  'phoneNoticeMeans',
  'phoneReasonTold',
  'phoneRegistryUpdated',
  'phoneAnswered',
  'phoneDeleted',
];

/** Why there is no notice: must stand in the file when it is decided. */
export const EMERGENCIES: readonly ProcedureItem[] = ['emergencyReason', 'phoneUnavoidable'];

const iso = (day: number): string => formatIsoDate(addDays(FIRST_DAY, day));

const DATES: { readonly [Item in ProcedureItem]?: readonly string[] } = {
  startOn: [iso(0), iso(1)],
  lastOn: [iso(1), '2027-06-30'],
  dueOn: [iso(-1), iso(0)],
  endOn: [iso(0), iso(1)],
  desiredOn: [iso(-1), iso(1)],
  lineEndedOn: [iso(1)],
  phoneStartOn: [iso(0), iso(1)],
  phoneDeadlineOn: [iso(-1), iso(0)],
  phoneEndOn: [iso(0), iso(1)],
  phoneCureOn: [iso(-1), iso(0)],
};
/** Of many options that the machine treats alike, one stands for all. */
const CHOICES: { readonly [Item in ProcedureItem]?: readonly string[] } = {
  refusalGround: ['arrears', 'notLineContractor'],
  ground: ['unpaid', 'breach'],
  cause: ['merger'],
  lineEvent: ['cancelled', 'moved'],
  noticeMeans: ['letter'],
  otherEvidence: ['proofDocument'],
  phoneChanged: ['address', 'card'],
  phoneOtherEvidence: ['proofDocument'],
  phonePlanFits: ['samePlan'],
  phoneGround: ['unpaid', 'demandUnmet', 'cardLost'],
  phoneDemand: ['stop', 'termination'],
  phoneNoticeMeans: ['letter'],
  phoneRequester: ['police'],
  phoneInquiryMeans: ['phone'],
};

export function valuesOf(item: ProcedureItem): readonly ItemValue[] {
  const spec: ItemSpec = ITEMS[item];
  switch (spec.kind) {
    case 'tick':
      return [true];
    case 'text':
      return ['—'];
    case 'date':
      return DATES[item] ?? [iso(0)];
    case 'choice':
      return CHOICES[item] ?? spec.options;
    case 'ticks':
      return [spec.options.slice(0, 1)];
  }
}
