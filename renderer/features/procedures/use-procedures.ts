/** Asks for the lists and files of procedures, and sends what is to change in a file. */
import type { ProcedureId } from '../../../shared/core/ids.ts';
import type { Input } from '../../../shared/desk/contract.ts';
import type { DeskError } from '../../../shared/desk/errors.ts';
import type { ProcedureView } from '../../../shared/desk/procedure-views.ts';
import { call, on } from '../../desk/desk-client.ts';
import type { Loaded } from '../../ui/use-loaded.ts';
import { type Sent, useOpenFile } from '../../ui/use-open-file.ts';
import { useScopedRows } from '../../ui/use-scoped-rows.ts';

type Scope = Input<'procedures:list'>['scope'];

const source = {
  ask: (scope: Scope) => call('procedures:list', { scope }),
  onChange: (listener: () => void) => on('cases:changed', listener),
};
const getProcedure = (procedureId: ProcedureId) => call('procedure:get', { procedureId });

export const useProcedureRows = (scope: Scope) => useScopedRows(scope, source);

export interface OpenFile {
  readonly loaded: Loaded<ProcedureView, DeskError>;
  /** Fills an item in. */
  readonly record: (wish: Omit<Input<'procedure:record'>, 'procedureId'>) => Sent<DeskError>;
  readonly step: (wish: Omit<Input<'procedure:step'>, 'procedureId'>) => Sent<DeskError>;
}

export function useProcedureFile(procedureId: ProcedureId): OpenFile {
  const [loaded, send] = useOpenFile(procedureId, getProcedure);
  return {
    loaded,
    record: (wish) => send(() => call('procedure:record', { procedureId, ...wish })),
    step: (wish) => send(() => call('procedure:step', { procedureId, ...wish })),
  };
}
