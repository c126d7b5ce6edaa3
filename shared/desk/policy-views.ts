/** What the screens see of policies and of a replay: values as canonical JSON, which the renderer puts into words. */
import { z } from 'zod';
import { POLICY_IDS } from '../policies/policy.ts';
import { VERSION_STANDINGS } from '../policies/policy-history.ts';
import { PROMISE_KINDS } from '../promises/promise.ts';
import { at, caseId, date, decisionId, promiseId } from './fields.ts';

export const policyId = z.enum(POLICY_IDS);

export const policyVersionView = z.strictObject({
  version: z.int(),
  value: z.string(),
  effectiveFrom: date,
  signedBy: z.string(),
  /** Null for the default, which nobody signed. */
  signedAt: at.nullable(),
  reason: z.string().nullable(),
  /** The earlier version whose value it brought back. */
  restores: z.int().nullable(),
  standing: z.enum(VERSION_STANDINGS),
  replacedBy: z.int().nullable(),
});
export type PolicyVersionView = z.infer<typeof policyVersionView>;

export const policyHistoryView = z.strictObject({
  policyId,
  defaultValue: z.string(),
  /** Newest first; the last one is the default. */
  versions: z.array(policyVersionView).min(1),
});
export type PolicyHistoryView = z.infer<typeof policyHistoryView>;

/** Where a preview goes on: first through the open promises, then through the decisions. */
export const previewCursor = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('promises'), after: z.string().max(100) }),
  z.strictObject({ part: z.literal('decisions'), at: z.int(), after: z.string().max(100) }),
]);
export type PreviewCursor = z.infer<typeof previewCursor>;

const changedAnswer = { caseId, caseNumber: z.string(), decisionId, before: z.string(), after: z.string() };

export const touchedPromise = z.strictObject({
  promiseId,
  kind: z.enum(PROMISE_KINDS),
  due: date,
  /** What would be promised instead; null where nothing would be. */
  newDue: date.nullable(),
  ...changedAnswer,
});
export type TouchedPromise = z.infer<typeof touchedPromise>;

export const changedDecision = z.strictObject({ acceptedAt: at, ...changedAnswer });
export type ChangedDecision = z.infer<typeof changedDecision>;

/** One portion of a preview; the screen adds them up. */
export const previewPortion = z.strictObject({
  /** Null when all has been walked. */
  cursor: previewCursor.nullable(),
  /** How many rows this portion walked, and how many there are in all. */
  walked: z.int(),
  total: z.int(),
  promises: z.array(touchedPromise),
  decisions: z.array(changedDecision),
  /** Open promises, and decisions, that rested on the policy. */
  promisesChecked: z.int(),
  decisionsChecked: z.int(),
  /** Decisions whose outcome stays and whose words around it change. */
  wordsOnly: z.int(),
  /** Those that cannot be worked out again, because a table they read is not held. */
  unchecked: z.int(),
});
export type PreviewPortion = z.infer<typeof previewPortion>;

const versionDifference = z.strictObject({
  table: z.string(),
  stored: z.string().nullable(),
  present: z.string().nullable(),
});

export const replayView = z.strictObject({
  /** The rule and the tables it was worked out with. */
  versions: z.record(z.string(), z.string()),
  /** Whether the audit chain recorded these very bytes; null where it recorded none (sample data). */
  sealed: z.boolean().nullable(),
  verdict: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('same') }),
    z.strictObject({ type: z.literal('otherVersions'), versions: z.array(versionDifference), agrees: z.boolean() }),
    z.strictObject({ type: z.literal('tablesMissing'), versions: z.array(versionDifference) }),
    z.strictObject({
      type: z.literal('different'),
      fields: z.array(z.string()),
      stored: z.string(),
      replayed: z.string(),
    }),
    /** What is stored is no answer that any rule could have given. */
    z.strictObject({ type: z.literal('unreadable') }),
  ]),
});
export type ReplayView = z.infer<typeof replayView>;
