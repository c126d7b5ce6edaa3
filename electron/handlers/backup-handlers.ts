/** Backups, restoring, drills, the second folder, and the way onto a bare machine. */
import { err, ok } from '../../shared/core/result.ts';
import type { Handlers } from '../ipc/door.ts';
import { listDeskDrills, runDrill } from '../services/backups-drill.ts';
import { setSecondFolder } from '../services/backups-folder.ts';
import { inspectBackup } from '../services/backups-inspect.ts';
import { listDeskBackups } from '../services/backups-list.ts';
import { makeDeskBackup } from '../services/backups-make.ts';
import { listDeskRestores } from '../services/backups-restore.ts';
import { exportDrill } from '../services/export-drill.ts';
import { inspectSource, restoreOntoBareMachine } from '../services/restore-bare.ts';
import type { HandlerDependencies, HandlerTools } from './handler-tools.ts';

type BackupChannel = Extract<keyof Handlers, `backups:${string}` | `restore:${string}`>;

export function backupHandlers(
  { session, reports, machine, chooseFolder, restoreProgress }: HandlerDependencies,
  { opened, working }: HandlerTools,
): Pick<Handlers, BackupChannel> {
  const place = () => ({ folder: session().folder, backups: session().backups });
  const choose = async () => ok({ path: await chooseFolder() });
  /** Tells how far the work is while it runs, and that it is over. */
  async function told<T>(
    what: 'drill' | 'restore',
    work: (onProgress: (done: number) => void) => Promise<T>,
  ): Promise<T> {
    try {
      return await work((done) => restoreProgress(what, done));
    } finally {
      restoreProgress('idle', 0);
    }
  }
  return {
    'backups:list': opened((desk) => listDeskBackups(desk, place())),
    'backups:make': opened((desk) => makeDeskBackup(desk, place())),
    'backups:cancel': async () => {
      session().backups.cancel();
      return ok(null);
    },
    'backups:inspect': opened((desk, input) => inspectBackup(desk, place(), input)),
    'backups:restore': async (input) => {
      const restored = await told('restore', (onProgress) => session().restore(input, onProgress));
      return restored.ok ? ok(null) : restored;
    },
    'backups:restores': opened(listDeskRestores),
    'backups:drill': opened((desk) =>
      told('drill', (onProgress) => runDrill(desk, { ...place(), clock: machine, onProgress })),
    ),
    'backups:drills': opened(listDeskDrills),
    'backups:exportDrill': working((work, input) => exportDrill(work, input, reports)),
    'backups:chooseFolder': choose,
    'backups:setFolder': opened((desk, input) => setSecondFolder(desk, place(), input)),
    'restore:chooseFolder': async () =>
      session().vault.state() === 'absent' ? choose() : err({ type: 'vaultExists' }),
    'restore:inspect': (input) => inspectSource(session(), input),
    'restore:run': (input) =>
      told('restore', (onProgress) => restoreOntoBareMachine(session(), input, { clock: machine, onProgress })),
  };
}
