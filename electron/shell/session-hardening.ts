/** Everything Electron would grant by itself and this desk never needs: permissions, devices, downloads, other pages, other windows. */
import type { App, Session, WebContents } from 'electron';
import { isOurPage } from './our-page.ts';

/** Denies every permission and device, every download, and every request that does not go to our own page. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    answer({ cancel: !isOurPage(url) && !isInlineImage(url, resourceType) });
  });
}

/** The content policy allows images whose bytes stand in the address itself. */
const isInlineImage = (url: string, resourceType: string): boolean =>
  resourceType === 'image' && url.startsWith('data:image/');

/** Keeps a page where it is: no other address, no window, no frame, no webview. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault();
  });
}

/** Hardens every page that is ever made, and offers no certificate and no password to anybody. */
export function hardenApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  app.on('certificate-error', (event, ...[, , , , answer]) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, ...[, , , answer]) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, ...[, , , answer]) => {
    event.preventDefault();
    answer();
  });
}
