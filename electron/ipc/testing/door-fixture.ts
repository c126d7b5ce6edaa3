/** A door over handlers of the test's own, with everything it reported. */
import { randomUUID } from 'node:crypto';
import type { UserId } from '../../../shared/core/ids.ts';
import { err } from '../../../shared/core/result.ts';
import { type InstantMs, instant } from '../../../shared/core/time.ts';
import { type Channel, channels } from '../../../shared/desk/contract.ts';
import type { Role } from '../../../shared/users/user.ts';
import { makeCommandMemory } from '../command-memory.ts';
import { type Caller, type Dispatch, type Handlers, makeDoor, type Rejection, type Session } from '../door.ts';
import type { LogEntry } from '../log.ts';

export const ALL_CHANNELS = Object.keys(channels) as readonly Channel[];
export const NOON = instant(Date.parse('2026-11-21T12:00:00+09:00'));
export const OUR_WINDOW: Caller = { trusted: true, connection: 'window-1' };

export const sessionOf = (role: Role, id = 'session-1'): Session => ({
  userId: '0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b' as UserId,
  name: 'someone',
  role,
  id,
});

export interface DoorFixture {
  /** As the door's own; a request without an id gets a new one. */
  dispatch(...request: [...Parameters<Dispatch>] | [Caller, unknown, unknown]): ReturnType<Dispatch>;
  /** The channels whose handlers were reached, in order. */
  readonly reached: Channel[];
  readonly rejections: Rejection[];
  readonly log: LogEntry[];
  session: Session | null;
  now: InstantMs;
}

/** Every handler notes that it was reached and finds nothing, unless the test brings its own. */
export function openDoor(own: Partial<Handlers> = {}): DoorFixture {
  const reached: Channel[] = [];
  const rejections: Rejection[] = [];
  const log: LogEntry[] = [];
  const handlers = Object.fromEntries(
    ALL_CHANNELS.map((channel) => [
      channel,
      async (input: never, context: never) => {
        reached.push(channel);
        const handler = own[channel] as ((input: never, context: never) => Promise<unknown>) | undefined;
        return handler === undefined ? err({ type: 'notFound', what: 'case' }) : handler(input, context);
      },
    ]),
  ) as unknown as Handlers;
  const asker = () => (fixture.session === null ? null : { ...fixture.session, sessionId: fixture.session.id });
  const dispatch = makeDoor({
    handlers,
    session: () => fixture.session,
    commands: makeCommandMemory(asker),
    clock: { now: () => fixture.now },
    recordRejection: async (rejection) => void rejections.push(rejection),
    log: (entry) => void log.push(entry),
  });
  const fixture: DoorFixture = {
    dispatch: (caller, ...[channel, input, requestId = randomUUID()]) => dispatch(caller, channel, input, requestId),
    reached,
    rejections,
    log,
    session: null,
    now: NOON,
  };
  return fixture;
}
