/** Users, closures and the audit chain. */
import type { Handlers } from '../ipc/door.ts';
import { readAuditPage, verifyAudit } from '../services/audit.ts';
import { addClosure, listDeskClosures } from '../services/closures.ts';
import * as users from '../services/users.ts';
import type { HandlerTools } from './handler-tools.ts';

type AdministrationChannel = Extract<keyof Handlers, `users:${string}` | `calendar:${string}` | `audit:${string}`>;

export function administrationHandlers({ working, keyed }: HandlerTools): Pick<Handlers, AdministrationChannel> {
  return {
    'users:list': working(users.listDeskUsers),
    'users:create': keyed(users.createUser),
    'users:setDisabled': working(users.setUserAccess),
    'users:changePassword': keyed(users.changeOwnPassword),
    'calendar:closures': working(listDeskClosures),
    'calendar:addClosure': working(addClosure),
    'audit:page': working(readAuditPage),
    'audit:verify': working(verifyAudit),
  };
}
