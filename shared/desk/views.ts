/** What the main process shows the screen: the shapes of replies and events, each field with its class. */
import { z } from 'zod';
import { CASE_STATES, CATEGORIES, CHECK_ITEMS, DISPOSITIONS, TOLD_KINDS } from '../cases/case-words.ts';
import { CONTACT_PHASES, STAMPS } from '../contacts/stamps.ts';
import { CONTRACT_STATES, CONTRACTOR_KINDS, DEVICE_MODELS, PHONE_PLANS } from '../contractors/contract.ts';
import { ANSWER_STATES, type Answer } from '../decisions/answer.ts';
import { PREFILL_SOURCES } from '../decisions/question-inputs.ts';
import { QUESTIONS } from '../decisions/questions.ts';
import { PROMISE_KINDS, PROMISE_STATES } from '../promises/promise.ts';
import { DEVICE_COVERAGES } from '../rules/server-support/contract/device-coverage.ts';
import { SERVICES } from '../terms/service.ts';
import { ROLES } from '../users/user.ts';
import { RISK_LEVELS, VERIFICATION_ITEMS, VERIFICATION_RESULTS } from '../verification/items.ts';
import { backupHealth } from './backup-views.ts';
import {
  at,
  audit,
  caseId,
  contactId,
  contractId,
  date,
  decisionId,
  masked,
  note,
  personal,
  promiseId,
  secrecy,
  userId,
} from './fields.ts';

export const userView = z.strictObject({ userId, name: z.string(), role: z.enum(ROLES), disabled: z.boolean() });
export type UserView = z.infer<typeof userView>;

/** `left` where the vault has no way in for the user any more. */
export const deskUserView = userView.extend({ left: z.boolean() });
export type DeskUserView = z.infer<typeof deskUserView>;

export const statusView = z.strictObject({
  host: z.enum(['electron', 'loopback']),
  version: z.string(),
  vault: z.enum(['absent', 'locked', 'open']),
  /** While the sample store is being made: how far, from 0 to 1. */
  preparing: z.number().nullable(),
  /** While the data key is being changed because somebody leaves: how far, from 0 to 1. */
  changingKeys: z.number().nullable(),
  /** Whether a secret of this machine is needed besides a password; where it has none, passwords must be longer. */
  deviceSecret: z.boolean(),
  /** Whether this build can make a sample store; the packaged desk cannot. */
  sampleOffered: z.boolean(),
  /** Set only in a sample store: its random sign-ins, shown on the sign-in screen. */
  sampleSignIns: z.array(z.strictObject({ name: z.string(), password: z.string(), role: z.enum(ROLES) })).nullable(),
  user: userView.nullable(),
  /** Why the desk is locked, so that the sign-in screen can say it. */
  lockReason: z.enum(['idle', 'absolute', 'suspend', 'person']).nullable(),
});
export type StatusView = z.infer<typeof statusView>;

export const dayFactView = z.strictObject({
  date,
  business: z.boolean(),
  reason: z.enum(['open', 'sunday', 'saturday', 'holiday', 'yearEnd', 'closure']),
  name: z.string().nullable(),
  certainty: z.enum(['official', 'predicted']),
});

/** A door (締切): open until `closesAt`, or shut until `opensAt`. The instant `closesAt` itself is still inside. */
const doorView = z.strictObject({ open: z.boolean(), closesAt: at.nullable(), opensAt: at });

export const clockView = z.strictObject({
  now: at,
  today: dayFactView,
  reception: doorView,
  onSite: doorView,
  /** `doubtful` after the clock ran backwards or jumped (CLK-04), `unconfirmed` after a gap too long to be taken for granted (CLK-05). */
  guard: z.enum(['steady', 'unconfirmed', 'doubtful']),
  /** False where the machine's own zone is not Japan's (CLK-06): shown, decisions unaffected. */
  zoneIsJapan: z.boolean(),
});
export type ClockView = z.infer<typeof clockView>;

export const healthView = z.strictObject({
  lastSequence: z.int(),
  chain: z.enum(['intact', 'broken', 'unchecked']),
  /** `late` where rows have waited for an anchor outside the database for more than five minutes. */
  anchors: z.enum(['kept', 'late']),
  lastBackupAt: at.nullable(),
  backup: backupHealth,
});
export type HealthView = z.infer<typeof healthView>;

export const searchRow = z.strictObject({
  contractId,
  handle: z.string(),
  maskedName: masked(),
  service: z.enum(SERVICES),
  state: z.enum(CONTRACT_STATES),
});
export type SearchRow = z.infer<typeof searchRow>;

/** An answer is made and checked by the rulebook alone; here it passes whole. */
export const answer = z.custom<Answer>(
  (value) => typeof value === 'object' && value !== null && 'format' in value && value.format === 1,
);

export const decisionView = z.strictObject({
  decisionId,
  question: z.enum(QUESTIONS),
  state: z.enum(ANSWER_STATES),
  answer,
  acceptedAt: at,
  acceptedBy: z.string(),
  underDoubtfulClock: z.boolean(),
});
export type DecisionView = z.infer<typeof decisionView>;

export const promiseView = z.strictObject({
  promiseId,
  caseId,
  caseNumber: z.string(),
  kind: z.enum(PROMISE_KINDS),
  due: date,
  tentative: z.boolean(),
  state: z.enum(PROMISE_STATES),
  text: z.string(),
});
export type PromiseView = z.infer<typeof promiseView>;

