/** Asks for the lists of notices and for single ones, and sends what is to change in a notice. */
import type { NoticeId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { NoticeView } from '../../../shared/desk/notice-views.ts';
import { call, on } from '../../desk/desk-client.ts';
import type { Loaded } from '../../ui/use-loaded.ts';
import { type Sent, useOpenFile } from '../../ui/use-open-file.ts';
import { useScopedRows } from '../../ui/use-scoped-rows.ts';

type Scope = Input<'notices:list'>['scope'];

const source = {
  ask: (scope: Scope) => call('notices:list', { scope }),
  onChange: (listener: () => void) => on('cases:changed', listener),
};
const getNotice = (noticeId: NoticeId) => call('notice:get', { noticeId });

export const useNoticeRows = (scope: Scope) => useScopedRows(scope, source);

export interface OpenNotice {
  readonly loaded: Loaded<NoticeView, DeskError>;
  /** Writes an item in. */
  readonly record: (wish: Omit<Input<'notice:record'>, 'noticeId'>) => Sent<DeskError>;
  readonly fail: (wish: Omit<Input<'notice:fail'>, 'noticeId'>) => Sent<DeskError>;
  readonly step: (wish: Omit<Input<'notice:step'>, 'noticeId'>) => Sent<DeskError>;
}

export function useNotice(noticeId: NoticeId): OpenNotice {
  const [loaded, send] = useOpenFile(noticeId, getNotice);
  return {
    loaded,
    record: (wish) => send(() => call('notice:record', { noticeId, ...wish })),
    fail: (wish) => send(() => call('notice:fail', { noticeId, ...wish })),
    step: (wish) => send(() => call('notice:step', { noticeId, ...wish })),
  };
}
