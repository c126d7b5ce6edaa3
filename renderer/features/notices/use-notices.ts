/** Asks for the lists of notices and for single ones, and asks again when the desk says that something has changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoticeId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { NoticeRow, NoticeView } from '../../../shared/desk/notice-views.ts';
import { call, on } from '../../desk/desk-client.ts';
import type { Loaded } from '../../ui/use-loaded.ts';

type Scope = Input<'notices:list'>['scope'];

export function useNoticeRows(scope: Scope): readonly [Loaded<readonly NoticeRow[], DeskError>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<readonly NoticeRow[], DeskError>>({ state: 'loading' });
  const latest = useRef(0);
  const key = JSON.stringify(scope);
  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const reply = await call('notices:list', { scope: JSON.parse(key) as Scope });
    if (mine !== latest.current) return;
    setLoaded(reply.ok ? { state: 'there', value: reply.value } : { state: 'failed', error: reply.error });
  }, [key]);
  useEffect(() => {
    void load();
    const leave = on('cases:changed', () => void load());
    return () => {
      latest.current += 1;
      leave();
    };
  }, [load]);
  return [loaded, () => void load()];
}

type Sent = Promise<DeskError | null>;

export interface OpenNotice {
  readonly loaded: Loaded<NoticeView, DeskError>;
  /** Writes an item in; the error of the desk, or null. */
  readonly record: (wish: Omit<Input<'notice:record'>, 'noticeId'>) => Sent;
  readonly fail: (wish: Omit<Input<'notice:fail'>, 'noticeId'>) => Sent;
  readonly step: (wish: Omit<Input<'notice:step'>, 'noticeId'>) => Sent;
}

/** One notice, as the desk last showed it. What is sent while another answer is on its way stands in line behind it. */
export function useNotice(noticeId: NoticeId): OpenNotice {
  const [loaded, setLoaded] = useState<Loaded<NoticeView, DeskError>>({ state: 'loading' });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback((ask: () => ReturnType<typeof getNotice>): Sent => {
    const sent = line.current.then(async () => {
      const reply = await ask();
      if (reply.ok) setLoaded({ state: 'there', value: reply.value });
      return reply.ok ? null : reply.error;
    });
    line.current = sent;
    return sent;
  }, []);
  useEffect(() => {
    void send(() => getNotice(noticeId)).then((error) => {
      if (error !== null) setLoaded({ state: 'failed', error });
    });
  }, [noticeId, send]);
  return {
    loaded,
    record: (wish) => send(() => call('notice:record', { noticeId, ...wish })),
    fail: (wish) => send(() => call('notice:fail', { noticeId, ...wish })),
    step: (wish) => send(() => call('notice:step', { noticeId, ...wish })),
  };
}

const getNotice = (noticeId: NoticeId) => call('notice:get', { noticeId });
