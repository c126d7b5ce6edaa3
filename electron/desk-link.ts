/** `madoguchi:` links as the phone system hands them to a program: found, bounded, and kept until a screen listens. What they say the desk reads itself. */
import type { Desk } from './ipc/host.ts';

const LONGEST_LINK = 2_048;

/** True for a link that may be handed to the desk: our scheme, of bounded length, without control characters. */
export function isDeskLink(text: string): boolean {
  return text.length <= LONGEST_LINK && /^madoguchi:[^\p{Cc}]*$/u.test(text);
}

/** The last such link among the arguments of a start, or null. */
export const linkAmong = (args: readonly string[]): string | null => args.findLast(isDeskLink) ?? null;

/** Hands links to the desk, and keeps the last one that came before any screen could hear it. */
export interface LinkDesk {
  readonly desk: Desk;
  openLink(url: string): void;
}

/**
 * A screen hears events from the moment it makes its first request; a link that comes earlier, as the one a program is started with
 * does, waits for that. Returns the desk to serve from, and where links go.
 */
export function withLinks(desk: Desk): LinkDesk {
  let heard = false;
  let waiting: string | null = null;
  return {
    desk: {
      ...desk,
      async dispatch(caller, ...request) {
        const reply = await desk.dispatch(caller, ...request);
        if (caller.trusted && !heard) {
          heard = true;
          if (waiting !== null) desk.openLink(waiting);
        }
        return reply;
      },
    },
    openLink(url) {
      if (!isDeskLink(url)) return;
      if (heard) desk.openLink(url);
      else waiting = url;
    },
  };
}
