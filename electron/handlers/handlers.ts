/** Which use case answers which channel: one line a channel, no logic. */
import type { Handlers } from '../ipc/door.ts';
import { administrationHandlers } from './administration-handlers.ts';
import { callHandlers } from './call-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import { type HandlerDependencies, makeHandlerTools } from './handler-tools.ts';
import { sessionHandlers } from './session-handlers.ts';

export function makeHandlers(dependencies: HandlerDependencies): Handlers {
  const tools = makeHandlerTools(dependencies);
  return {
    ...sessionHandlers(dependencies, tools),
    ...callHandlers(dependencies, tools),
    ...caseHandlers(dependencies, tools),
    ...administrationHandlers(dependencies, tools),
  };
}
