/** The few ways a channel meets its use case: with nobody signed in, with the open desk, on the call, or with a change of the table of cases. */
import { err, type Result } from '../../shared/core/result.ts';
import type { AuditProgress } from '../../shared/desk/audit-views.ts';
import type { DeskError } from '../../shared/desk/errors.ts';
import type { CallView, ClockView, StatusView } from '../../shared/desk/views.ts';
import type { HandlerContext } from '../ipc/door.ts';
import type { MachineClock } from '../machine-clock.ts';
import type { DeskSession } from '../services/desk-session.ts';
import type { DeskWork, Outcome } from '../services/desk-work.ts';
import type { ReportDesk } from '../services/export-report.ts';
import type { OpenDesk } from '../services/open-desk.ts';
import type { KeyedWork } from '../services/users.ts';
import { notSavedFrom } from '../store/sqlite-errors.ts';

export interface HandlerDependencies {
  /** The session of the store that is in use now; it changes when the sample store is opened. */
  readonly session: () => DeskSession;
  readonly status: () => StatusView;
  readonly clock: () => Promise<ClockView>;
  readonly openSample: () => Outcome<null>;
  readonly reports: ReportDesk;
  /** A person is at work. */
  readonly touched: () => void;
  /** Whether a call is under way, which the idle lock waits for. */
  readonly onCall: (running: boolean) => void;
  /** How far the change of the data key is, from 0 to 1; null when it is over. */
  readonly keysChanging: (done: number | null) => void;
  /** How far a long work on the audit chain is. */
  readonly auditProgress: (progress: AuditProgress) => void;
  readonly machine: MachineClock;
  /** A folder that the person chose; null where none was, or nobody can be asked. */
  readonly chooseFolder: () => Promise<string | null>;
  /** How far a drill or a restore is, from 0 to 1; `idle` when it is over. */
  readonly restoreProgress: (what: 'drill' | 'restore' | 'idle', done: number) => void;
  /** The table of cases is no longer what the screens hold. */
  readonly casesChanged: () => void;
  /** The outage register is no longer what the screens hold. */
  readonly outagesChanged: () => void;
  /** Other drafts than before wait to be found again. */
  readonly draftsChanged: () => void;
}

type Handler<I, V> = (input: I, context: HandlerContext) => Promise<Result<V, DeskError>>;
type UseOpen<I, V> = (desk: OpenDesk, input: I, context: HandlerContext) => Outcome<V>;
type UseWork<I, V> = (work: DeskWork, input: I) => Outcome<V>;

export interface HandlerTools {
  opened<I, V>(use: UseOpen<I, V>): Handler<I, V>;
  working<I, V>(use: UseWork<I, V>): Handler<I, V>;
  /** As `working`, for what needs the keys of the vault. */
  keyed<I, V>(use: (keyed: KeyedWork, input: I) => Outcome<V>): Handler<I, V>;
  /** As `working`, for what changes the table of cases. */
  changing<I, V>(use: UseWork<I, V>): Handler<I, V>;
  /** A command on the call, which answers with the call. */
  calling<I>(use: UseWork<I, CallView>): Handler<I, CallView>;
  /** Tells the idle lock of the call, and opens notes of earlier cases in this reply once the caller is identified. */
  noteCall(view: CallView, context: HandlerContext): void;
}

export function makeHandlerTools({ session, onCall, casesChanged }: HandlerDependencies): HandlerTools {
  const opened =
    <I, V>(use: UseOpen<I, V>): Handler<I, V> =>
    async (input, context) => {
      const desk = session().current();
      if (desk === null) return err({ type: 'signedOut' });
      try {
        return await use(desk, input, context);
      } catch (thrown) {
        // A lock took the store away in the middle of the work.
        if (session().current()?.sessionId !== desk.sessionId) return err({ type: 'signedOut' });
        // What the disk refuses of a write is answered where it is written; this is what it refused to be read.
        const refused = notSavedFrom(thrown);
        if (refused === null) throw thrown;
        return err(refused);
      }
    };
  const noteCall = (view: CallView, context: HandlerContext): void => {
    onCall(view.contact.phase === 'talking' || view.contact.phase === 'holding');
    if (view.verification.confirmed !== null) context.grant('note');
  };
  return {
    opened,
    noteCall,
    working: (use) => opened((desk, input) => use(desk.work, input)),
    keyed: (use) => opened(({ work, keys }, input) => use({ work, keys, vault: session().vault }, input)),
    changing: (use) =>
      opened(async (desk, input) => {
        const outcome = await use(desk.work, input);
        if (outcome.ok) casesChanged();
        return outcome;
      }),
    calling: (use) =>
      opened(async (desk, input, context) => {
        const outcome = await use(desk.work, input);
        if (outcome.ok) noteCall(outcome.value, context);
        return outcome;
      }),
  };
}
