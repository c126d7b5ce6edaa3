/** Procedures of contracts. */
import type { Handlers } from '../ipc/door.ts';
import * as procedures from '../services/procedures.ts';
import type { HandlerTools } from './handler-tools.ts';

type ProcedureChannel = Extract<keyof Handlers, `procedure:${string}` | `procedures:${string}`>;

export function procedureHandlers({ working, changing }: HandlerTools): Pick<Handlers, ProcedureChannel> {
  return {
    'procedure:open': changing(procedures.openProcedure),
    'procedure:get': working(procedures.getProcedure),
    'procedure:record': working(procedures.recordProcedureItem),
    'procedure:step': changing(procedures.takeProcedureStep),
    'procedures:list': working(procedures.listDeskProcedures),
  };
}
