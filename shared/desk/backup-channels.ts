/** The channels of backups: made and listed, restored by two people, proved by a drill, copied to a second folder; and the way onto a bare machine. */
import { z } from 'zod';
import * as view from './backup-views.ts';
import { command, managers, none, nothing, query, reason } from './channel.ts';
import { line, text } from './fields.ts';

const overseers = ['supervisor', 'administrator', 'auditor'] as const;
const name = z.string().regex(/^\d{8}T\d{9}Z-\d{12}$/, 'notABackup');
const path = line(1000).min(1, 'empty');
const userName = line(40).trim().min(1, 'empty');
const password = text(128);
const drillId = z.uuid();

export const backupChannels = {
  'backups:list': query(overseers, none, view.backupsView),
  /** Answers once the backup is verified; `backups:progress` tells how far it is. */
  'backups:make': command(managers, none, z.strictObject({ name: z.string() })),
  'backups:cancel': command(managers, none, nothing),
  /** What restoring this backup would give and what would be missing; nothing is changed. */
  'backups:inspect': query(managers, z.strictObject({ name }), view.restoreInspection),
  /**
   * Puts the backup, and what the journal adds to it, in place of the store. A second supervisor or administrator agrees with the own password.
   * The store of before is closed and with it the session, so what came of it is read from `backups:restores` afterwards.
   */
  'backups:restore': command(
    managers,
    z.strictObject({
      name,
      journal: z.boolean(),
      reason,
      second: z.strictObject({ name: userName, password }),
    }),
    nothing,
  ),
  'backups:restores': query(overseers, none, z.array(view.restoreView).max(200)),
  /** Restores the newest backup into a folder beside the store, checks and compares it, and takes it away again. */
  'backups:drill': command(managers, none, view.drillView),
  'backups:drills': query(overseers, none, z.array(view.drillView).max(200)),
  'backups:exportDrill': command(
    ['supervisor'],
    z.strictObject({ drillId }),
    z.strictObject({ fileName: z.string(), folder: z.string(), sha256: z.string() }),
  ),
  /** Asks the person for a folder; null where none was chosen, or where this host has nothing to ask with and a path is typed. */
  'backups:chooseFolder': command(managers, none, z.strictObject({ path: z.string().nullable() })),
  /** From now on journal and backups lie there too; null for the data folder alone. */
  'backups:setFolder': command(managers, z.strictObject({ path: path.nullable() }), view.secondFolderView.nullable()),

  /** Only while there is no vault. */
  'restore:chooseFolder': command('anyone', none, z.strictObject({ path: z.string().nullable() })),
  'restore:inspect': query('anyone', z.strictObject({ path, recoveryKey: line(200).nullable() }), view.restoreSource),
  /** Lays vault and store anew from a backup, gives the person of this name a new password, and signs that person in. */
  'restore:run': command(
    'anyone',
    z.strictObject({
      path,
      /** Null for the newest that proves. */
      backup: name.nullable(),
      /** Where the operation journal lies, if not beside the backups. */
      journalPath: path.nullable(),
      recoveryKey: line(200),
      name: userName,
      password,
    }),
    z.strictObject({ name: z.string(), transactions: z.int(), sequence: z.int() }),
  ),
} as const;

export const backupEvents = {
  /** How far a backup, a drill or a restore is, from 0 to 1; `idle` when it is over. */
  'backups:progress': z.strictObject({
    what: z.enum(['backup', 'drill', 'restore', 'idle']),
    done: z.number().min(0).max(1),
  }),
} as const;
