/** Users and closures. */
import type { Handlers } from '../ipc/door.ts';
import { addClosure, listDeskClosures } from '../services/closures.ts';
import * as users from '../services/users.ts';
import type { HandlerTools } from './handler-tools.ts';

type AdministrationChannel = Extract<keyof Handlers, `users:${string}` | `calendar:${string}`>;

export function administrationHandlers({ working, keyed }: HandlerTools): Pick<Handlers, AdministrationChannel> {
  return {
    'users:list': working(users.listDeskUsers),
    'users:create': keyed(users.createUser),
    'users:setDisabled': working(users.setUserAccess),
    'users:changePassword': keyed(users.changeOwnPassword),
    'calendar:closures': working(listDeskClosures),
    'calendar:addClosure': working(addClosure),
  };
}
