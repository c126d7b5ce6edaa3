/**
 * The guards of a notice (通知の関門): each says why a step may not be taken now, or nothing. They are a list, so that the exploration of the
 * graph can take one away and must then find the harm it prevents.
 *
 * Source: N 第15条2項, 第18条1項・2項, 第22条 · N-130, N-033, N-039, N-047, N-053; B 第3条, 第15条3項, 第35条2項 · B-006, B-025, B-073
 */
import type { UserId } from '../core/ids.ts';
import { type CivilDate, parseIsoDate } from '../core/time.ts';
import type { Role } from '../users/user.ts';
import { channelOf, type NoticeItem, placeOf } from './items.ts';
import { channelsFor, NOTICE_SPECS } from './kinds.ts';
import type { NoticeEdge } from './machine.ts';
import { CAME_BACK, type Deemed, type Failure, type NoticeFile } from './notice.ts';

/** What the rules of the contract work out; the ledger knows only which of it a step needs. */
export interface NoticeRules {
  /** Whether a notice that left counts although it did not arrive; null where the contract does not let it. */
  deems(file: NoticeFile): Deemed | null;
  /** The last day on which a suspension that begins on this day may still run. Source: N 18(1) · N-039 */
  longestSuspension(first: CivilDate): CivilDate;
}

/** What the procedure that waits for the notice has decided. */
export interface AskedByProcedure {
  readonly startOn: string | null;
  readonly lastOn: string | null;
  readonly endOn: string | null;
  /** The contract ends by itself, so that the notice comes after it. Source: N 第22条2号 · N-055 */
  readonly endsByItself: boolean;
}

/** Who acts, when, and what the desk itself knows of the moment: nothing of it is typed in. */
export interface NoticeMoment {
  readonly userId: UserId;
  readonly role: Role;
  readonly today: CivilDate;
  /** Null for a notice that no procedure asked for. */
  readonly procedure: AskedByProcedure | null;
  readonly rules: NoticeRules;
}

export const NOTICE_REFUSALS = [
  'final',
  'noSuchStep',
  'notHere',
  'badValue',
  'role',
  'sameHands',
  'contentMissing',
  'channelUnfit',
  'daysReversed',
  'periodTooLong',
  'tooLate',
  'differs',
  'failureMissing',
  'failureUnfit',
  'notDeemed',
  'reasonMissing',
] as const;
export type NoticeRefusal = (typeof NOTICE_REFUSALS)[number];

/** Why nothing happened; `items` are those that are missing or stand in the way. */
export interface NoticeRefused {
  readonly type: 'noticeRefused';
  readonly reason: NoticeRefusal;
  readonly items: readonly NoticeItem[];
}

export const noticeRefusal = (reason: NoticeRefusal, items: readonly NoticeItem[] = []): NoticeRefused => ({
  type: 'noticeRefused',
  reason,
  items,
});

export interface StepAsked {
  readonly edge: NoticeEdge;
  readonly file: NoticeFile;
  readonly moment: NoticeMoment;
  readonly failure: Failure | null;
}
type Guard = (asked: StepAsked) => NoticeRefused | null;

export function dayOfNotice({ values }: NoticeFile, item: NoticeItem): CivilDate | null {
  const value = values[item];
  return value === undefined ? null : parseIsoDate(value);
}

/** The checklist: what it must say, the way, and the place, as far as they are still missing. */
export function missingContent({ kind, values }: NoticeFile): readonly NoticeItem[] {
  const missing = NOTICE_SPECS[kind].required.filter((item) => values[item] === undefined);
  const channel = channelOf(values);
  if (channel === null) return [...missing, 'channel'];
  return placeOf(values) === null ? [...missing, 'place'] : missing;
}

const role: Guard = ({ edge, moment }) => (edge.by.includes(moment.role) ? null : noticeRefusal('role'));

