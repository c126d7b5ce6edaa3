/** Electron's side of the door: hands each request of the window to the desk, and each event of the desk to the window. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { EVENT, REQUEST } from '../../shared/desk/wire-names.ts';
import type { RawRequest } from '../ipc/door.ts';
import type { Desk } from '../ipc/host.ts';
import { isOurPage } from './our-page.ts';

/**
 * True only for the main frame of our own page. A frame that is gone, a page that has not loaded yet, a frame inside the page and
 * every other origin are strangers.
 */
export function isOurFrame({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  if (senderFrame === null || sender.isDestroyed()) return false;
  return senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
}

export function serveRequests(ipc: Pick<IpcMain, 'handle'>, desk: Pick<Desk, 'dispatch'>): void {
  ipc.handle(REQUEST, (event, ...[channel, input, requestId]: RawRequest) =>
    desk.dispatch({ trusted: isOurFrame(event), connection: `window-${event.sender.id}` }, channel, input, requestId),
  );
}

/** Passes events on while the page lives. */
export function passEvents(desk: Pick<Desk, 'subscribe'>, contents: WebContents): void {
  const stop = desk.subscribe((event, payload) => {
    if (!contents.isDestroyed()) contents.send(EVENT, event, payload);
  });
  contents.once('destroyed', stop);
}
