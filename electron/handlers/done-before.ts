/**
 * What is answered to a command that was done before and whose answer is lost: the thing it worked on as it is now, where it can be named.
 * Nothing is done a second time; what only shows something shows it again, and that is written down again.
 */
import { err, ok, type Result } from '../../shared/core/result.ts';
import { nothing } from '../../shared/desk/channel.ts';
import { type CommandChannel, channels, type Value } from '../../shared/desk/contract.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { HandlerContext, Handlers } from '../ipc/door.ts';
import { outsideCommand } from '../store/command-context.ts';

type Answer = Promise<Result<unknown, DeskError>>;
type Handler = (input: never, context: HandlerContext) => Answer;
/** The input of a command, which its schema has accepted. */
type Facts = Readonly<Record<string, unknown>>;

const SHOWING: ReadonlySet<CommandChannel> = new Set<CommandChannel>(['case:get', 'contract:reveal', 'notice:prepare']);

/** Errors: `alreadyDone` where there is nothing to read again by what was sent. */
export function readAgain(
  handlers: Handlers,
  channel: CommandChannel,
  { input, context }: { readonly input: Facts; readonly context: HandlerContext },
): Answer {
  const ask = (query: keyof Handlers, about: Facts): Answer =>
    (handlers[query] as Handler)(about as never, { ...context, commandId: null });
  return outsideCommand(() => {
    if (channels[channel].output === nothing) return Promise.resolve(ok(null));
    if (SHOWING.has(channel)) return ask(channel, input);
    if (/^(procedure|notice|outage):/.test(channel)) return ofFile(ask, channel, input);
    if (/^(call:|decision:accept$)/.test(channel)) return ofCall(ask, channel, input);
    return Promise.resolve(err({ type: 'alreadyDone' }));
  });
}

type Ask = (query: keyof Handlers, about: Facts) => Answer;

async function ofFile(ask: Ask, channel: CommandChannel, input: Facts): Answer {
  const isView = channels[channel].output === channels[GET[nounOf(channel)]].output;
  const id = `${nounOf(channel)}Id`;
  return isView && id in input ? ask(GET[nounOf(channel)], { [id]: input[id] }) : err({ type: 'alreadyDone' });
}

type Noun = 'procedure' | 'notice' | 'outage';
const GET = { procedure: 'procedure:get', notice: 'notice:get', outage: 'outage:get' } as const;
const nounOf = (channel: CommandChannel): Noun => channel.split(':', 1)[0] as Noun;

/** The call under way, where the command was about it; a call that is saved has left the desk. */
async function ofCall(ask: Ask, channel: CommandChannel, input: Facts): Answer {
  const current = await ask('call:current', {});
  if (!current.ok) return current;
  const view = current.value as Value<'call:current'>;
  const isAnother = 'contactId' in input && view?.contact.contactId !== input['contactId'];
  if (view === null || isAnother || channel === 'call:wrapUp') return err({ type: 'alreadyDone' });
  if (channel !== 'call:saveNote') return ok(view);
  const { revision, savedAt } = view.case.note;
  return savedAt === null ? err({ type: 'alreadyDone' }) : ok({ revision, savedAt });
}
