/** Users and closures. */
import type { Handlers } from '../ipc/door.ts';
import { addClosure, listDeskClosures } from '../services/closures.ts';
import { letLeave } from '../services/let-leave.ts';
import * as users from '../services/users.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type AdministrationChannel = Extract<keyof Handlers, `users:${string}` | `calendar:${string}`>;

export function administrationHandlers(
  { session, keysChanging }: HandlerDependencies,
  { opened, working, keyed }: HandlerTools,
): Pick<Handlers, AdministrationChannel> {
  return {
    'users:list': keyed(users.listDeskUsers),
    'users:create': keyed(users.createUser),
    'users:setDisabled': working(users.setUserAccess),
    'users:leave': opened((desk, input) => letLeave({ desk, session: session(), onProgress: keysChanging }, input)),
    'users:changePassword': keyed(users.changeOwnPassword),
    'calendar:closures': working(listDeskClosures),
    'calendar:addClosure': working(addClosure),
  };
}
