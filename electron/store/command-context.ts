/**
 * Which command the work under way belongs to, so that the store can write down that it was done in the very transaction of its effect. The
 * services need not know: it travels with their asynchronous calls.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Command {
  /** The sender's own random id of it. */
  readonly id: string;
  readonly channel: string;
  /** Null for a command that nobody is signed in for. */
  readonly userId: string | null;
}

export interface CommandUnderWay extends Command {
  /** Its row stands: what it still writes belongs to the same run, and is not a second one. */
  kept: boolean;
}

const underWay = new AsyncLocalStorage<CommandUnderWay | null>();

/** Everything that is written in the run is this command's; the first change of it claims the id. */
export const inCommand = <T>(command: Command, run: () => T): T => underWay.run({ ...command, kept: false }, run);

/** For what is recorded around a command, such as its refusal: that it happened does not make the command done. */
export const outsideCommand = <T>(run: () => T): T => underWay.run(null, run);

export const commandUnderWay = (): CommandUnderWay | null => underWay.getStore() ?? null;
