/**
 * Keeps the anchors of the audit chain coming: while rows are new at least one a minute, and at once where something leaves the desk, after a
 * backup and when the desk closes. Whoever cuts the database off behind an anchor is found out, so a place that takes no anchor is told.
 * Source: security.md 6.5, AUD-04
 */
import { type DurationMs, minutes, seconds } from '../../shared/core/time.ts';
import type { MachineClock } from '../machine-clock.ts';
import {
  type Anchor,
  type AnchorReading,
  type AnchorReason,
  anchorLines,
  appendAnchor,
  newestAnchors,
  parseAnchors,
  setAsideAnchors,
} from '../store/audit/anchor-log.ts';
import type { AuditHead } from '../store/audit/audit-chain.ts';
import type { Audited } from '../store/store-files.ts';

export interface AnchorKeeper {
  /** A commit has brought the chain to this head. */
  grown(audited: Audited): void;
  /** Called every second: writes an anchor where one is due. Resolves once it is written, or was refused. */
  tick(): Promise<void>;
  /** A new store is made: what is anchored here belongs to another one. A place that refuses is told by `state`. */
  beginAnew(): Promise<void>;
  /** The last anchor, once the store is closed. A place that does not answer is not waited for. */
  close(): Promise<void>;
  /** `late` where rows have waited for an anchor for more than five minutes. */
  state(): 'kept' | 'late';
  /** What stands in every place where anchors are kept. Rejects where one of them cannot be read. */
  read(): Promise<AnchorReading>;
  /** The lines of each of those files. */
  lines(): Promise<readonly (readonly string[])[]>;
  /** The last anchors; none where the place cannot be read. */
  newest(): Promise<readonly Anchor[]>;
}

export interface AnchorOptions {
  /** Where the anchors are written, if possible on another disk than the database; then other places where there may be some. */
  readonly folders: () => readonly [string, ...string[]];
  readonly clock: MachineClock;
}

/** A little less than the minute that is promised, because the tick comes once a second and a disk takes its time. */
const INTERVAL: DurationMs = seconds(55);
const RETRY: DurationMs = seconds(10);
const LATE: DurationMs = minutes(5);
const PATIENCE_AT_CLOSE_MS = 2000;

const WHY: Readonly<Record<string, AnchorReason>> = {
  'report:export': 'export',
  'outage:export': 'export',
  'notice:save': 'export',
  'audit:export': 'export',
  'backup:make': 'backup',
};

export function keepAnchors({ folders, clock }: AnchorOptions): AnchorKeeper {
  /** The newest head, until an anchor holds it. */
  let waiting: AuditHead | null = null;
  let waitingSince: number | null = null;
  let triedAt: number | null = null;
  let refused = false;
  let writing: Promise<void> = Promise.resolve();

  async function write(why: AnchorReason): Promise<void> {
    const head = waiting;
    if (head === null) return;
    const begun = clock.running();
    triedAt = begun;
    try {
      await appendAnchor(folders()[0], { ...head, at: clock.now(), why });
      refused = false;
      const grew = waiting !== head;
      if (!grew) waiting = null;
      waitingSince = grew ? begun : null;
    } catch {
      // Told by `state` once it lasts; the next tick tries again.
      refused = true;
    }
  }

  const enqueue = (why: AnchorReason): Promise<void> => {
    writing = writing.then(() => write(why));
    return writing;
  };

  function isDue(): boolean {
    if (waiting === null) return false;
    return triedAt === null || clock.running() - triedAt >= (refused ? RETRY : INTERVAL);
  }

  async function lines(): Promise<readonly (readonly string[])[]> {
    await writing;
    return Promise.all(folders().map(anchorLines));
  }

  return {
    grown({ head, actions }) {
      waiting = head;
      waitingSince ??= clock.running();
      const why = actions.map((action) => WHY[action]).find((reason) => reason !== undefined);
      if (why !== undefined) void enqueue(why);
    },
    tick: () => (isDue() ? enqueue('minute') : writing),
    async beginAnew() {
      await Promise.allSettled(folders().map((folder) => setAsideAnchors(folder, clock.now())));
    },
    async close() {
      const timeout = Promise.withResolvers<void>();
      const timer = setTimeout(timeout.resolve, PATIENCE_AT_CLOSE_MS);
      await Promise.race([enqueue('close'), timeout.promise]);
      clearTimeout(timer);
    },
    state: () => (waitingSince !== null && clock.running() - waitingSince > LATE ? 'late' : 'kept'),
    async read() {
      const readings = (await lines()).map(parseAnchors);
      return {
        anchors: readings.flatMap(({ anchors }) => anchors),
        brokenLine: readings.find(({ brokenLine }) => brokenLine !== null)?.brokenLine ?? null,
      };
    },
    lines,
    newest: () => newestAnchors(folders()[0]).catch(() => []),
  };
}
