/** The draft journal. */
import type { Handlers } from '../ipc/door.ts';
import { dropDraft, keepDraft, listDrafts } from '../services/drafts.ts';
import type { HandlerTools } from './handler-tools.ts';

type DraftChannel = Extract<keyof Handlers, `draft:${string}`>;

export function draftHandlers({ opened }: HandlerTools): Pick<Handlers, DraftChannel> {
  return {
    'draft:keep': opened(keepDraft),
    'draft:drop': opened(dropDraft),
    'draft:list': opened(listDrafts),
  };
}