const content: Guard = ({ edge, file }) => {
  const missing = edge.complete === true ? missingContent(file) : [];
  return missing.length === 0 ? null : noticeRefusal('contentMissing', missing);
};

const channel: Guard = ({ edge, file }) => {
  const chosen = channelOf(file.values);
  if (edge.complete !== true || chosen === null) return null;
  return channelsFor(file.kind, file.reach).includes(chosen) ? null : noticeRefusal('channelUnfit', ['channel']);
};

/** A last day before the first, and for a suspension of N one beyond what the contract allows. Source: N 18(1) · N-039 */
const period: Guard = ({ edge, file, moment }) => {
  const first = dayOfNotice(file, 'startOn');
  const last = dayOfNotice(file, 'lastOn');
  if (edge.complete !== true || first === null || last === null) return null;
  if (last < first) return noticeRefusal('daysReversed', ['startOn', 'lastOn']);
  const tooLong = file.kind === 'suspension' && last > moment.rules.longestSuspension(first);
  return tooLong ? noticeRefusal('periodTooLong', ['lastOn']) : null;
};

/** Where a late notice is none it leaves before the day it speaks of. Source: N 18(2), 22 · N-047, N-053; B 35(2) · B-073, D-B06 */
const time: Guard = ({ edge, file, moment }) => {
  const { strict, day } = NOTICE_SPECS[file.kind];
  if (edge.inTime !== true || !strict || day === null || moment.procedure?.endsByItself === true) return null;
  const spokenOf = dayOfNotice(file, day);
  return spokenOf !== null && moment.today >= spokenOf ? noticeRefusal('tooLate', [day]) : null;
};

const PROCEDURE_DAYS = ['startOn', 'lastOn', 'endOn'] as const;

/** The contractor is told the days that were decided, and no others. */
const procedure: Guard = ({ edge, file, moment }) => {
  if (edge.asProcedure !== true || moment.procedure === null) return null;
  const asked = moment.procedure;
  const differing = PROCEDURE_DAYS.filter((item) => {
    const said = file.values[item];
    return said !== undefined && asked[item] !== null && said !== asked[item];
  });
  return differing.length === 0 ? null : noticeRefusal('differs', differing);
};

/** Nobody approves what bears the own hand. */
const otherHands: Guard = ({ edge, file, moment }) =>
  edge.approves === true && file.hands.includes(moment.userId) ? noticeRefusal('sameHands') : null;

/** It came back by the way it went, no sooner than it left and no later than today. Source: B 第15条1項 · B-023, B-086 */
const cameBack: Guard = ({ edge, file, moment, failure }) => {
  if (edge.cameBack !== true) return null;
  if (failure === null) return noticeRefusal('failureMissing');
  const way = file.values.channel === 'letter' ? CAME_BACK[0] : CAME_BACK[1];
  const fits = failure.way === way && (file.values.channel === 'letter' || file.values.channel === 'email');
  const on = parseIsoDate(failure.on);
  const left = file.sentOn === null ? null : parseIsoDate(file.sentOn);
  return fits && on !== null && left !== null && on >= left && on <= moment.today
    ? null
    : noticeRefusal('failureUnfit');
};

/** Source: N 第15条2項 · N-033; B 第3条 · B-006 */
const counts: Guard = ({ edge, file, moment }) =>
  edge.counts === true && moment.rules.deems(file) === null ? noticeRefusal('notDeemed', unsaid(file)) : null;

const unsaid = ({ kind, values }: NoticeFile): readonly NoticeItem[] =>
  NOTICE_SPECS[kind].service === 'serverSupport' && values.unfiled === undefined ? ['unfiled'] : [];

/** Every guard by its name, in the order in which they speak. */
export const NOTICE_GUARDS = {
  role,
  content,
  channel,
  period,
  time,
  procedure,
  cameBack,
  counts,
  otherHands,
} as const satisfies Record<string, Guard>;
export type NoticeGuard = keyof typeof NOTICE_GUARDS;
