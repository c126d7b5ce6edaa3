/** Asks for the lists and files of procedures, and asks again when the desk says that something has changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProcedureId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { ProcedureRow, ProcedureView } from '../../../shared/desk/procedure-views.ts';
import { call, on } from '../../desk/desk-client.ts';
import type { Loaded } from '../../ui/use-loaded.ts';

type Scope = Input<'procedures:list'>['scope'];

type Rows = Loaded<readonly ProcedureRow[], DeskError>;

/**
 * The rows of a scope, how to ask for them again, and whether they are those of this scope: while others are on their way the former stay,
 * so that nothing flickers.
 */
export function useProcedureRows(scope: Scope): readonly [rows: Rows, reload: () => void, settled: boolean] {
  const [loaded, setLoaded] = useState<Rows>({ state: 'loading' });
  const [of, setOf] = useState<string | null>(null);
  const latest = useRef(0);
  const key = JSON.stringify(scope);
  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const reply = await call('procedures:list', { scope: JSON.parse(key) as Scope });
    if (mine !== latest.current) return;
    setLoaded(reply.ok ? { state: 'there', value: reply.value } : { state: 'failed', error: reply.error });
    setOf(key);
  }, [key]);
  useEffect(() => {
    void load();
    const leave = on('cases:changed', () => void load());
    return () => {
      latest.current += 1;
      leave();
    };
  }, [load]);
  return [loaded, () => void load(), of === key];
}

type Sent = Promise<DeskError | null>;

export interface OpenFile {
  readonly loaded: Loaded<ProcedureView, DeskError>;
  /** Fills an item in; the error of the desk, or null. */
  readonly record: (wish: Omit<Input<'procedure:record'>, 'procedureId'>) => Sent;
  readonly step: (wish: Omit<Input<'procedure:step'>, 'procedureId'>) => Sent;
}

/** One file, as the desk last showed it. What is sent while another answer is on its way stands in line behind it. */
export function useProcedureFile(procedureId: ProcedureId): OpenFile {
  const [loaded, setLoaded] = useState<Loaded<ProcedureView, DeskError>>({ state: 'loading' });
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback((ask: () => ReturnType<typeof getProcedure>): Sent => {
    const sent = line.current.then(async () => {
      const reply = await ask();
      if (reply.ok) setLoaded({ state: 'there', value: reply.value });
      return reply.ok ? null : reply.error;
    });
    line.current = sent;
    return sent;
  }, []);
  useEffect(() => {
    void send(() => getProcedure(procedureId)).then((error) => {
      if (error !== null) setLoaded({ state: 'failed', error });
    });
  }, [procedureId, send]);
  return {
    loaded,
    record: (wish) => send(() => call('procedure:record', { procedureId, ...wish })),
    step: (wish) => send(() => call('procedure:step', { procedureId, ...wish })),
  };
}

const getProcedure = (procedureId: ProcedureId) => call('procedure:get', { procedureId });
