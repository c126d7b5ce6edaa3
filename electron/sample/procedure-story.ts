/**
 * The procedures under way at the sample desk: one transfer and one change that wait for a supervisor, and a cancellation whose form has come.
 * Each is walked through its own machine, so that none stands where it could not have come to.
 */
import { type BusinessCalendar, isBusinessDay } from '../../shared/calendar/business-calendar.ts';
import { assert } from '../../shared/core/assert.ts';
import type { ProcedureId, UserId } from '../../shared/core/ids.ts';
import {
  addDays,
  type DurationMs,
  dateOf,
  formatIsoDate,
  hours,
  type InstantMs,
  instantAt,
  minutes,
  plus,
} from '../../shared/core/time.ts';
import { advance, type ProcedureWish, standingOf } from '../../shared/procedures/advance.ts';
import type { ItemValue, ProcedureItem } from '../../shared/procedures/items.ts';
import { MACHINES } from '../../shared/procedures/machines.ts';
import { openFile, type ProcedureKind, type ProcedureStep } from '../../shared/procedures/procedure.ts';
import { PROCEDURE_DATES } from '../../shared/rules/server-support/procedures/procedure-dates.ts';
import type { NewProcedure, NewProcedureEvent, Whereabouts } from '../store/procedures-repository.ts';
import { FEATURED } from './contractors.ts';
import { type Random, seededRandom, uuid } from './random.ts';
import type { Sample } from './sample-records.ts';

export interface SampleProcedure {
  readonly procedure: NewProcedure;
  readonly opened: Whereabouts;
  readonly events: readonly { readonly event: NewProcedureEvent; readonly at: Whereabouts }[];
}

interface Plot {
  readonly kind: ProcedureKind;
  /** How many business days ago it was opened, and at what time. */
  readonly daysAgo: number;
  readonly at: DurationMs;
  readonly values: { readonly [Item in ProcedureItem]?: ItemValue };
  readonly step: ProcedureStep;
}

const clockTime = (hour: number, minute: number): DurationMs => (hours(hour) + minutes(minute)) as DurationMs;

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

export function sampleProcedures({ contracts }: Pick<Sample, 'contracts'>, desk: Desk): readonly SampleProcedure[] {
  const random = seededRandom(desk.now);
  const running = contracts.filter(
    ({ contract: { service, state, handle } }) =>
      service === 'serverSupport' && state === 'inService' && handle !== FEATURED.handle,
  );
  return plots(desk.now).flatMap((plot, index) => {
    const contract = running[index * 3];
    const operator = desk.operators[index % desk.operators.length];
    return contract === undefined || operator === undefined
      ? []
      : [tell(random, plot, { openedAt: openingOf(plot, desk), operator, contractId: contract.contract.id })];
  });
}

/** While the desk was open. */
function openingOf({ daysAgo, at }: Plot, { now, calendar }: Desk): InstantMs {
  let day = dateOf(now);
  for (let left = daysAgo; left > 0; left -= isBusinessDay(calendar, day) ? 1 : 0) day = addDays(day, -1);
  return instantAt(day, at);
}

interface Setting {
  readonly openedAt: InstantMs;
  readonly operator: UserId;
  readonly contractId: NewProcedure['contractId'];
}

/** Opened, filled in minute by minute, and taken one step further. */
function tell(random: Random, { kind, values, step }: Plot, setting: Setting): SampleProcedure {
  const { openedAt, operator, contractId } = setting;
  const id = uuid<ProcedureId>(random);
  const machine = MACHINES[kind];
  let file = openFile(kind, operator, null);
  const opened = { stage: file.stage, standing: standingOf(machine, file), updatedAt: openedAt };
  const wishes: readonly ProcedureWish[] = [
    ...Object.entries(values).map(([item, value]) => ({ type: 'record', item: item as ProcedureItem, value }) as const),
    { type: 'step', step, reason: null },
  ];
  const events = wishes.map((wish, index) => {
    const at = plus(openedAt, minutes(index + 1));
    const today = dateOf(at);
    const actor = { userId: operator, role: 'operator', contactId: null, level: null } as const;
    const done = advance(machine, file, { wish, moment: { ...actor, today, rules: PROCEDURE_DATES } });
    assert(done.ok, 'a procedure of the sample could have come to where it stands');
    file = done.value.file;
    const event = { procedureId: id, at, actorId: operator, contactId: null, judges: false, event: done.value.event };
    return { event, at: { stage: file.stage, standing: standingOf(machine, file), updatedAt: at } };
  });
  const procedure = { id, kind, contractId, caseId: null, openedIn: null, openedBy: operator, openedAt };
  return { procedure, opened, events };
}
