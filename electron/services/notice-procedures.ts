/**
 * Between a procedure and the notice it waits for: which of its items hold the days that the notice must say, and what of the notice it is told.
 *
 * Source: N 第18条2項, 第22条 · N-047, N-053, N-055; B 第15条3項, 第35条2項 · B-025, B-073
 */
import type { AskedByProcedure } from '../../shared/notices/guards.ts';
import type { NoticeChannel } from '../../shared/notices/items.ts';
import { NOTICE_SPECS, type NoticeKind, type NoticeSpec } from '../../shared/notices/kinds.ts';
import type { ItemValue, ProcedureItem } from '../../shared/procedures/items.ts';
import type { ProcedureFile, ProcedureKind } from '../../shared/procedures/procedure.ts';

interface Bridge {
  readonly days: { readonly [Day in 'startOn' | 'lastOn' | 'endOn']?: ProcedureItem };
  readonly means: ProcedureItem;
  /** Ticked when it leaves, because a notice without it does not. */
  readonly told?: ProcedureItem;
}

const BRIDGES: { readonly [Kind in NonNullable<NoticeSpec['procedure']>]: Bridge } = {
  suspension: { days: { startOn: 'startOn', lastOn: 'lastOn' }, means: 'noticeMeans' },
  termination: { days: { endOn: 'endOn' }, means: 'noticeMeans' },
  phoneSuspension: { days: { startOn: 'phoneStartOn' }, means: 'phoneNoticeMeans', told: 'phoneReasonTold' },
  phoneTermination: { days: { endOn: 'phoneEndOn' }, means: 'phoneNoticeMeans' },
};

const bridgeOf = (kind: ProcedureKind): Bridge | null =>
  Object.entries(BRIDGES).find(([name]) => name === kind)?.[1] ?? null;

/** The days that the procedure has decided. Where the line has ended, the contract ends with it, and the notice comes after. Source: N-055 */
export function askedByProcedure({ kind, values }: ProcedureFile): AskedByProcedure {
  const bridge = bridgeOf(kind);
  const dayIn = (item: ProcedureItem | undefined): string | null => {
    const value = item === undefined ? undefined : values[item];
    return typeof value === 'string' ? value : null;
  };
  const endsByItself = values.route === 'lineEnded';
  return {
    startOn: dayIn(bridge?.days.startOn),
    lastOn: dayIn(bridge?.days.lastOn),
    endOn: dayIn(endsByItself ? 'lineEndedOn' : bridge?.days.endOn),
    endsByItself,
  };
}

/** What the procedure is told of a notice that leaves by this way. */
export function saidToProcedure(
  kind: NoticeKind,
  means: NoticeChannel,
): ReadonlyArray<readonly [ProcedureItem, ItemValue]> {
  const { procedure } = NOTICE_SPECS[kind];
  if (procedure === null) return [];
  const bridge = BRIDGES[procedure];
  return [[bridge.means, means], ...(bridge.told === undefined ? [] : [[bridge.told, true] as const])];
}
