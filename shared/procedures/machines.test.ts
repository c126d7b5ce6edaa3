/**
 * The whole graph of every machine, explored: nothing adverse happens to a contractor without the decision of somebody who had no hand in it,
 * and without a notice or an emergency that was written down (terms.md 5.6 no. 8). Each guard has a twin: taken away, the harm is found.
 */
import { describe, expect, test } from 'vitest';
import { addDays, parseIsoDate } from '../core/time.ts';
import { ARTICLES } from '../terms/articles.ts';
import { advance } from './advance.ts';
import type { GuardName } from './guards.ts';
import { ITEMS, PROCEDURE_ITEMS, type ProcedureItem } from './items.ts';
import { MACHINES } from './machines.ts';
import { HIKARI_PHONE_KINDS, PROCEDURE_KINDS, type ProcedureKind, type ProcedureStage } from './procedure.ts';
import { type Arrival, type Explored, explore, momentOf } from './testing/explore.ts';
import { FIRST_DAY } from './testing/telling-values.ts';

/** Written for people, and not taken from the machines: what may only happen after somebody else's decision. */
const DECIDED: { readonly [Kind in ProcedureKind]: readonly ProcedureStage[] } = {
  application: ['accepted', 'refused', 'withdrawn'],
  itemChange: ['completed', 'refused'],
  transfer: ['completed', 'refused'],
  succession: ['completed', 'withheld'],
  cancellation: [],
  contactChange: ['approved', 'completed'],
  suspension: ['approved', 'noticed', 'suspended'],
  termination: ['approved', 'noticed', 'terminated', 'handedToLegal'],
  phoneRegistration: ['approved', 'completed'],
  phoneSuspension: ['approved', 'noticed', 'suspended'],
  phoneTermination: ['approved', 'noticed', 'terminated'],
  phoneInquiry: ['firstApproved', 'approved', 'completed', 'refused'],
  phoneDeletion: ['approved', 'completed', 'withheld'],
};

const day = ({ after }: Arrival): number => addDays(FIRST_DAY, after.day);
/** The day a suspension begins or a contract ends, whichever contract it is of. */
const dateIn = ({ after }: Arrival, item: 'startOn' | 'endOn'): number => {
  const ofPhone = item === 'startOn' ? 'phoneStartOn' : 'phoneEndOn';
  const value = after.file.values[item] ?? after.file.values[ofPhone];
  return typeof value === 'string' ? (parseIsoDate(value) ?? Number.NaN) : Number.NaN;
};

type Harm = (kind: ProcedureKind, arrival: Arrival) => boolean;

/** What must never be found. */
const HARMS: { readonly [name: string]: Harm } = {
  'without the decision of somebody else': (kind, { after }) =>
    DECIDED[kind].includes(after.file.stage) && !after.ledger.decided,
  'suspended without a notice before its first day, and without a written emergency': (_kind, arrival) => {
    const { file, ledger } = arrival.after;
    if (file.stage !== 'suspended') return false;
    const noticed = ledger.noticedOn !== null && ledger.noticedOn < dateIn(arrival, 'startOn');
    return !noticed && !ledger.emergency;
  },
  'suspended before its first day': (_kind, arrival) =>
    arrival.after.file.stage === 'suspended' && !(day(arrival) >= dateIn(arrival, 'startOn')),
  'terminated without a notice before its day': (_kind, arrival) => {
    const { file, ledger } = arrival.after;
    if (file.stage !== 'terminated') return false;
    if (file.kind === 'phoneTermination' && ledger.emergency) return !(day(arrival) >= dateIn(arrival, 'endOn'));
    if (ledger.noticedOn === null) return true;
    if (file.values.route === 'lineEnded') return false;
    return !(ledger.noticedOn < dateIn(arrival, 'endOn') && day(arrival) >= dateIn(arrival, 'endOn'));
  },
  'changed or cancelled on the evidence of the same call': (kind, { after }) =>
    (['contactChange', 'cancellation', 'phoneRegistration'] as readonly ProcedureKind[]).includes(kind) &&
    !['drafting', 'dropped', 'withdrawn'].includes(after.file.stage) &&
    after.ledger.evidenceFrom !== 'elsewhere',
  'data changed or deleted without level C': (kind, { after }) =>
    (kind === 'contactChange' || kind === 'phoneRegistration' || kind === 'phoneDeletion') &&
    after.file.stage === 'completed' &&
    !after.ledger.confirmedAtC,
  'a line that moved taken for one that was cancelled': (_kind, { after }) =>
    after.file.stage === 'terminated' &&
    after.file.values.route === 'lineEnded' &&
    after.file.values.lineEvent !== 'cancelled',
  'a designee of a collaboration line refused for not being the line contractor': (_kind, { after }) =>
    (after.file.stage === 'refused' || after.file.stage === 'withdrawn') &&
    after.file.values.party === 'collaborationDesignee' &&
    after.file.values.refusalGround === 'notLineContractor',
  'an authority answered with fewer than two approvers': (kind, { after }) =>
    kind === 'phoneInquiry' &&
    ['approved', 'completed'].includes(after.file.stage) &&
    after.ledger.approvers.length < 2,
  'an authority answered without a call back outside its own call': (kind, { after }) =>
    kind === 'phoneInquiry' &&
    ['submitted', 'firstApproved', 'approved', 'completed'].includes(after.file.stage) &&
    after.ledger.evidenceFrom !== 'elsewhere',
  'an authority answered by an operator': (kind, { after, edge, who }) =>
    kind === 'phoneInquiry' && edge.step === 'close' && after.file.stage === 'completed' && who.role === 'operator',
  'data deleted without an express objection, or while something holds them': (kind, { after }) =>
    kind === 'phoneDeletion' &&
    after.file.stage === 'completed' &&
    (after.file.values.phoneObjection !== 'express' || after.file.values.phoneHoldsFound !== 'none'),
  'an express objection put away by an operator': (kind, { before, edge, who }) =>
    kind === 'phoneDeletion' &&
    edge.step === 'drop' &&
    before.file.values.phoneObjection === 'express' &&
    who.role === 'operator',
  'an address changed to one outside the area': (kind, { after }) =>
    kind === 'phoneRegistration' &&
    after.file.stage === 'completed' &&
    after.file.values.phoneChanged === 'address' &&
    after.file.values.phoneArea !== 'inside',
  'a termination taken for a demand': (kind, { after }) =>
    kind === 'phoneSuspension' &&
    after.file.stage === 'suspended' &&
    after.file.values.phoneGround === 'demandUnmet' &&
    after.file.values.phoneDemand === 'termination',
  'ended before the time to put it right is over': (kind, arrival) => {
    const { values, stage } = arrival.after.file;
    const cureOn = typeof values.phoneCureOn === 'string' ? parseIsoDate(values.phoneCureOn) : null;
    return (
      kind === 'phoneTermination' &&
      stage === 'terminated' &&
      values.phoneRoute === 'notCured' &&
      (cureOn === null || day(arrival) <= cureOn)
    );
  },
  'decided or stepped by an auditor or an administrator': (_kind, { who }) =>
    who.role === 'auditor' || who.role === 'administrator',
};

