/**
 * When backups (バックアップ) are made: at sign-in, every hour, at lock, at close and when somebody asks; never two at once, and none that would hold
 * nothing new. What follows a verified one — its audit row, a new segment of the journal, the copy in the second folder, the end of superfluous
 * ones — happens while the store is open, and is made up for at the next sign-in where it was not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../../shared/core/result.ts';
import { hours, type InstantMs, instant, minutes } from '../../shared/core/time.ts';
import type { BackupHealth } from '../../shared/desk/backup-views.ts';
import type { MachineClock } from '../machine-clock.ts';
import { backupsIn } from '../places.ts';
import { DATABASE_FILE, HEADER_FILE } from '../store/backup/backup-name.ts';
import { type BackupFailure, type BackupOrder, backupFailed } from '../store/backup/backup-steps.ts';
import { makeBackup } from '../store/backup/make-backup.ts';
import type { BackupReason, Manifest } from '../store/backup/manifest.ts';
import { type PresentBackup, presentBackups, sweepPartials } from '../store/backup/stored-backups.ts';
import { fullProofDue, holdsEverything, knowsRow } from './backups-due.ts';
import { copyToSecond, followUp } from './backups-follow-up.ts';
import { backupHealthOf, type Standing } from './backups-health.ts';
import type { ClockGuard } from './clock-guard.ts';
import type { OpenDesk } from './open-desk.ts';
import type { LockReason } from './seat.ts';

export interface BackupOptions {
  readonly folder: string;
  readonly clock: MachineClock;
  readonly guard: ClockGuard;
  /** False only in tests of other things: then a backup is made when one is asked for. */
  readonly automatic: boolean;
  /** From 0 to 1; null when none is being made any more. */
  readonly onProgress: (done: number | null) => void;
  readonly onFailure: (thrown: unknown) => void;
}

export interface MadeBackup {
  readonly manifest: Manifest;
  /** False where there was nothing new, and the newest one stands for it. */
  readonly isNew: boolean;
}

type Outcome = Promise<Result<MadeBackup, BackupFailure>>;

const EVERY = hours(1);
const AGAIN_AFTER_FAILURE = minutes(5);

/** What comes by itself is left out where it would hold nothing new. */
const ONLY_IF_NEW: ReadonlySet<BackupReason> = new Set<BackupReason>(['unlock', 'hourly', 'lock', 'close']);

/** A backup that is being made: whether it still needs the open store, and who waits for it not to. */
interface Running {
  phase: 'copying' | 'proving' | 'following';
  readonly control: AbortController;
  /** Resolves when the store is not needed any more. */
  readonly released: Promise<void>;
  readonly release: () => void;
}

function newRun(): Running {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { phase: 'copying', control: new AbortController(), released, release };
}

/** The backups of one data folder. */
export class BackupKeeper {
  readonly #options: BackupOptions;
  #running: Running | null = null;
  #done: Outcome | null = null;
  #progress: number | null = null;
  #standing: Standing = { newest: null, heldAllAt: null, failure: null };
  /** By the clock that nobody can set. */
  #lastTried: number;
  /** Whose store is open. */
  #desk: OpenDesk | null = null;
  #atClose = false;

  constructor(options: BackupOptions) {
    this.#options = options;
    this.#lastTried = options.clock.running();
  }

  /** Somebody has come in. */
  opened(desk: OpenDesk): void {
    const { folder } = this.#options;
    this.#desk = desk;
    if (this.#running === null) sweepPartials(backupsIn(folder));
    const [newest = null] = presentBackups(backupsIn(folder), desk.keys.sidecarKey);
    this.#standing = { newest, heldAllAt: null, failure: null };
    this.#inBackground(desk, 'unlock');
  }

  /**
   * The store takes no more writes. What is answered makes the last backup, and resolves once the store is not read any more: a copy that was
   * taken is proved behind it.
   */
  leaving(desk: OpenDesk, why: LockReason): () => Promise<void> {
    this.#desk = null;
    return async () => {
      // Before the machine sleeps the keys must be gone; the journal holds what the next backup will hold.
      if (why !== 'suspend') this.#inBackground(desk, this.#atClose ? 'close' : 'lock');
      if (this.#running?.phase === 'proving') this.#running.release();
      await this.#running?.released;
    };
  }

  /** Called every second while somebody is signed in. */
  tick(desk: OpenDesk): void {
    const wait = this.#standing.failure === null ? EVERY : AGAIN_AFTER_FAILURE;
    if (this.#options.clock.running() - this.#lastTried >= wait) this.#inBackground(desk, 'hourly');
  }

  /** Makes one now, after the one that is being made. */
  async request(desk: OpenDesk, why: BackupReason = 'request'): Outcome {
    while (this.#done !== null) await this.settled();
    return this.#start(desk, why);
  }

  cancel(): void {
    this.#running?.control.abort();
  }

  /** How far the one is that is being made, from 0 to 1, or null. */
  making(): number | null {
    return this.#progress;
  }

  health(): BackupHealth {
    const { folder, clock } = this.#options;
    return backupHealthOf(folder, this.#standing, clock.now());
  }

  /** The program ends: what is made from now on is made at close. */
  closing(): void {
    this.#atClose = true;
  }

  /** Resolves when none is being made any more. */
  async settled(): Promise<void> {
    await this.#done?.catch(() => undefined);
  }

  /** Its failure stands in the health line and is tried again. */
  #inBackground(desk: OpenDesk, why: BackupReason): void {
    if (!this.#options.automatic || this.#running !== null) return;
    this.#start(desk, why).catch((thrown: unknown) => {
      this.#standing = { ...this.#standing, failure: 'io' };
      this.#options.onFailure(thrown);
    });
  }

  #start(desk: OpenDesk, why: BackupReason): Outcome {
    const run = newRun();
    this.#running = run;
    this.#lastTried = this.#options.clock.running();
    const done = this.#make(desk, why, run).finally(() => {
      this.#running = null;
      this.#done = null;
      run.release();
      this.#tell(null);
    });
    this.#done = done;
    return done;
  }

