/**
 * Moves a notice: writes an item in, logs an attempt that failed, or takes a step, where the graph and all guards allow it.
 *
 * Source: N 第15条2項, 第18条2項, 第22条 · N-130; B 第3条, 第15条, 第33条 · B-006, B-086
 */
import { err, ok, type Result } from '../core/result.ts';
import { formatIsoDate, parseIsoDate } from '../core/time.ts';
import {
  NOTICE_GUARDS,
  type NoticeGuard,
  type NoticeMoment,
  type NoticeRefused,
  noticeRefusal,
  type StepAsked,
} from './guards.ts';
import { isNoticeValue, type NoticeItem } from './items.ts';
import { isOver, type NoticeEdge, noticeEdgesFrom, openItems } from './machine.ts';
import {
  applyNoticeEvent,
  CAME_BACK,
  type Failure,
  type NoticeEvent,
  type NoticeFile,
  type NoticeStep,
} from './notice.ts';

/** What a person wants to happen. */
export type NoticeWish =
  /** Null takes the value away. */
  | { readonly type: 'record'; readonly item: NoticeItem; readonly value: string | null }
  | { readonly type: 'fail'; readonly failure: Failure }
  | {
      readonly type: 'step';
      readonly step: NoticeStep;
      readonly reason: string | null;
      /** How and when it came back, for the step that says so. */
      readonly failure: Failure | null;
    };

export interface NoticeAdvanced {
  readonly event: NoticeEvent;
  readonly file: NoticeFile;
  /** The edge that was taken; null where no step was. */
  readonly edge: NoticeEdge | null;
}

type Request<Wish> = { readonly file: NoticeFile; readonly wish: Wish; readonly moment: NoticeMoment };
type Wished<Type extends NoticeWish['type']> = Request<Extract<NoticeWish, { readonly type: Type }>>;
type Advance = (file: NoticeFile, request: Omit<Request<NoticeWish>, 'file'>) => Result<NoticeAdvanced, NoticeRefused>;

/** An `advanceNotice` without some of its guards: for the test that shows what each of them prevents, and for nothing else. */
export function advanceNoticeWithout(off: readonly NoticeGuard[]): Advance {
  const guards = Object.entries(NOTICE_GUARDS).flatMap(([name, guard]) =>
    off.includes(name as NoticeGuard) ? [] : [guard],
  );
  return (file, { wish, moment }) => {
    switch (wish.type) {
      case 'record':
        return recorded({ file, wish, moment });
      case 'fail':
        return failed({ file, wish, moment });
      case 'step':
        return stepped({ file, wish, moment }, guards);
    }
  };
}

/**
 * The event to keep and the notice after it.
 *
 * Errors: `notHere` and `badValue` for an item that cannot be written in now; `failureUnfit` for an attempt of another way or of a day to come;
 * for a step `final` and `noSuchStep`, then what its guards say, then `reasonMissing`.
 */
export const advanceNotice: Advance = advanceNoticeWithout([]);

const mayWrite = ({ role }: NoticeMoment): boolean => role === 'operator' || role === 'supervisor';

function recorded({ file, wish, moment }: Wished<'record'>): ReturnType<Advance> {
  const { item, value } = wish;
  if (!openItems(file).includes(item)) return err(noticeRefusal('notHere', [item]));
  if (!mayWrite(moment)) return err(noticeRefusal('role'));
  if (value !== null && !isNoticeValue(item, value)) return err(noticeRefusal('badValue', [item]));
  return advanced({ file, event: { type: 'recorded', item, value }, edge: null, moment });
}

/** Calls and faxes that reached nobody; what came back to us is a step of the notice itself. Source: B 第33条1項 · B-068, B-086 */
function failed({ file, wish, moment }: Wished<'fail'>): ReturnType<Advance> {
  const { failure } = wish;
  if (isOver(file)) return err(noticeRefusal('final'));
  if (!mayWrite(moment)) return err(noticeRefusal('role'));
  const on = parseIsoDate(failure.on);
  const unfit = file.reach === 'everyone' || CAME_BACK.some((way) => way === failure.way);
  if (unfit || on === null || on > moment.today) return err(noticeRefusal('failureUnfit'));
  return advanced({ file, event: { type: 'failed', failure }, edge: null, moment });
}

function stepped(
  { file, wish, moment }: Wished<'step'>,
  guards: readonly ((asked: StepAsked) => NoticeRefused | null)[],
): ReturnType<Advance> {
  const edge = noticeEdgesFrom(file).find(({ step }) => step === wish.step);
  if (edge === undefined) return err(noticeRefusal(isOver(file) ? 'final' : 'noSuchStep'));
  const { failure } = wish;
  for (const guard of guards) {
    const refused = guard({ edge, file, moment, failure });
    if (refused !== null) return err(refused);
  }
  const reason = wish.reason?.trim() ?? '';
  if (edge.reason === true && reason === '') return err(noticeRefusal('reasonMissing'));
  return advanced({ file, event: eventOf({ edge, file, moment, failure }, reason || null), edge, moment });
}

function eventOf({ edge, file, moment, failure }: StepAsked, reason: string | null): NoticeEvent {
  const { step, from, to } = edge;
  return {
    type: 'stepped',
    step,
    from,
    to,
    reason,
    approves: edge.approves === true,
    clears: edge.clears === true,
    sentOn: step === 'send' ? formatIsoDate(moment.today) : null,
    failure: edge.cameBack === true ? failure : null,
    deemed: edge.counts === true ? moment.rules.deems(file) : null,
  };
}

interface Happened {
  readonly file: NoticeFile;
  readonly event: NoticeEvent;
  readonly edge: NoticeEdge | null;
  readonly moment: NoticeMoment;
}

function advanced({ file, event, edge, moment }: Happened): ReturnType<Advance> {
  const after = applyNoticeEvent(file, event, { userId: moment.userId, judges: edge?.judges === true });
  return ok({ event, edge, file: after });
}

export interface OpenNoticeStep {
  readonly edge: NoticeEdge;
  /** What would be answered now, were reason and return given; null where the step can be taken. */
  readonly refused: NoticeRefused | null;
}

/** Every step that leads on from here, with what stands in its way for this person at this moment. */
export const openNoticeSteps = (file: NoticeFile, moment: NoticeMoment): readonly OpenNoticeStep[] =>
  noticeEdgesFrom(file)
    .filter((edge) => edge.cameBack !== true || canComeBack(file))
    .map((edge) => {
      const wish = { type: 'step', step: edge.step, reason: '—', failure: likelyFailure(edge, file, moment) } as const;
      const tried = advanceNotice(file, { wish, moment });
      return { edge, refused: tried.ok ? null : tried.error };
    });

const canComeBack = ({ values }: NoticeFile): boolean => values.channel === 'letter' || values.channel === 'email';

const likelyFailure = (edge: NoticeEdge, { values }: NoticeFile, { today }: NoticeMoment): Failure | null =>
  edge.cameBack === true
    ? { way: values.channel === 'letter' ? 'letterReturned' : 'mailBounced', on: formatIsoDate(today) }
    : null;