const explored = new Map<ProcedureKind, Explored>();
const exploredOf = (kind: ProcedureKind): Explored => {
  const found = explored.get(kind) ?? explore(MACHINES[kind]);
  explored.set(kind, found);
  return found;
};
const harmsIn = (kind: ProcedureKind, { arrivals }: Explored): readonly string[] =>
  Object.entries(HARMS)
    .filter(([, harm]) => arrivals.some((arrival) => harm(kind, arrival)))
    .map(([name]) => name);

describe.each(PROCEDURE_KINDS)('the machine of %s', (kind) => {
  const machine = MACHINES[kind];
  const stages = Object.keys(machine.stages) as ProcedureStage[];

  test('does no harm on any path (N-032, N-047, N-053, B-015, B-025, B-063, B-064, B-073; terms.md 5.6 no. 8)', () => {
    expect(harmsIn(kind, exploredOf(kind))).toEqual([]);
  });

  test('reaches every stage, takes every edge, and stands still only in final stages', () => {
    const { nodes, arrivals, stuck } = exploredOf(kind);
    expect([...new Set(nodes.map(({ file }) => file.stage))].toSorted()).toEqual(stages.toSorted());
    expect(machine.edges.filter((edge) => !arrivals.some((arrival) => arrival.edge === edge))).toEqual([]);
    expect(stuck).toEqual([]);
    const left = new Set(machine.edges.map(({ from }) => from));
    for (const stage of stages) expect(left.has(stage), stage).toBe(machine.stages[stage]?.final !== true);
  });

  test('names for every edge rules that the register knows', () => {
    for (const { step, rules } of machine.edges) {
      expect(rules.length, step).toBeGreaterThan(0);
      expect(rules.filter((rule) => !(rule in ARTICLES))).toEqual([]);
      expect(rules.filter((rule) => rule.startsWith('B-') !== HIKARI_PHONE_KINDS.some((ofB) => ofB === kind))).toEqual(
        [],
      );
    }
  });

  test('moves a contract only where it says so, and to a stop only with a decision and a notice behind it', () => {
    const stops = machine.edges.filter(({ contractState }) => contractState === 'suspended');
    const ends = machine.edges.filter(({ contractState }) => contractState === 'cancelled');
    expect(stops.every(({ noticed, step }) => noticed !== undefined || step === 'startAtOnce')).toBe(true);
    const silent = ends.filter(({ noticed }) => noticed === undefined);
    expect(silent.every(({ needs = [] }) => kind !== 'phoneTermination' || needs.includes('phoneUnavoidable'))).toBe(
      true,
    );
    if (kind === 'termination') expect(ends.every(({ noticed }) => noticed !== undefined)).toBe(true);
  });
});

