/** Users, closures, policies and the audit chain. */
import type { Handlers } from '../ipc/door.ts';
import { readAuditPage, verifyAudit } from '../services/audit.ts';
import { addClosure, listDeskClosures, listDeskPolicies } from '../services/closures.ts';
import * as users from '../services/users.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type AdministrationChannel = Extract<
  keyof Handlers,
  `users:${string}` | `calendar:${string}` | `policies:${string}` | `audit:${string}`
>;

export function administrationHandlers(
  { session }: HandlerDependencies,
  { opened, working, keyed }: HandlerTools,
): Pick<Handlers, AdministrationChannel> {
  return {
    'users:list': working(users.listDeskUsers),
    'users:create': keyed(users.createUser),
    'users:setDisabled': opened(async (desk, input) => {
      const outcome = await users.setUserAccess(desk.work, input);
      // Whoever shuts themselves out is out with this very request, not with the next one.
      if (outcome.ok && input.disabled && input.userId === desk.work.user.id) await session().lock('person');
      return outcome;
    }),
    'users:changePassword': keyed(users.changeOwnPassword),
    'calendar:closures': working(listDeskClosures),
    'calendar:addClosure': opened(async ({ work, tables }, input) => {
      const added = await addClosure(work, input);
      if (added.ok) tables.forget();
      return added;
    }),
    'policies:list': working(listDeskPolicies),
    'audit:page': working(readAuditPage),
    'audit:verify': working(verifyAudit),
  };
}
