/**
 * The procedures under way at the sample desk: one transfer and one change that wait for a supervisor, and a cancellation whose form has come.
 * Each is walked through its own machine, so that none stands where it could not have come to.
 */
import type { BusinessCalendar } from '../../shared/calendar/business-calendar.ts';
import { assert } from '../../shared/core/assert.ts';
import type { CaseId, ContractId, ProcedureId, UserId } from '../../shared/core/ids.ts';
import {
  addDays,
  type DurationMs,
  dateOf,
  formatIsoDate,
  type InstantMs,
  minutes,
  plus,
} from '../../shared/core/time.ts';
import { advance, type ProcedureWish, standingOf } from '../../shared/procedures/advance.ts';
import type { ItemValue, ProcedureItem } from '../../shared/procedures/items.ts';
import { MACHINES } from '../../shared/procedures/machines.ts';
import { openFile, type ProcedureKind, type ProcedureStep } from '../../shared/procedures/procedure.ts';
import { PROCEDURE_DATES } from '../../shared/rules/server-support/procedures/procedure-dates.ts';
import type { CaseBundle } from '../store/bulk-insert.ts';
import type { NewContact } from '../store/contacts-repository.ts';
import type { NewProcedure, NewProcedureEvent, Whereabouts } from '../store/procedures-repository.ts';
import { FEATURED } from './contractors.ts';
import { businessDaysAgo, clockTime } from './desk-days.ts';
import { type Random, seededRandom, uuid } from './random.ts';
import type { Sample } from './sample-records.ts';

export interface SampleProcedure {
  readonly procedure: NewProcedure;
  readonly opened: Whereabouts;
  readonly events: readonly { readonly event: NewProcedureEvent; readonly at: Whereabouts }[];
}

interface Plot {
  readonly kind: ProcedureKind;
  /** How many business days ago it was filled in, and at what time. */
  readonly daysAgo: number;
  readonly at: DurationMs;
  readonly values: { readonly [Item in ProcedureItem]?: ItemValue };
  readonly step: ProcedureStep;
}

const plots = (now: InstantMs): readonly Plot[] => [
  {
    kind: 'transfer',
    daysAgo: 1,
    at: clockTime(15, 41),
    values: {
      transferForm: true,
      jointSignature: true,
      lineTransfer: 'together',
      transferee: 'lineContractor',
      transfereeArrears: 'none',
      debtsTold: true,
    },
    step: 'submit',
  },
  {
    kind: 'itemChange',
    daysAgo: 1,
    at: clockTime(17, 8),
    values: { changedItem: 'detail', changeForm: true },
    step: 'submit',
  },
  {
    kind: 'cancellation',
    daysAgo: 3,
    at: clockTime(10, 22),
    values: { desiredOn: formatIsoDate(addDays(dateOf(now), 12)), methodTold: true, requestReceived: true },
    step: 'receive',
  },
];

interface Desk {
  readonly now: InstantMs;
  readonly operators: readonly UserId[];
  readonly calendar: BusinessCalendar;
}

/** The calls in which a procedure of the sample may have come up, as its cases are made, oldest first. */
export function procedureCalls({ contracts }: Pick<Sample, 'contracts'>) {
  const running = new Set(
    contracts
      .filter(
        ({ contract: { service, state, handle } }) =>
          service === 'serverSupport' && state === 'inService' && handle !== FEATURED.handle,
      )
      .map(({ contract }) => contract.id),
  );
  return (bundles: readonly CaseBundle[]): readonly Call[] =>
    bundles.flatMap(({ case: { id: caseId, contractId }, contacts: [first] }) =>
      first === undefined || contractId === null || !running.has(contractId)
        ? []
        : [{ caseId, contractId, contact: first.contact }],
    );
}

export interface Call {
  readonly caseId: CaseId;
  readonly contractId: ContractId;
  readonly contact: NewContact;
}

/** Each came up in the last call before it that the same operator took, and of every contract there is one at most. */
export function sampleProcedures(calls: readonly Call[], desk: Desk): readonly SampleProcedure[] {
  const random = seededRandom(desk.now);
  const taken = new Set<ContractId>();
  return plots(desk.now).flatMap((plot, index) => {
    const operator = desk.operators[index % desk.operators.length];
    const filedAt = businessDaysAgo(desk, plot.daysAgo, plot.at);
    const call = calls.findLast(
      ({ contractId, contact }) =>
        contact.operatorId === operator && contact.startedAt < filedAt && !taken.has(contractId),
    );
    if (call === undefined) return [];
    taken.add(call.contractId);
    return [tell(random, plot, { call, filedAt })];
  });
}

interface Setting {
  readonly call: Call;
  readonly filedAt: InstantMs;
}

/** Opened in the call, filled in minute by minute when the papers had come, and taken one step further. */
function tell(random: Random, { kind, values, step }: Plot, { call, filedAt }: Setting): SampleProcedure {
  const { caseId, contractId, contact } = call;
  const { id: openedIn, operatorId: operator, startedAt: openedAt } = contact;
  const id = uuid<ProcedureId>(random);
  const machine = MACHINES[kind];
  let file = openFile(kind, operator, openedIn);
  const opened = { stage: file.stage, standing: standingOf(machine, file), updatedAt: openedAt };
  const wishes: readonly ProcedureWish[] = [
    ...Object.entries(values).map(([item, value]) => ({ type: 'record', item: item as ProcedureItem, value }) as const),
    { type: 'step', step, reason: null },
  ];
  const events = wishes.map((wish, index) => {
    const at = plus(filedAt, minutes(index + 1));
    const today = dateOf(at);
    const actor = { userId: operator, role: 'operator', contactId: null, level: null } as const;
    const done = advance(machine, file, { wish, moment: { ...actor, today, rules: PROCEDURE_DATES } });
    assert(done.ok, 'a procedure of the sample could have come to where it stands');
    file = done.value.file;
    const event = { procedureId: id, at, actorId: operator, contactId: null, judges: false, event: done.value.event };
    return { event, at: { stage: file.stage, standing: standingOf(machine, file), updatedAt: at } };
  });
  const procedure = { id, kind, contractId, caseId, openedIn, openedBy: operator, openedAt };
  return { procedure, opened, events };
}
