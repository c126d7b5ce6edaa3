/**
 * The one door into the desk. Every request of every host passes the same checks in the same order: known channel, trusted
 * caller, rate, session, role, schema, once for each command, handler, and on the way out the output schema and the field filter.
 *
 * It knows no transport; the host decides whether a caller is trusted. An effect is audited by its service, in the transaction of
 * the effect; the door reports what it turned away.
 */

import { ID_PATTERN, type UserId } from '../../shared/core/ids.ts';
import type { Result } from '../../shared/core/result.ts';
import type { Clock, InstantMs } from '../../shared/core/time.ts';
import type { Channel, Parsed, Reply, Value } from '../../shared/desk/contract.ts';
import { channels } from '../../shared/desk/contract.ts';
import { type DeskError, deskError } from '../../shared/desk/errors.ts';
import type { Role } from '../../shared/users/user.ts';
import type { GrantedClass, Reader } from './access.ts';
import type { CommandMemory, Handled } from './command-memory.ts';
import { filterReply } from './field-filter.ts';
import type { Log } from './log.ts';
import { parseInput } from './parse-input.ts';
import { makeRateLimiter } from './rate-limiter.ts';

export interface Caller {
  /** The host's word: this is our own main frame, or the authenticated socket. */
  readonly trusted: boolean;
  /** Names the window or the socket; the rate is counted by it. */
  readonly connection: string;
}

export interface Session {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  /** Another one at each sign-in. */
  readonly id: string;
}

export interface HandlerContext {
  readonly session: Session | null;
  /** The id under which a command happens once; null for a query. */
  readonly commandId: string | null;
  /** The command was done before and its answer is forgotten: it is not done again, only looked at. */
  readonly doneBefore: boolean;
  /** Says that this very reply may show this class; called by the handler after its service checked it. */
  grant(fieldClass: GrantedClass): void;
}

export type Handlers = {
  readonly [C in Channel]: (input: Parsed<C>, context: HandlerContext) => Promise<Result<Value<C>, DeskError>>;
};

/** A request that the door turned away. Nothing of its input is kept. */
export interface Rejection {
  readonly at: InstantMs;
  /** Null where the caller named a channel that does not exist. */
  readonly channel: Channel | null;
  readonly reason: DeskError['type'];
  readonly session: Session | null;
  readonly connection: string;
}

export interface DoorDependencies {
  readonly handlers: Handlers;
  /** Who is signed in now. Read anew for each request, so that a changed role counts from the next one. */
  readonly session: () => Session | null;
  readonly commands: CommandMemory;
  readonly clock: Clock;
  /** Writes the audit row of a request that was turned away. Called at a bounded rate per connection. */
  readonly recordRejection: (rejection: Rejection) => Promise<void>;
  readonly log: Log;
}

/** What a caller sends, none of it looked at yet. A command needs a `requestId`, which is the sender's own; a query's is not looked at. */
export type RawRequest = readonly [channel: unknown, input: unknown, requestId: unknown];

export type Dispatch = (caller: Caller, ...request: RawRequest) => Promise<Reply>;

const KNOWN: ReadonlySet<string> = new Set(Object.keys(channels));
const isRequestId = (id: unknown): id is string => typeof id === 'string' && ID_PATTERN.test(id);
const isChannel = (channel: unknown): channel is Channel => typeof channel === 'string' && KNOWN.has(channel);

/** Channels that make the machine derive a key: a flood of them costs more than a flood of reads. */
const COSTLY: ReadonlySet<Channel> = new Set<Channel>([
  'vault:create',
  'vault:recover',
  'sample:open',
  'session:signIn',
  'users:create',
  'users:changePassword',
  'users:leave',
  'verification:secondPerson',
  'report:export',
  'backups:make',
  'backups:restore',
  'backups:drill',
  'restore:inspect',
  'restore:run',
]);
const COST_OF_COSTLY = 40;

/** How many tokens a request on this channel takes. */
export const costOf = (channel: Channel): number => (COSTLY.has(channel) ? COST_OF_COSTLY : 1);

const refused = (error: DeskError): Reply => ({ ok: false, error });

