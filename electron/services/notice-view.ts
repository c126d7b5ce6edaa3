/** A notice as the screen shows it to the person who looks: no rule of its own. */
import { maskName } from '../../shared/contractors/mask.ts';
import { type CivilDate, formatIsoDate } from '../../shared/core/time.ts';
import type { NoticeEntry, NoticeItemView, NoticeRow, NoticeView } from '../../shared/desk/notice-views.ts';
import { openNoticeSteps } from '../../shared/notices/advance.ts';
import type { NoticeMoment } from '../../shared/notices/guards.ts';
import { NOTICE_ITEM_NAMES, NOTICE_ITEMS, type NoticeItem, placeOf } from '../../shared/notices/items.ts';
import { channelsFor, NOTICE_SPECS } from '../../shared/notices/kinds.ts';
import { isOver, openItems } from '../../shared/notices/machine.ts';
import type { Failure, NoticeFile } from '../../shared/notices/notice.ts';
import { effectOf, type Timeliness, timelinessOf } from '../../shared/notices/timeliness.ts';
import { countUndelivered } from '../../shared/notices/undelivered.ts';
import type { NoticeBrief, StoredNoticeEvent } from '../store/notices-repository.ts';
import type { DeskNoticeRules } from './notice-rules.ts';

const dayText = (day: CivilDate | null): string | null => (day === null ? null : formatIsoDate(day));

export function noticeRowOf(brief: NoticeBrief): NoticeRow {
  const { id, kind, service, reach, stage, channel, contractId, handle, contractorName, contractorKind } = brief;
  return {
    noticeId: id,
    kind,
    service,
    reach,
    stage,
    channel,
    contractId,
    handle,
    maskedName: contractorName === null || contractorKind === null ? null : maskName(contractorKind, contractorName),
    caseId: brief.caseId,
    caseNumber: brief.caseNumber,
    procedureId: brief.procedureId,
    spokenOn: dayText(brief.spokenOn),
    sentOn: dayText(brief.sentOn),
    openedBy: brief.openedByName,
    openedAt: brief.openedAt,
    updatedAt: brief.updatedAt,
  };
}

export interface ReadNotice {
  readonly brief: NoticeBrief;
  readonly events: readonly StoredNoticeEvent[];
  readonly file: NoticeFile;
}

/** The moment of the desk, with all that its rules say of notices. */
export type DeskNoticeMoment = NoticeMoment & { readonly rules: DeskNoticeRules };

export function noticeViewOf(
  { brief, events, file }: ReadNotice,
  moment: DeskNoticeMoment,
  failures: readonly Failure[] | null,
): NoticeView {
  const spec = NOTICE_SPECS[file.kind];
  const effect = effectOf(file);
  return {
    ...noticeRowOf(brief),
    place: placeOf(file.values),
    channels: [...channelsFor(file.kind, file.reach)],
    items: itemsOf(file),
    steps: openNoticeSteps(file, moment).map(({ edge, refused }) => ({
      step: edge.step,
      refused: refused?.reason ?? null,
      items: [...(refused?.items ?? [])],
      needsReason: edge.reason === true,
      approves: edge.approves === true,
      asksReturn: edge.cameBack === true,
    })),
    time: timeOf(file, moment),
    effect: { ...effect, ruleId: file.deemed?.rule ?? null },
    exception: spec.exception,
    undelivered:
      failures === null ? null : { ...countUndelivered(failures), daysAsked: moment.rules.daysAsked(spec.service) },
    takesAttempts: file.reach === 'contract' && !isOver(file),
    ruleIds: [...spec.rules],
    defectIds: [...spec.defects],
    entries: events.map(entryOf),
  };
}

/** Where a contract ends by itself, the notice comes after it, and nothing is late. Source: N 第22条2号 · N-055 */
function timeOf(file: NoticeFile, { today, procedure, rules }: DeskNoticeMoment): Timeliness {
  if (procedure?.endsByItself === true) return { lead: 'none', verdict: 'noLimit', lastDay: null };
  return timelinessOf(file, today, rules.abolition);
}

/** What it must and may say, in the order of its kind; after that what else was written in. */
function itemsOf(file: NoticeFile): NoticeItemView[] {
  const { required, optional } = NOTICE_SPECS[file.kind];
  const open = openItems(file);
  const own: readonly NoticeItem[] = [...required, ...optional];
  const shown = new Set([...own, ...open, ...NOTICE_ITEM_NAMES.filter((item) => file.values[item] !== undefined)]);
  return [...shown].map((item) => {
    const value = file.values[item] ?? null;
    const { kind } = NOTICE_ITEMS[item];
    const written = kind === 'text' || kind === 'line';
    return {
      item,
      value: written ? null : value,
      text: written ? value : null,
      required: required.includes(item) || item === 'channel' || item === 'place',
      open: open.includes(item),
    };
  });
}

function entryOf({ sequence, at, actorName, event }: StoredNoticeEvent): NoticeEntry {
  const common = { sequence, at, actorName, item: null, step: null, stage: null, failure: null, given: true };
  switch (event.type) {
    case 'recorded':
      return { ...common, item: event.item, given: event.value !== null, reason: null };
    case 'failed':
      return { ...common, failure: { ...event.failure }, reason: null };
    case 'stepped': {
      const failure = event.failure === null ? null : { ...event.failure };
      return { ...common, step: event.step, stage: event.to, failure, reason: event.reason };
    }
  }
}