const recentCase = z.strictObject({
  caseId,
  number: z.string(),
  at,
  category: z.enum(CATEGORIES).nullable(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  summary: note(),
  operatorName: z.string(),
});

/** Shown once the caller is identified. */
const contractDetails = z.strictObject({
  device: z.strictObject({ model: z.enum(DEVICE_MODELS), covered: z.enum(DEVICE_COVERAGES) }).nullable(),
  plan: z.enum(PHONE_PLANS).nullable(),
  lineKind: z.string().nullable(),
  startDate: date.nullable(),
  usedMonths: z.int().nullable(),
  /** N 8 · N-017: the three candidate last days, earliest first; the first is the one warned about. */
  maximumPeriod: z
    .array(
      z.strictObject({
        basis: z.enum(['introduced', 'effective', 'serviceStart']),
        lastDay: date,
        remainingDays: z.int(),
      }),
    )
    .nullable(),
  remoteArea: z.boolean(),
  /** What the inputs of a look-up question begin with; a source the contract says nothing of is left out. */
  prefill: z.partialRecord(z.enum(PREFILL_SOURCES), z.union([z.string(), z.boolean()])),
  openCases: z.array(recentCase).max(20),
  openPromises: z.array(promiseView).max(20),
  recent: z.array(recentCase).max(20),
});

export const contractView = z.strictObject({
  contractId,
  handle: z.string(),
  maskedName: masked(),
  contractorKind: z.enum(CONTRACTOR_KINDS),
  service: z.enum(SERVICES),
  state: z.enum(CONTRACT_STATES),
  /** The same contractor's other contracts, so that the matter can be put under the right one. */
  others: z.array(searchRow).max(20),
  /** Failed verifications on this contract today, over all operators. */
  failedToday: z.int(),
  /** Null until the caller is identified. */
  details: contractDetails.nullable(),
});
export type ContractView = z.infer<typeof contractView>;

const stampsView = z.strictObject(
  Object.fromEntries(STAMPS.map((stamp) => [stamp, at.nullable()])) as Record<
    (typeof STAMPS)[number],
    z.ZodNullable<typeof at>
  >,
);

export const contactView = z.strictObject({
  contactId,
  phase: z.enum(CONTACT_PHASES),
  source: z.enum(['key', 'link', 'paste']),
  /** As the operator or the phone system gave it; a caller-ID hit proves nothing. */
  callerNumber: z.string().nullable(),
  stamps: stampsView,
  corrected: z.array(z.enum(STAMPS)),
  holds: z.array(z.strictObject({ from: at, to: at.nullable() })),
});

const checksView = z.partialRecord(z.enum(CHECK_ITEMS), z.strictObject({ answer: z.enum(['yes', 'no']), at }));

export const verificationView = z.strictObject({
  /** The highest level confirmed in this contact, for the contract now chosen. */
  confirmed: z.enum(RISK_LEVELS).nullable(),
  confirmedAt: at.nullable(),
  lastResult: z.enum(VERIFICATION_RESULTS).nullable(),
  itemsTried: z.int(),
  attempts: z.int(),
  attemptsLeft: z.int(),
});

/** The whole call as its operator sees it; every command on the call answers with the new one. */
export const callView = z.strictObject({
  contact: contactView,
  case: z.strictObject({
    caseId,
    number: z.string(),
    service: z.enum(SERVICES).nullable(),
    category: z.enum(CATEGORIES).nullable(),
    tags: z.array(z.string()),
    /** The operator's own note of this very contact, so never masked for its author. */
    note: z.strictObject({ text: z.string(), revision: z.int(), savedAt: at.nullable() }),
    checks: checksView,
  }),
  contract: contractView.nullable(),
  verification: verificationView,
  decisions: z.array(decisionView),
  promises: z.array(promiseView),
});
export type CallView = z.infer<typeof callView>;

export const caseRow = z.strictObject({
  caseId,
  number: z.string(),
  openedAt: at,
  updatedAt: at,
  state: z.enum(CASE_STATES),
  service: z.enum(SERVICES).nullable(),
  category: z.enum(CATEGORIES).nullable(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  operatorName: z.string(),
  maskedName: masked(),
  nextDue: date.nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const timelineEntry = z.strictObject({
  /** In the order of recording; null for what another record tells, the file of a procedure. */
  sequence: z.int().nullable(),
  at,
  kind: z.enum(TOLD_KINDS),
  actorName: z.string(),
  /** Codes, dates and counts; never a stored personal value. */
  facts: z.record(z.string(), fact),
  text: note(),
  /** The text instead, where it may hold dialled numbers or what was said in a call of the phone service (B-057). */
  secret: secrecy(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const verificationRecord = z.strictObject({
  at,
  level: z.enum(RISK_LEVELS),
  result: z.enum(VERIFICATION_RESULTS),
  method: z.enum(['items', 'callBack', 'secondPerson']),
  items: z.array(z.enum(VERIFICATION_ITEMS)),
  /** Per item, for supervisors and auditors only: `name:match address:mismatch`. */
  perItem: audit(),
  normaliserVersion: z.string(),
  operatorName: z.string(),
});

export const caseView = caseRow.extend({
  tags: z.array(z.string()),
  handle: z.string().nullable(),
  /** The contractor's full name; null while masked. */
  contractorName: personal(),
  closedAt: at.nullable(),
  checks: checksView,
  /** Here the caller's number is a number on file like any other. */
  contacts: z.array(contactView.extend({ callerNumber: personal() })),
  timeline: z.array(timelineEntry),
  decisions: z.array(decisionView),
  promises: z.array(promiseView),
  verifications: z.array(verificationRecord),
});
export type CaseView = z.infer<typeof caseView>;

export const auditRow = z.strictObject({
  sequence: z.int(),
  at,
  actorName: z.string(),
  role: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  detail: audit(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const closureView = z.strictObject({ date, reason: z.string(), addedBy: z.string(), addedAt: at });

export const policyView = z.strictObject({
  policyId: z.string(),
  version: z.int(),
  value: z.string(),
  effectiveFrom: date,
  signedBy: z.string(),
});
