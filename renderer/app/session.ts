/** How the desk stands for the person before it: one state at a time, made from what the main process says. */
import { createStore } from 'zustand/vanilla';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { StatusView, UserView } from '../../shared/desk/views.ts';
import { call, on, onConnection } from '../desk/desk-client.ts';
import { openRoute, routeAfterSignIn, routeStore } from './routes.ts';

export type Session =
  | { readonly view: 'starting' }
  | { readonly view: 'failed'; readonly error: DeskError }
  | { readonly view: 'preparing'; readonly what: 'sample' | 'keys' | 'restore'; readonly progress: number }
  | { readonly view: 'welcome'; readonly status: StatusView }
  | { readonly view: 'signIn'; readonly status: StatusView }
  | { readonly view: 'open'; readonly status: StatusView; readonly user: UserView };

/** What a status means for the screen. */
export function sessionOf(status: StatusView): Session {
  if (status.preparing !== null) return { view: 'preparing', what: 'sample', progress: status.preparing };
  if (status.changingKeys !== null) return { view: 'preparing', what: 'keys', progress: status.changingKeys };
  if (status.vault === 'absent') return { view: 'welcome', status };
  if (status.vault === 'open' && status.user !== null) return { view: 'open', status, user: status.user };
  return { view: 'signIn', status };
}

interface SessionStore {
  readonly session: Session;
  /** The one who was signed in last; a lock does not forget it. */
  readonly lastUserId: string | null;
}

export const sessionStore = createStore<SessionStore>(() => ({ session: { view: 'starting' }, lastUserId: null }));

let welcomeHeld = false;
/** How far a restore is. It closes the desk and opens it again, which is no lock to whoever ordered it. */
let restoring: number | null = null;

/** While held, the welcome stays on the screen whatever the desk's state has become. */
export function holdWelcome(held: boolean): void {
  welcomeHeld = held;
}

function arrive(session: Session): void {
  const { session: before, lastUserId } = sessionStore.getState();
  // The key of a new vault is shown once; the welcome keeps the screen until it was noted.
  if (before.view === 'welcome' && welcomeHeld) return;
  if (session.view === 'open' && before.view !== 'open') {
    const samePerson = session.user.userId === lastUserId;
    openRoute(routeAfterSignIn(routeStore.getState().route, samePerson, session.user.role));
  }
  sessionStore.setState({ session, lastUserId: session.view === 'open' ? session.user.userId : lastUserId });
}

export async function refreshSession(): Promise<void> {
  const reply = await call('desk:status', {});
  if (reply.ok && (restoring === null || reply.value.vault === 'open')) arrive(sessionOf(reply.value));
  else if (reply.ok) arrive({ view: 'preparing', what: 'restore', progress: restoring ?? 0 });
  else if (reply.error.type !== 'disconnected') arrive({ view: 'failed', error: reply.error });
}

const WHILE_PREPARING_MS = 400;

/** Keeps the session true until the returned function is called; mounted once, by the application. */
export function followSession(): () => void {
  const refresh = () => void refreshSession();
  const followRestore = on('backups:progress', ({ what, done }) => {
    const before = restoring;
    restoring = what === 'restore' ? done : null;
    if (before !== restoring) refresh();
  });
  const stop = [on('session:changed', refresh), onConnection(refresh), followRestore];
  const timer = setInterval(() => {
    if (sessionStore.getState().session.view === 'preparing') refresh();
  }, WHILE_PREPARING_MS);
  refresh();
  return () => {
    clearInterval(timer);
    for (const leave of stop) leave();
  };
}
