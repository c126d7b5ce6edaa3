/** Puts log, sample data and desk together, the same for every host; with `demo` it turns to the sample data at once. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type DataKind, dataFolder, type Surroundings } from './data-folder.ts';
import { type DeskOptions, makeDesk } from './desk.ts';
import type { Desk, HostServices } from './ipc/host.ts';
import { openLog } from './ipc/log.ts';
import { keepBegunReports } from './reports/begun-reports.ts';
import type { SampleMaker } from './services/desk-keeper.ts';

export interface DeskStart
  extends Pick<DeskOptions, 'version' | 'fontFolder' | 'hostServices' | 'clock' | 'vaultWork'> {
  readonly kind: DataKind;
  readonly surroundings: Surroundings;
  /** Null in the packaged desk, which has no sample data. */
  readonly loadSample: (() => Promise<SampleMaker>) | null;
}

export function startDesk({ kind, surroundings, loadSample, ...rest }: DeskStart): Desk {
  const folder = dataFolder(kind, surroundings);
  const sample = loadSample === null ? null : { folder: dataFolder('demo', surroundings), maker: loadSample };
  // First, because it makes the folder.
  const log = openLog(join(folder, 'log'), rest.clock);
  const desk = makeDesk({ ...rest, hostServices: sweeping(rest.hostServices, folder), folder, sample, log });
  // The screen shows how far it is; nobody waits for it here.
  if (kind === 'demo') void desk.dispatch({ trusted: true, connection: 'start' }, 'sample:open', {}, randomUUID());
  return desk;
}

/** The host's own services, with what an earlier run left half of a report removed, and this run's reports remembered. */
function sweeping(services: HostServices, folder: string): HostServices {
  const begun = keepBegunReports(folder);
  return {
    ...services,
    async chooseReportFile(suggestedName) {
      const path = await services.chooseReportFile(suggestedName);
      if (path !== null) begun.begin(path);
      return path;
    },
  };
}
