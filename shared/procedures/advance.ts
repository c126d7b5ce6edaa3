/**
 * Moves the file of a procedure: takes a step, or fills in an item, where the machine of its kind and all guards allow it.
 *
 * Source: N 第7条〜第23条; terms.md 5.6 no. 8
 */
import { assert } from '../core/assert.ts';
import { err, ok, type Result } from '../core/result.ts';
import { formatIsoDate } from '../core/time.ts';
import {
  dayOf,
  type GuardName,
  holds,
  ITEM_GUARDS,
  type Moment,
  missingItems,
  type ProcedureRefused,
  refusal,
  STEP_GUARDS,
} from './guards.ts';
import { ITEMS, type ItemSpec, type ItemValue, isValueOf, type ProcedureItem } from './items.ts';
import { DECIDERS, type Edge, type Machine, type Stage } from './machine.ts';
import {
  applyEvent,
  type ProcedureEvent,
  type ProcedureFile,
  type ProcedureStanding,
  type ProcedureStep,
} from './procedure.ts';

/** What a person wants to happen. */
export type ProcedureWish =
  /** Null takes the value away. */
  | { readonly type: 'record'; readonly item: ProcedureItem; readonly value: ItemValue | null }
  | { readonly type: 'step'; readonly step: ProcedureStep; readonly reason: string | null };

export interface Advanced {
  readonly event: ProcedureEvent;
  readonly file: ProcedureFile;
  /** The edge that was taken; null where an item was filled in. */
  readonly edge: Edge | null;
}

type Advance = (
  machine: Machine,
  file: ProcedureFile,
  request: { readonly wish: ProcedureWish; readonly moment: Moment },
) => Result<Advanced, ProcedureRefused>;

export const stageOf = (machine: Machine, { stage }: ProcedureFile): Stage => {
  const found = machine.stages[stage];
  assert(found !== undefined, 'a file stands in a stage of its own machine');
  return found;
};

export function standingOf(machine: Machine, file: ProcedureFile): ProcedureStanding {
  const { final, waiting } = stageOf(machine, file);
  if (final === true) return 'final';
  return waiting === true ? 'waiting' : 'open';
}

/** The edges that lead away from where the file stands. */
export const edgesFrom = ({ edges }: Machine, { stage }: ProcedureFile): readonly Edge[] =>
  edges.filter(({ from }) => from === stage);

/**
 * The edge that a step means now. Where every edge of the step waits for a fact, the refusal names that fact.
 *
 * Errors: `final`, `noSuchStep`, `itemsMissing`, `factsForbid`.
 */
export function edgeOf(machine: Machine, file: ProcedureFile, step: ProcedureStep): Result<Edge, ProcedureRefused> {
  if (stageOf(machine, file).final === true) return err(refusal('final'));
  const edges = edgesFrom(machine, file).filter((edge) => edge.step === step);
  if (edges.length === 0) return err(refusal('noSuchStep'));
  const [meant] = edges.filter(({ when = [] }) => when.every((condition) => holds(file, condition)));
  if (meant !== undefined)
    return ok(isUnchecked(machine, meant, file) ? { ...meant, by: DECIDERS, reason: true } : meant);
  const asked = [...new Set(edges.flatMap(({ when = [] }) => when.map(({ item }) => item)))];
  const unsaid = asked.filter((item) => file.values[item] === undefined);
  return err(unsaid.length > 0 ? refusal('itemsMissing', unsaid) : refusal('factsForbid', asked));
}

/**
 * Whether a step rests on evidence from elsewhere, no call is known that it could be held against, and nobody decides next: then a supervisor
 * takes it, and says why.
 *
 * Source: N 15(1), 21(1) · N-032, N-051
 */
const isUnchecked = (machine: Machine, edge: Edge, file: ProcedureFile): boolean =>
  file.openedIn === null &&
  machine.stages[edge.to]?.waiting !== true &&
  (edge.needs ?? []).flat().some(isFromElsewhere);

/** Whether the file asks for evidence from another contact than the one it came up in, and none is known. */
export const lacksItsCall = (machine: Machine, { openedIn }: ProcedureFile): boolean =>
  openedIn === null && Object.values(machine.stages).some(({ items = [] }) => items.some(isFromElsewhere));

const isFromElsewhere = (item: ProcedureItem): boolean => {
  const spec: ItemSpec = ITEMS[item];
  return spec.otherContact === true;
};

