/** Status, clock, health, and the way in and out of the desk. */
import { ok } from '../../shared/core/result.ts';
import type { Handlers } from '../ipc/door.ts';
import { makeHealth } from '../services/audit.ts';
import { confirmClock } from '../services/clock-doubt.ts';
import { tidyCommands } from '../services/tidy-commands.ts';
import { userViewOf } from '../services/users.ts';
import type { Store } from '../store/store.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type SessionChannel =
  | 'desk:status'
  | 'clock:now'
  | 'clock:confirm'
  | 'desk:health'
  | 'vault:create'
  | 'vault:recover'
  | 'sample:open'
  | 'session:signIn'
  | 'session:lock'
  | 'session:touch';

export function sessionHandlers(
  dependencies: HandlerDependencies,
  { opened, working }: HandlerTools,
): Pick<Handlers, SessionChannel> {
  const { session } = dependencies;
  /** One follower of the chain for each sign-in; a role that changed meanwhile changes nothing of it. */
  const followers = new WeakMap<Store, ReturnType<typeof makeHealth>>();
  return {
    'desk:status': async () => ok(dependencies.status()),
    'clock:now': async () => ok(await dependencies.clock()),
    'clock:confirm': working(confirmClock),
    'desk:health': opened(async ({ work: { store }, anchors }) => {
      const health = followers.get(store) ?? makeHealth(store.read, anchors);
      followers.set(store, health);
      const looked = await health();
      const backup = session().backups.health();
      return looked.ok ? ok({ ...looked.value, lastBackupAt: backup.lastVerifiedAt, backup }) : looked;
    }),
    'vault:create': (input) => session().create(input),
    'vault:recover': async (input) => {
      const recovered = await session().recover(input);
      return recovered.ok ? ok(null) : recovered;
    },
    'sample:open': () => dependencies.openSample(),
    'session:signIn': async (input) => {
      const signedIn = await session().signIn(input);
      const work = session().current()?.work;
      if (signedIn.ok && work !== undefined) await tidyCommands(work);
      return signedIn.ok ? ok(userViewOf(signedIn.value)) : signedIn;
    },
    'session:lock': async () => {
      await session().lock('person');
      return ok(null);
    },
    'session:touch': async () => {
      dependencies.touched();
      return ok(null);
    },
  };
}