export function makeDoor(dependencies: DoorDependencies): Dispatch {
  const { handlers, clock, log } = dependencies;
  const requests = makeRateLimiter(clock, { burst: 600, perSecond: 200 });
  const records = makeRateLimiter(clock, { burst: 60, perSecond: 1 });

  async function turnAway(caller: Caller, channel: Channel | null, error: DeskError): Promise<Reply> {
    log({ event: 'requestRejected', channel, reason: error.type });
    if (records.take(caller.connection, 1)) {
      const session = dependencies.session();
      const rejection = { at: clock.now(), channel, reason: error.type, session, connection: caller.connection };
      try {
        await dependencies.recordRejection(rejection);
      } catch (thrown) {
        log({ event: 'rejectionNotRecorded', channel, thrown });
      }
    }
    return refused(error);
  }

  /** Who may not pass, and why; null for a caller whose request may be looked at. */
  function objection(caller: Caller, channel: Channel, session: Session | null): DeskError | null {
    if (!caller.trusted) return { type: 'untrustedSender' };
    if (!requests.take(caller.connection, costOf(channel))) return { type: 'tooManyRequests' };
    return roleObjection(channel, session);
  }

  /** Runs the handler; a thrown error becomes `internal` and one line of the log. */
  async function handle<C extends Channel>(
    channel: C,
    input: Parsed<C>,
    context: Omit<HandlerContext, 'grant'>,
  ): Promise<Handled> {
    const granted = new Set<GrantedClass>();
    const grant = (fieldClass: GrantedClass): void => void granted.add(fieldClass);
    try {
      return { outcome: await handlers[channel](input, { ...context, grant }), granted };
    } catch (thrown) {
      log({ event: 'requestFailed', channel, thrown });
      return { outcome: { ok: false, error: { type: 'internal' } }, granted };
    }
  }

  /** A query is asked as often as it comes; a command happens once for its id. */
  function handleOnce(channel: Channel, input: Parsed<Channel>, context: Omit<HandlerContext, 'grant'>) {
    const { commandId: id, session } = context;
    const run = () => handle(channel, input, context);
    if (id === null) return run();
    const readAgain = () => handle(channel, input, { ...context, doneBefore: true });
    const asker = session === null ? null : { userId: session.userId, sessionId: session.id };
    const changesSession = channels[channel].roles === 'anyone';
    return dependencies.commands.once({ id, channel, asker, changesSession }, { run, readAgain });
  }

  return async (caller, ...[channel, input, requestId]) => {
    if (!isChannel(channel)) return turnAway(caller, null, { type: 'unknownChannel' });
    const session = dependencies.session();
    const objected = objection(caller, channel, session);
    if (objected !== null) return turnAway(caller, channel, objected);
    const parsed = parseInput(channel, input);
    if (!parsed.ok) return turnAway(caller, channel, parsed.error);
    const isCommand = channels[channel].kind === 'command';
    if (isCommand && !isRequestId(requestId)) {
      return turnAway(caller, channel, { type: 'badRequest', path: 'requestId', problem: 'notAnId' });
    }

    const commandId = isCommand ? (requestId as string) : null;
    const { outcome, granted } = await handleOnce(channel, parsed.value, { session, commandId, doneBefore: false });
    if (!outcome.ok) return refused(knownError(outcome.error, channel, log));

    // The session may have ended, or its role changed, while the handler worked: what it read is then no longer theirs to see.
    const current = dependencies.session();
    if (outcome.value !== null && channels[channel].roles !== 'anyone') {
      const late = current?.id === session?.id ? roleObjection(channel, current) : ({ type: 'signedOut' } as const);
      if (late !== null) return refused(late);
    }
    const reader: Reader = current?.role ?? 'nobody';
    const value = filterReply({ channel, reader, granted }, outcome.value);
    if (value.ok) return { ok: true, value: value.value };
    log({ event: 'replyRefused', channel, path: value.error.path });
    return refused({ type: 'internal' });
  };
}

function roleObjection(channel: Channel, session: Session | null): DeskError | null {
  const { roles } = channels[channel];
  if (roles === 'anyone') return null;
  if (session === null) return { type: 'signedOut' };
  return (roles as readonly Role[]).includes(session.role) ? null : { type: 'notPermitted' };
}

/** The error as the contract knows it; anything else a handler may answer stays inside. */
function knownError(error: DeskError, channel: Channel, log: Log): DeskError {
  const parsed = deskError.safeParse(error);
  if (parsed.success) return parsed.data;
  log({ event: 'replyRefused', channel, path: 'error' });
  return { type: 'internal' };
}
