/**
 * Everything the main process may answer instead of a value: plain `{ type, …facts }` without words. The renderer makes the Japanese
 * from `type`, and a missing text does not compile. Facts are codes, counts and instants, never stored data and never an echo of input.
 */
import { z } from 'zod';
import { CASE_STATES } from '../cases/case-words.ts';
import { CONTACT_PHASES, STAMPS } from '../contacts/stamps.ts';
import { NOTICE_REFUSALS } from '../notices/guards.ts';
import { NOTICE_ITEM_NAMES } from '../notices/items.ts';
import { OUTAGE_REFUSALS } from '../outages/advance.ts';
import { REFUSALS } from '../procedures/guards.ts';
import { PROCEDURE_ITEMS } from '../procedures/items.ts';
import { RISK_LEVELS } from '../verification/items.ts';
import { BACKUP_FAILURES } from './backup-views.ts';

const at = z.int().min(0);
const plain = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });

/** What the close gate may find missing. */
export const GATE_ITEMS = [
  'service',
  'category',
  'disposition',
  'note',
  'contractOrReason',
  'endOfCall',
  'declineReason',
  'decisionForDisposition',
] as const;
export type GateItem = (typeof GATE_ITEMS)[number];

export const deskError = z.discriminatedUnion('type', [
  // The door itself
  plain('unknownChannel'),
  plain('untrustedSender'),
  plain('tooManyRequests'),
  plain('signedOut'),
  plain('notPermitted'),
  z.strictObject({ type: z.literal('badRequest'), path: z.string().max(200), problem: z.string().max(100) }),
  plain('internal'),
  plain('disconnected'),
  /** This command was done before, and what it answered is no longer known. */
  plain('alreadyDone'),
  /** The id of the request belongs to another command, or to somebody else's. */
  plain('commandConflict'),
  // The vault and the store
  plain('vaultExists'),
  plain('vaultAbsent'),
  z.strictObject({ type: z.literal('signInRefused'), retryAt: at.nullable() }),
  z.strictObject({
    type: z.literal('weakPassword'),
    reason: z.enum(['tooShort', 'tooLong', 'common', 'containsName']),
    minimum: z.int(),
  }),
  plain('wrongRecoveryKey'),
  plain('userNameTaken'),
  plain('lastSupervisor'),
  /** Who leaves is yourself; who approves is you, leaves, or may not; the vault knows no such user any more. */
  z.strictObject({ type: z.literal('leaveRefused'), reason: z.enum(['self', 'approver', 'hasLeft']) }),
  /** The data key stays what it was. */
  z.strictObject({ type: z.literal('keysNotChanged'), reason: z.enum(['diskFull', 'io', 'store', 'unproved']) }),
  plain('storeInUse'),
  plain('storeOnNetwork'),
  z.strictObject({ type: z.literal('newerSchema'), found: z.int(), known: z.int() }),
  z.strictObject({
    type: z.literal('storeDamaged'),
    reason: z.enum(['notOurFile', 'wrongKey', 'corrupt', 'beyondRepair']),
  }),
  z.strictObject({ type: z.literal('notSaved'), reason: z.enum(['diskFull', 'io']) }),
  z.strictObject({
    type: z.literal('notFound'),
    what: z.enum([
      'contract',
      'contact',
      'case',
      'user',
      'promise',
      'procedure',
      'decision',
      'terms',
      'outage',
      'preparation',
      'notice',
      'backup',
      'drill',
      'repair',
    ]),
  }),
  // Backups
  z.strictObject({
    type: z.literal('backupFailed'),
    reason: z.enum(BACKUP_FAILURES),
    /** The proof that a copy did not stand. */
    check: z.enum(['opens', 'integrity', 'counts', 'chain', 'moment']).nullable(),
  }),
  z.strictObject({
    type: z.literal('folderRefused'),
    reason: z.enum(['relative', 'absent', 'readOnly', 'dataFolder']),
  }),
  /** Nothing was changed. */
  z.strictObject({
    type: z.literal('restoreFailed'),
    reason: z.enum(['noBackup', 'occupied', 'backupDamaged', 'unproved', 'diskFull', 'io']),
  }),
  // The call
  plain('contactInProgress'),
  plain('noContact'),
  z.strictObject({ type: z.literal('wrongPhase'), phase: z.enum(CONTACT_PHASES) }),
  z.strictObject({
    type: z.literal('stampRefused'),
    stamp: z.enum(STAMPS),
    reason: z.enum(['alreadySet', 'notSet', 'outOfOrder', 'inFuture', 'notManual']),
  }),
  plain('contractNotChosen'),
  plain('serviceMismatch'),
  plain('promiseStands'),
  z.strictObject({ type: z.literal('noteStale'), revision: z.int() }),
  z.strictObject({ type: z.literal('caseState'), state: z.enum(CASE_STATES) }),
  // Verification and gates
  z.strictObject({
    type: z.literal('verificationBlocked'),
    reason: z.enum(['contractLimit', 'operatorLimit']),
    retryAt: at,
  }),
  z.strictObject({
    type: z.literal('verificationInput'),
    reason: z.enum(['nothingTyped', 'tooShort', 'repeatedItem']),
  }),
  z.strictObject({ type: z.literal('notVerified'), needed: z.enum(RISK_LEVELS) }),
  z.strictObject({ type: z.literal('checksMissing'), items: z.array(z.string()).max(30) }),
  z.strictObject({ type: z.literal('checkRefused'), items: z.array(z.string()).max(30) }),
  plain('noticeMissing'),
  plain('answerChanged'),
  /** A question of one contract was asked in a matter of the other (N-001). */
  plain('questionOfOtherService'),
  z.strictObject({
    type: z.literal('answerNotAcceptable'),
    reason: z.enum(['notProvided', 'needsApproval', 'external', 'notUrgent', 'incomplete']),
  }),
  plain('clockDoubtful'),
  z.strictObject({ type: z.literal('outsideCalendar'), firstYear: z.int(), lastYear: z.int() }),
  z.strictObject({ type: z.literal('gateIncomplete'), missing: z.array(z.enum(GATE_ITEMS)).max(20) }),
  // The organisation's own texts of the terms
  z.strictObject({
    type: z.literal('termsUnreadable'),
    reason: z.enum(['empty', 'tooLarge', 'binary', 'encoding', 'noArticles']),
    /** The first line that cannot be read, where there is one. */
    line: z.int().nullable(),
  }),
  // Policies
  z.strictObject({
    type: z.literal('policyRefused'),
    reason: z.enum(['unusableValue', 'pastDate', 'sameValue', 'changedMeanwhile']),
  }),
  // Procedures
  z.strictObject({
    type: z.literal('procedureRefused'),
    reason: z.enum(REFUSALS),
    /** What is missing, or stands in the way. */
    items: z.array(z.enum(PROCEDURE_ITEMS)).max(20),
  }),
  // Notices
  z.strictObject({
    type: z.literal('noticeRefused'),
    reason: z.enum(NOTICE_REFUSALS),
    /** What is missing, or stands in the way. */
    items: z.array(z.enum(NOTICE_ITEM_NAMES)).max(20),
  }),
  // Outages
  z.strictObject({ type: z.literal('outageRefused'), reason: z.enum(OUTAGE_REFUSALS) }),
  // Reports
  plain('exportCancelled'),
  z.strictObject({ type: z.literal('exportRefused'), reason: z.enum(['folder', 'role', 'reasonMissing']) }),
  z.strictObject({ type: z.literal('exportFailed'), reason: z.enum(['diskFull', 'io']) }),
]);

export type DeskError = z.infer<typeof deskError>;
export type DeskErrorType = DeskError['type'];
