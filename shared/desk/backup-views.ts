/** What the screens see of backups (バックアップ), of restoring from one, and of the drills that prove it. Sequences are rows of the audit chain. */
import { z } from 'zod';
import { at } from './fields.ts';

/** What a backup was made for. */
export const backupReason = z.enum([
  'unlock',
  'hourly',
  'lock',
  'close',
  'request',
  'migration',
  'repair',
  'restore',
  'rotation',
]);

/** `store` is damage of the store itself, told while it was copied; `unproved` is a copy that did not stand its proof. */
export const BACKUP_FAILURES = ['diskFull', 'io', 'store', 'unproved', 'cancelled'] as const;

export const backupHealth = z.strictObject({
  /** `overdue` where hours of work stand in no verified backup; the journal holds them. */
  state: z.enum(['fine', 'overdue', 'failed', 'none']),
  lastVerifiedAt: at.nullable(),
  /** How far the newest verified backup reaches. */
  sequence: z.int().nullable(),
  /** Why the last attempt failed, while none has succeeded since. */
  failure: z.enum(BACKUP_FAILURES).nullable(),
  /** The second folder: none was chosen, it is there and up to date, it is not there, or it lacks the newest backup. */
  second: z.enum(['none', 'fine', 'absent', 'behind']),
});
export type BackupHealth = z.infer<typeof backupHealth>;

/** What kind of place a folder is, as far as its path and the disk say. */
export const FOLDER_KINDS = ['sameDisk', 'otherDisk', 'removable', 'network', 'synced'] as const;

export const secondFolderView = z.strictObject({
  path: z.string(),
  kind: z.enum(FOLDER_KINDS).nullable(),
  present: z.boolean(),
});
export type SecondFolderView = z.infer<typeof secondFolderView>;

export const backupRow = z.strictObject({
  name: z.string(),
  madeAt: at,
  sequence: z.int(),
  /** `otherKey` is from before the keys were changed, and opens with the recovery key alone. */
  state: z.enum(['present', 'otherKey', 'damaged']),
  why: backupReason.nullable(),
  bytes: z.int().nullable(),
  places: z.array(z.enum(['local', 'second'])),
});
export type BackupRow = z.infer<typeof backupRow>;

export const backupsView = z.strictObject({
  /** Newest first. */
  rows: z.array(backupRow).max(1000),
  health: backupHealth,
  second: secondFolderView.nullable(),
  /** What is under way: how far, from 0 to 1. */
  making: z.number().nullable(),
});
export type BackupsView = z.infer<typeof backupsView>;

/** Rows of the audit chain, both ends counted. */
const span = z.strictObject({ from: z.int(), to: z.int() });

/** What restoring this backup would give, told beforehand. */
export const restoreInspection = z.strictObject({
  name: z.string(),
  madeAt: at,
  /** How far the backup alone reaches, and the store as it is now. */
  sequence: z.int(),
  present: z.int(),
  /** How many transactions the journal would add, and how far both reach together. */
  journal: z.strictObject({ transactions: z.int(), sequence: z.int() }),
  /** What would be missing with the journal, and without it; null where nothing is. */
  missing: span.nullable(),
  missingWithoutJournal: span.nullable(),
});
export type RestoreInspection = z.infer<typeof restoreInspection>;

export const restored = z.strictObject({
  name: z.string(),
  transactions: z.int(),
  sequence: z.int(),
  missing: span.nullable(),
  /** Where the files of before were put, inside the data folder. */
  quarantine: z.string(),
});
export type Restored = z.infer<typeof restored>;

/** A restore that two people agreed to, and what came of it. */
export const restoreView = restored.extend({ restoreId: z.string(), at, by: z.string(), second: z.string() });
export type RestoreView = z.infer<typeof restoreView>;

export const DRILL_CHECKS = ['backup', 'header', 'opens', 'integrity', 'chain', 'counts', 'head'] as const;

export const drillView = z.strictObject({
  drillId: z.string(),
  at,
  by: z.string(),
  backup: z.string(),
  backupMadeAt: at,
  /** Milliseconds from the order to a store that could be worked with (RTO). */
  durationMs: z.int(),
  transactions: z.int(),
  /** Rows of the store as it ran, and as it was restored; the difference is what a disaster at that moment would have lost (RPO). */
  sequence: z.int(),
  restoredSequence: z.int(),
  rows: z.int(),
  restoredRows: z.int(),
  passed: z.boolean(),
  /** The checks that failed. */
  failed: z.array(z.enum(DRILL_CHECKS)),
});
export type DrillView = z.infer<typeof drillView>;

/** What lies in a folder that a person points at, before any vault is here. Without the recovery key it is only what it says of itself. */
export const restoreSource = z.strictObject({
  backups: z.array(z.strictObject({ name: z.string(), madeAt: at, sequence: z.int(), proved: z.boolean() })).max(1000),
  /** Whether an operation journal lies there too. */
  journal: z.boolean(),
});
export type RestoreSource = z.infer<typeof restoreSource>;