  async #make(desk: OpenDesk, why: BackupReason, run: Running): Outcome {
    const { folder, clock } = this.#options;
    const { newest } = this.#standing;
    if (newest !== null && ONLY_IF_NEW.has(why) && holdsEverything(desk.work.store.read, newest.manifest.head)) {
      this.#standing = { newest, heldAllAt: clock.now(), failure: null };
      await this.#follow(run);
      return ok({ manifest: newest.manifest, isNew: false });
    }
    this.#tell(0);
    const header = readHeader(folder);
    const made =
      header === null
        ? backupFailed('io')
        : await makeBackup(this.#orderFor(desk, why, header), {
            signal: run.control.signal,
            onProgress: (done) => this.#tell(done),
            onCopied: () => {
              run.phase = 'proving';
              if (this.#desk === null) run.release();
            },
          });
    if (!made.ok) {
      const { reason } = made.error;
      if (reason !== 'cancelled') this.#standing = { ...this.#standing, failure: reason };
      return made;
    }
    const { value: manifest } = made;
    const path = join(backupsIn(folder), manifest.name);
    const backup: PresentBackup = { state: 'present', path, name: manifest.name, manifest };
    this.#standing = { newest: backup, heldAllAt: manifest.madeAt, failure: null };
    await this.#follow(run);
    run.release();
    await copyToSecond(folder, backup);
    return ok({ manifest, isNew: true });
  }

  /** What follows a verified backup inside the store, of whoever sits there now; a lock that comes meanwhile waits for it. */
  async #follow(run: Running): Promise<void> {
    const desk = this.#desk;
    if (desk === null) return;
    run.phase = 'following';
    const { folder, clock, guard } = this.#options;
    const clockIsSteady = guard.observe() === 'steady';
    const isOpen = () => this.#desk?.sessionId === desk.sessionId;
    try {
      await followUp(desk, { folder, now: clock.now(), clockIsSteady, isOpen });
    } catch (thrown) {
      // The backup stands; what could not follow now follows the next one.
      if (isOpen()) this.#options.onFailure(thrown);
    }
  }

  #orderFor({ work, keys }: OpenDesk, why: BackupReason, header: Uint8Array): BackupOrder {
    const { folder, clock } = this.#options;
    const now = clock.now();
    const { newest } = this.#standing;
    const before = newest?.manifest.head ?? null;
    const backups = presentBackups(backupsIn(folder), keys.sidecarKey);
    const fromThere = before !== null && !fullProofDue(backups, now) && knowsRow(work.store.read, before);
    return {
      database: join(folder, DATABASE_FILE),
      databaseKey: keys.databaseKey,
      sidecarKey: keys.sidecarKey,
      backups: backupsIn(folder),
      header,
      madeAt: momentAfter(newest, now),
      why,
      proveFrom: fromThere ? before : null,
    };
  }

  #tell(done: number | null): void {
    this.#progress = done;
    this.#options.onProgress(done);
  }
}

function readHeader(folder: string): Uint8Array | null {
  try {
    return readFileSync(join(folder, HEADER_FILE));
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
}

/** Names rise even where the clock was set back by less than a day, so that the newest name is the newest backup. */
function momentAfter(newest: PresentBackup | null, now: InstantMs): InstantMs {
  const before = newest?.manifest.madeAt;
  return before !== undefined && before >= now && before - now < hours(24) ? instant(before + 1) : now;
}
