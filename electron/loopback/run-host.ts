/** The loopback host as a program: opens the desk, serves it, and follows the program that started it. Ends with that program. */
import { homedir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { type LinkDesk, linkAmong, withLinks } from '../desk-link.ts';
import type { Desk, HostServices } from '../ipc/host.ts';
import { readScreenFiles } from '../screen/screen-files.ts';
import { type FromHost, isMessage, type ToHost } from './host-messages.ts';
import { type Loopback, startLoopback } from './loopback-server.ts';
import { freeReportFile, reportFolder } from './report-file.ts';

const say = (message: FromHost): void => void process.send?.(message);

/** Serves until the program that started this one ends, asks for the end, or the person stops it. */
export async function runHost(screen: string, openDesk: (hostServices: HostServices) => Desk): Promise<void> {
  const linked = withLinks(openDesk(loopbackServices()));
  const loopback = await startLoopback({
    desk: linked.desk,
    screen: readScreenFiles(screen),
    elapsedMs: () => performance.now(),
    onTabGone: () => say({ type: 'tabGone' }),
  });
  followParent(linked, loopback);
  const link = linkAmong(process.argv);
  if (link !== null) linked.openLink(link);
  say({ type: 'ready', origin: loopback.origin });
}

function loopbackServices(): HostServices {
  const folder = reportFolder(process.env, homedir());
  return {
    host: 'loopback',
    // Plain Node reaches no key store of the system.
    deviceSecret: null,
    chooseReportFile: async (suggestedName) => freeReportFile(folder, suggestedName),
  };
}

function followParent({ desk, openLink }: LinkDesk, loopback: Loopback): void {
  let closing = false;
  const close = (): void => {
    if (closing) return;
    closing = true;
    void loopback
      .close()
      .then(() => desk.close())
      .finally(() => process.exit());
  };
  process.on('message', (message) => {
    if (isMessage(message)) obey(message as ToHost);
  });
  process.once('disconnect', close);
  process.once('SIGINT', close);
  process.once('SIGTERM', close);

  function obey(message: ToHost): void {
    if (message.type === 'issueAddress') say({ type: 'address', url: loopback.issueAddress() });
    if (message.type === 'openLink') openLink(message.url);
    if (message.type === 'close') close();
  }
}
