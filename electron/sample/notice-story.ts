/**
 * The notices of the sample desk: of the outage one that does not say enough yet, of a suspension one that waits for a supervisor, and another
 * that came back by mail and counts as given. Each is walked through the ledger's own graph and guards.
 */
import type { BusinessCalendar } from '../../shared/calendar/business-calendar.ts';
import { assert } from '../../shared/core/assert.ts';
import type { ContractId, NoticeId, UserId } from '../../shared/core/ids.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  formatIsoDate,
  type InstantMs,
  minutes,
  plus,
} from '../../shared/core/time.ts';
import { advanceNotice, type NoticeWish } from '../../shared/notices/advance.ts';
import type { NoticeRules } from '../../shared/notices/guards.ts';
import type { NoticeItem } from '../../shared/notices/items.ts';
import { type NoticeFile, type NoticeStep, openNotice } from '../../shared/notices/notice.ts';
import type { NewNotice, NewNoticeEvent } from '../store/notices-repository.ts';
import { businessDaysAgo, clockTime } from './desk-days.ts';
import type { Call } from './procedure-story.ts';
import { type Random, seededRandom, uuid } from './random.ts';

export interface NoticeDesk {
  readonly now: InstantMs;
  readonly operators: readonly UserId[];
  readonly supervisor: UserId;
  readonly calendar: BusinessCalendar;
  /** Contracts of which something else is told already. */
  readonly taken: readonly (ContractId | null)[];
  /** When the outage that goes on was opened. */
  readonly knownAt: InstantMs;
  readonly rulesOn: (day: CivilDate) => NoticeRules;
}

export interface SampleNotice {
  readonly notice: NewNotice;
  readonly events: readonly { readonly event: NewNoticeEvent; readonly after: NoticeFile }[];
}

interface Deed {
  readonly wish: NoticeWish;
  readonly by: 'operator' | 'supervisor';
  readonly at: InstantMs;
}

type Values = { readonly [Item in NoticeItem]?: string };

const isoDay = (at: InstantMs, days: number): string => formatIsoDate(addDays(dateOf(at), days));

/** Written in minute by minute. */
const writing = (values: Values, from: InstantMs): readonly Deed[] =>
  Object.entries(values).map(([item, value], index) => ({
    wish: { type: 'record', item: item as NoticeItem, value },
    by: 'operator',
    at: plus(from, minutes(index + 1)),
  }));

const step = (
  name: NoticeStep,
  by: Deed['by'],
  { at, reason = null, returnedOn = null }: { at: InstantMs; reason?: string | null; returnedOn?: string | null },
): Deed => ({
  wish: {
    type: 'step',
    step: name,
    reason,
    failure: returnedOn === null ? null : { way: 'letterReturned', on: returnedOn },
  },
  by,
  at,
});

/** Oldest first. A notice for which the sample has no call is left out. */
export function sampleNotices(calls: readonly Call[], desk: NoticeDesk): readonly SampleNotice[] {
  const random = seededRandom(desk.now);
  const taken = new Set<ContractId | null>(desk.taken);
  const fresh = (before: InstantMs): Call | undefined => {
    const call = calls.findLast(
      ({ contractId, contact }) =>
        contact.startedAt < before && desk.operators.includes(contact.operatorId) && !taken.has(contractId),
    );
    if (call !== undefined) taken.add(call.contractId);
    return call;
  };
  const returned = businessDaysAgo(desk, 11, clockTime(13, 24));
  const waiting = businessDaysAgo(desk, 1, clockTime(16, 12));
  return [
    ...ofCall(random, desk, { call: fresh(returned), at: returned, deeds: returnedDeeds(desk, returned) }),
    ...ofCall(random, desk, { call: fresh(waiting), at: waiting, deeds: waitingDeeds(waiting) }),
    draftOfOutage(random, desk),
  ];
}

const suspension = (at: InstantMs, from: number): Values => ({
  reason: '利用料金のお支払いを期日までに確認できなかったため',
  startOn: isoDay(at, from),
  lastOn: isoDay(at, from + 27),
  channel: 'letter',
  place: 'registeredAddress',
});

const waitingDeeds = (at: InstantMs): readonly Deed[] => [
  ...writing(suspension(at, 14), at),
  step('submit', 'operator', { at: plus(at, minutes(8)) }),
];

function returnedDeeds(desk: NoticeDesk, at: InstantMs): readonly Deed[] {
  const cameBack = businessDaysAgo(desk, 4, clockTime(10, 5));
  const judged = businessDaysAgo(desk, 3, clockTime(14, 30));
  const unfiled = { unfiled: 'address', changedOn: isoDay(at, -35) };
  return [
    ...writing(suspension(at, 28), at),
    step('submit', 'operator', { at: plus(at, minutes(7)) }),
    step('approve', 'supervisor', { at: plus(at, minutes(41)), reason: '入金の記録と停止の期間を確かめました' }),
    step('send', 'supervisor', { at: plus(at, minutes(95)) }),
    step('comeBack', 'operator', { at: cameBack, returnedOn: formatIsoDate(dateOf(cameBack)) }),
    ...writing(unfiled, cameBack),
    step('deem', 'supervisor', { at: judged, reason: '転居の届け出がないまま、登録の住所から戻りました' }),
  ];
}

interface Plot {
  readonly call: Call | undefined;
  readonly at: InstantMs;
  readonly deeds: readonly Deed[];
}

function ofCall(random: Random, desk: NoticeDesk, { call, at, deeds }: Plot): readonly SampleNotice[] {
  if (call === undefined) return [];
  const { caseId, contractId, contact } = call;
  const notice: NewNotice = {
    id: uuid<NoticeId>(random),
    kind: 'suspension',
    reach: 'contract',
    contractId,
    caseId,
    procedureId: null,
    openedBy: contact.operatorId,
    openedAt: at,
  };
  return [walk(notice, deeds, desk)];
}

/** It says since when, but neither what is touched nor by which way it goes. */
function draftOfOutage(random: Random, desk: NoticeDesk): SampleNotice {
  const [operator] = desk.operators;
  assert(operator !== undefined, 'the sample has an operator');
  const openedAt = plus(desk.knownAt, minutes(10));
  const notice: NewNotice = {
    id: uuid<NoticeId>(random),
    kind: 'phoneFault',
    reach: 'everyone',
    contractId: null,
    caseId: null,
    procedureId: null,
    openedBy: operator,
    openedAt,
  };
  return walk(notice, writing({ knownOn: isoDay(openedAt, 0), outlook: '復旧の時刻は確認中です' }, openedAt), desk);
}

function walk(notice: NewNotice, deeds: readonly Deed[], desk: NoticeDesk): SampleNotice {
  const { id: noticeId, kind, reach, openedBy } = notice;
  let file = openNotice(kind, { reach, openedBy });
  const events = deeds.map(({ wish, by, at }) => {
    const userId = by === 'operator' ? openedBy : desk.supervisor;
    const today = dateOf(at);
    const moment = { userId, role: by, today, procedure: null, rules: desk.rulesOn(today) };
    const done = advanceNotice(file, { wish, moment });
    assert(done.ok, 'a notice of the sample could have come to where it stands');
    const { event, edge, file: after } = done.value;
    file = after;
    return { event: { noticeId, at, actorId: userId, judges: edge?.judges === true, event }, after };
  });
  return { notice, events };
}