/** An `advance` without some of its guards: for the test that shows what each of them prevents, and for nothing else. */
export function advanceWithout(off: readonly GuardName[]): Advance {
  const stepGuards = Object.entries(STEP_GUARDS).filter(([name]) => !off.includes(name as GuardName));
  const itemGuards = Object.entries(ITEM_GUARDS).filter(([name]) => !off.includes(name as GuardName));

  return (machine, file, { wish, moment }) => {
    if (wish.type === 'record') {
      const { item, value } = wish;
      if (stageOf(machine, file).items?.includes(item) !== true) return err(refusal('notHere', [item]));
      if (!mayRecord(moment)) return err(refusal('role'));
      if (value !== null && !isValueOf(item, value)) return err(refusal('badValue', [item]));
      for (const [, guard] of itemGuards) {
        const refused = value === null ? null : guard(item, file, moment);
        if (refused !== null) return err(refused);
      }
      return advanced(file, { event: { type: 'recorded', item, value }, edge: null, moment });
    }
    const found = edgeOf(machine, file, wish.step);
    if (!found.ok) return found;
    const edge = found.value;
    for (const [, guard] of stepGuards) {
      const refused = guard(edge, file, moment);
      if (refused !== null) return err(refused);
    }
    const reason = wish.reason?.trim() ?? '';
    if (edge.reason === true && reason === '') return err(refusal('reasonMissing'));
    return advanced(file, { event: steppedBy(edge, file, { moment, reason: reason || null }), edge, moment });
  };
}

/**
 * The event to keep and the file after it.
 *
 * Errors: `notHere` and `badValue` for an item that cannot be filled in now; `sameContact` and `notVerified` for evidence that does not count;
 * for a step what `edgeOf` finds, then `role`, `itemsMissing`, `factsForbid`, `tooEarly`, `tooLate`, `periodTooLong`, `noticeMissing`,
 * `sameHands` and `reasonMissing`.
 */
export const advance: Advance = advanceWithout([]);

const mayRecord = ({ role }: Moment): boolean => role === 'operator' || role === 'supervisor';

function steppedBy(
  edge: Edge,
  file: ProcedureFile,
  { moment, reason }: { readonly moment: Moment; readonly reason: string | null },
): ProcedureEvent {
  const { step, from, to } = edge;
  return {
    type: 'stepped',
    step,
    from,
    to,
    reason,
    set: edge.computes === undefined ? {} : { [edge.computes]: computed(file, moment) },
    approves: edge.approves === true,
    noticedOn: edge.notice === true ? formatIsoDate(moment.today) : null,
    clears: edge.clears === true,
  };
}

/** The confirmation is completed by this very step, so its day is today. Source: N 21(2) · N-052 */
function computed(file: ProcedureFile, { rules, today }: Moment): string {
  const desired = dayOf(file, 'desiredOn');
  assert(desired !== null, 'a cancellation is confirmed with the day that is wanted');
  return formatIsoDate(rules.cancellationDay(desired, today));
}

function advanced(
  file: ProcedureFile,
  { event, edge, moment }: { readonly event: ProcedureEvent; readonly edge: Edge | null; readonly moment: Moment },
): Result<Advanced, ProcedureRefused> {
  const author = { userId: moment.userId, judges: edge?.judges === true };
  return ok({ event, edge, file: applyEvent(file, event, author) });
}

export interface OpenStep {
  readonly edge: Edge;
  /** What would be answered now, were the reason given; null where the step can be taken. */
  readonly refused: ProcedureRefused | null;
  readonly missing: readonly ProcedureItem[];
}

/** Every step that leads on from here, once each, with what stands in its way for this person at this moment. */
export function openSteps(machine: Machine, file: ProcedureFile, moment: Moment): readonly OpenStep[] {
  const steps = [...new Set(edgesFrom(machine, file).map(({ step }) => step))];
  return steps.flatMap((step): OpenStep[] => {
    const found = edgeOf(machine, file, step);
    const edge = found.ok ? found.value : edgesFrom(machine, file).find((candidate) => candidate.step === step);
    if (edge === undefined) return [];
    const tried = advance(machine, file, { wish: { type: 'step', step, reason: '—' }, moment });
    return [{ edge, refused: tried.ok ? null : tried.error, missing: found.ok ? missingItems(edge, file) : [] }];
  });
}
