/** What a command means for the drafts: what it saves is marked before it runs and over once it is done; who waits for them is told. */
import type { Channel, Parsed } from '../../shared/desk/contract.ts';
import type { HandlerContext } from '../ipc/door.ts';
import { dropSavedBy, markSaving, waitingDrafts } from '../services/drafts.ts';
import { savedDrafts } from '../services/saved-drafts.ts';
import type { HandlerDependencies } from './handler-tools.ts';

export interface Saving {
  /** The command is done. */
  done(): Promise<void>;
}

const NOTHING_SAVED: Saving = { done: async () => undefined };
const KEEPING: ReadonlySet<Channel> = new Set<Channel>(['draft:keep', 'draft:drop']);

export function makeDraftKeeping({ session, draftsChanged }: HandlerDependencies) {
  /** The seat may be left while a command runs; its drafts are then closed, and the next sign-in sees what was done. */
  const deskOf = (context: HandlerContext) => {
    const desk = session().current();
    return desk?.sessionId === context.session?.id ? desk : null;
  };
  return {
    /** Answers at once where nothing is saved: a lock that comes next must find the command under way. */
    before(channel: Channel, input: never, context: HandlerContext): Saving | Promise<Saving> {
      const saved = savedDrafts(channel, input as Parsed<Channel>);
      const desk = saved.length > 0 || KEEPING.has(channel) ? deskOf(context) : null;
      const { commandId } = context;
      if (desk === null || commandId === null) return NOTHING_SAVED;
      const waiting = waitingDrafts(desk);
      const saving: Saving = {
        async done() {
          if (deskOf(context) === null) return;
          await dropSavedBy(desk, saved);
          if (waitingDrafts(desk) !== waiting) draftsChanged();
        },
      };
      return saved.length > 0 ? markSaving(desk, saved, commandId).then(() => saving) : saving;
    },
  };
}