describe('a machine whose guard is off (the safety twins)', () => {
  test.each<{ readonly guard: GuardName; readonly kind: ProcedureKind; readonly harm: string }>([
    { guard: 'otherHands', kind: 'suspension', harm: 'without the decision of somebody else' },
    { guard: 'otherHands', kind: 'termination', harm: 'without the decision of somebody else' },
    { guard: 'otherHands', kind: 'transfer', harm: 'without the decision of somebody else' },
    { guard: 'otherHands', kind: 'itemChange', harm: 'without the decision of somebody else' },
    { guard: 'dates', kind: 'suspension', harm: 'suspended before its first day' },
    { guard: 'dates', kind: 'termination', harm: 'terminated without a notice before its day' },
    {
      guard: 'otherContact',
      kind: 'contactChange',
      harm: 'changed or cancelled on the evidence of the same call',
    },
    { guard: 'otherContact', kind: 'cancellation', harm: 'changed or cancelled on the evidence of the same call' },
    { guard: 'levelC', kind: 'contactChange', harm: 'data changed or deleted without level C' },
    { guard: 'facts', kind: 'termination', harm: 'a line that moved taken for one that was cancelled' },
    { guard: 'otherHands', kind: 'phoneSuspension', harm: 'without the decision of somebody else' },
    { guard: 'otherHands', kind: 'phoneTermination', harm: 'without the decision of somebody else' },
    { guard: 'otherHands', kind: 'phoneDeletion', harm: 'without the decision of somebody else' },
    { guard: 'twoApprovers', kind: 'phoneInquiry', harm: 'an authority answered with fewer than two approvers' },
    {
      guard: 'otherContact',
      kind: 'phoneInquiry',
      harm: 'an authority answered without a call back outside its own call',
    },
    { guard: 'role', kind: 'phoneInquiry', harm: 'an authority answered by an operator' },
    {
      guard: 'facts',
      kind: 'phoneDeletion',
      harm: 'data deleted without an express objection, or while something holds them',
    },
    { guard: 'role', kind: 'phoneDeletion', harm: 'an express objection put away by an operator' },
    { guard: 'levelC', kind: 'phoneDeletion', harm: 'data changed or deleted without level C' },
    { guard: 'facts', kind: 'phoneRegistration', harm: 'an address changed to one outside the area' },
    { guard: 'otherContact', kind: 'phoneRegistration', harm: 'changed or cancelled on the evidence of the same call' },
    { guard: 'facts', kind: 'phoneSuspension', harm: 'a termination taken for a demand' },
    { guard: 'dates', kind: 'phoneSuspension', harm: 'suspended before its first day' },
    { guard: 'dates', kind: 'phoneTermination', harm: 'ended before the time to put it right is over' },
    { guard: 'role', kind: 'contactChange', harm: 'decided or stepped by an auditor or an administrator' },
  ])('$guard off in $kind: $harm', ({ guard, kind, harm }) => {
    const until = (arrival: Arrival): boolean => HARMS[harm]?.(kind, arrival) === true;
    expect(harmsIn(kind, explore(MACHINES[kind], { off: [guard], until }))).toContain(harm);
  });

  test('a suspension with an edge past its notice', () => {
    const { suspension } = MACHINES;
    const harm = 'suspended without a notice before its first day, and without a written emergency';
    const edges = suspension.edges.map(({ noticed: _noticed, ...edge }) =>
      edge.step === 'start' ? ({ ...edge, from: 'approved' } as const) : edge,
    );
    expect(harmsIn('suspension', explore({ ...suspension, edges }))).toContain(harm);
  });
});

/** One file for each edge that holds all that the edge asks for, so that one need at a time can be taken away. */
describe('every need by itself', () => {
  const needs = PROCEDURE_KINDS.flatMap((kind) =>
    MACHINES[kind].edges.flatMap((edge) =>
      (edge.needs ?? []).map((need) => ({ kind, edge, need, name: `${kind} ${edge.step} from ${edge.from}: ${need}` })),
    ),
  );
  test.each(needs.map((one) => [one.name, one] as const))('%s', (_name, { kind, edge, need }) => {
    const arrival = exploredOf(kind).arrivals.find((one) => one.edge === edge);
    if (arrival === undefined) throw new Error('the edge is taken');
    const { file, day: on } = arrival.before;
    const without = (typeof need === 'string' ? [need] : need) as readonly ProcedureItem[];
    const left = Object.fromEntries(
      Object.entries(file.values).filter(([item]) => !without.includes(item as ProcedureItem)),
    );
    const wish = { type: 'step', step: edge.step, reason: '—' } as const;
    const moved = advance(MACHINES[kind], { ...file, values: left }, { wish, moment: momentOf(arrival.who, on) });
    expect(moved).toMatchObject({ ok: false, error: { reason: 'itemsMissing', items: [without[0]] } });
  });
});

test('every item is asked for somewhere, and by the rules that ask for it', () => {
  const asked = new Set(
    Object.values(MACHINES).flatMap(({ stages }) => Object.values(stages).flatMap(({ items = [] }) => items)),
  );
  expect(PROCEDURE_ITEMS.filter((item) => !asked.has(item))).toEqual(['cancelOn']);
  for (const item of PROCEDURE_ITEMS) for (const rule of ITEMS[item].rules) expect(rule in ARTICLES, item).toBe(true);
});
