/** Which use case answers which channel: one line a channel, no logic. What a use case refuses is written down on its way out. */
import type { Result } from '../../shared/core/result.ts';
import type { Channel, CommandChannel } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { HandlerContext, Handlers } from '../ipc/door.ts';
import { isTelling, recordRefusal } from '../services/record-refusal.ts';
import { inCommand } from '../store/command-context.ts';
import { administrationHandlers } from './administration-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { backupHandlers } from './backup-handlers.ts';
import { callHandlers } from './call-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import { readAgain } from './done-before.ts';
import { draftHandlers } from './draft-handlers.ts';
import { makeDraftKeeping } from './draft-keeping.ts';
import { guideHandlers } from './guide-handlers.ts';
import { type HandlerDependencies, makeHandlerTools } from './handler-tools.ts';
import { noticeHandlers } from './notice-handlers.ts';
import { outageHandlers } from './outage-handlers.ts';
import { policyHandlers } from './policy-handlers.ts';
import { procedureHandlers } from './procedure-handlers.ts';
import { repairHandlers } from './repair-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';

export function makeHandlers(dependencies: HandlerDependencies): Handlers {
  const tools = makeHandlerTools(dependencies);
  const drafts = makeDraftKeeping(dependencies);
  const handlers: Handlers = {
    ...sessionHandlers(dependencies, tools),
    ...callHandlers(dependencies, tools),
    ...caseHandlers(dependencies, tools),
    ...administrationHandlers(dependencies, tools),
    ...auditHandlers(dependencies, tools),
    ...backupHandlers(dependencies, tools),
    ...repairHandlers(dependencies, tools),
    ...policyHandlers(tools),
    ...draftHandlers(tools),
    ...guideHandlers(tools),
    ...procedureHandlers(tools),
    ...outageHandlers(dependencies, tools),
    ...noticeHandlers(dependencies, tools),
  };
  return Object.fromEntries(
    Object.entries(handlers).map(([channel, handler]) => [
      channel,
      recorded(channel as Channel, once(channel as Channel, handler)),
    ]),
  ) as unknown as Handlers;

  /** Hands the id of a command to the store, which keeps it with the first change. */
  function once(channel: Channel, handler: Handler): Handler {
    return async (input, context) => {
      const { commandId: id, session } = context;
      if (id === null) return handler(input, context);
      if (context.doneBefore) return readAgain(handlers, channel as CommandChannel, { input, context });
      const command = { id, channel, userId: session?.userId ?? null };
      const before = drafts.before(channel, input, context);
      const saving = before instanceof Promise ? await before : before;
      const outcome = await inCommand(command, () => handler(input, context));
      const wasDone = !outcome.ok && outcome.error.type === 'alreadyDone';
      if (outcome.ok || wasDone) await saving.done();
      return wasDone ? readAgain(handlers, channel as CommandChannel, { input, context }) : outcome;
    };
  }

  /** Nobody who sits at no desk is refused by a use case: the vault counts wrong passwords itself. */
  function recorded(channel: Channel, handler: Handler): Handler {
    return async (input, context) => {
      const outcome = await handler(input, context);
      const desk = dependencies.session().current();
      if (!outcome.ok && desk !== null && desk.sessionId === context.session?.id && isTelling(outcome.error.type)) {
        await recordRefusal(desk.work, { channel, reason: outcome.error.type });
      }
      return outcome;
    };
  }
}

/** Any of the handlers; which input and which value belong together is what `Handlers` says. */
type Handler = (input: never, context: HandlerContext) => Promise<Result<unknown, DeskError>>;
